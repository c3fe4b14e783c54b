// Finding an idea or a group by its words, whatever the accents and the capitals.

/** @import {Group, Heap, Idea} from "./groups.js" */

/** Ideas of the last search, so that the same texts are not folded at every key. @type {Map<string, string>} */
const folded = new Map();
const FOLDED_MAX = 5_000;

/** @param {string} text @returns {string} the text without accents and capitals */
export function fold(text) {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, "'").replace(/œ/gi, "oe").toLowerCase();
  if (folded.size >= FOLDED_MAX) folded.clear();
  folded.set(text, plain);
  return plain;
}

/**
 * Whether every word asked for is somewhere in the text.
 * @param {string} text
 * @param {string} asked
 */
export function matches(text, asked) {
  const plain = fold(text);
  return fold(asked).split(/\s+/).every((word) => plain.includes(word));
}

/**
 * What is left of the heap: groups whose title or whose ideas match (with these ideas alone when the title does not), and loose ideas.
 * @param {Heap} heap
 * @param {string} asked
 * @returns {Heap}
 */
export function found(heap, asked) {
  if (!asked.trim()) return heap;
  /** @type {Group[]} */
  const groups = [];
  for (const group of heap.groups) {
    const ideas = only(group.ideas, asked);
    if (matches(group.title, asked)) groups.push(group);
    else if (ideas.length) groups.push({ ...group, ideas });
  }
  const loose = only(heap.loose, asked);
  return { groups, loose, count: loose.length + groups.reduce((sum, group) => sum + group.ideas.length, 0) };
}

/**
 * What is left of the heap that answers an objective: groups with these ideas alone. Where no idea does, all is shown: the step is about others.
 * @param {Heap} heap
 * @param {string | null} objective `null`: whatever it answers
 * @returns {Heap}
 */
export function answering(heap, objective) {
  if (objective === null) return heap;
  const mine = (/** @type {Idea[]} */ ideas) => ideas.filter((idea) => idea.objective === objective);
  const groups = heap.groups.map((group) => ({ ...group, ideas: mine(group.ideas) })).filter(({ ideas }) => ideas.length), loose = mine(heap.loose);
  const count = loose.length + groups.reduce((sum, group) => sum + group.ideas.length, 0);
  return count ? { groups, loose, count } : heap;
}

/** @param {Idea[]} ideas @param {string} asked @returns {Idea[]} */
export function only(ideas, asked) {
  return asked.trim() ? ideas.filter(({ text }) => matches(text, asked)) : ideas;
}
