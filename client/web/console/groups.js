// Groups and loose ideas, computed from the room's board: what lies where, and the mix of themes of each group.

/** @import {ClusterRecord, NoteRecord, ThemeRecord} from "../wire.d.ts" */

/** @typedef {ThemeRecord & { id: string }} Theme */
/** An idea with its id, and the place of its theme (`null`: none). @typedef {NoteRecord & { id: string, mark: number | null }} Idea */
/** @typedef {{ mark: number | null, name: string, count: number }} Share */
/**
 * `untitled`: the machine's title was withheld, and a word stands for it; `draft`: its title is the machine's; `pinned`: the machine leaves it alone; `stands`: the idea that says best what a draft is about.
 * @typedef {{ id: string, title: string, untitled: boolean, order: number, ideas: Idea[], mix: Share[], mark: number | null, draft: boolean, pinned: boolean, stands: Idea | null }} Group
 */
/** @typedef {{ groups: Group[], loose: Idea[], count: number }} Heap */

/** What the server writes for a title it withholds, because a word of an idea that was set aside stood in it. */
const WITHHELD = "…";

/** A record keeps its identity until it changes; so does its idea, and the row that shows it is not drawn again. @type {WeakMap<NoteRecord, Idea>} */
const known = new WeakMap();

/**
 * Groups in the order of how much they hold (then as they were made), and ideas that lie in none, first come first.
 * @param {[string, ClusterRecord][]} clusters
 * @param {[string, NoteRecord][]} notes
 * @param {Theme[]} themes
 * @param {string} word what is read where a title is withheld
 * @returns {Heap}
 */
export function heap(clusters, notes, themes, word = WITHHELD) {
  const places = new Map(themes.map((theme) => [theme.id, theme.order]));
  /** @type {Map<string, Idea[]>} */
  const members = new Map(clusters.map(([id]) => [id, []]));
  /** @type {Idea[]} */
  const loose = [];
  /** @type {Map<string, Idea>} */
  const all = new Map();
  for (const [id, note] of notes) {
    const idea = known.get(note) ?? { ...note, id, mark: places.get(note.theme ?? "") ?? null };
    known.set(note, idea);
    all.set(id, idea);
    (members.get(note.cluster ?? "") ?? loose).push(idea);
  }
  const groups = clusters.map(([id, { title, order, draft = false, pinned = false, stands }]) => {
    const ideas = (members.get(id) ?? []).sort((a, b) => (a.slot ?? 0) - (b.slot ?? 0));
    const mix = shares(ideas, themes);
    const untitled = title === WITHHELD;
    return { id, title: untitled ? word : title, untitled, order, ideas, mix, mark: mix[0]?.mark ?? null, draft, pinned, stands: all.get(stands ?? "") ?? null };
  });
  groups.sort((a, b) => b.ideas.length - a.ideas.length || a.order - b.order);
  loose.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return { groups, loose, count: notes.length };
}

/**
 * How many ideas of each theme, most first; those without theme last.
 * @param {Idea[]} ideas
 * @param {Theme[]} themes
 * @returns {Share[]}
 */
export function shares(ideas, themes) {
  const names = new Map(themes.map((theme) => [theme.order, theme.short]));
  /** @type {Map<number | null, number>} */
  const counts = new Map();
  for (const { mark } of ideas) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts]
    .map(([mark, count]) => ({ mark, name: mark === null ? "" : names.get(mark) ?? "", count }))
    .sort((a, b) => Number(a.mark === null) - Number(b.mark === null) || b.count - a.count || (a.mark ?? 0) - (b.mark ?? 0));
}

/**
 * The one that keeps its name when groups are merged, unless somebody chooses: the largest.
 * @param {Group[]} groups
 * @returns {Group | undefined}
 */
export function keeper(groups) {
  return groups.reduce((/** @type {Group | undefined} */ best, group) => (!best || group.ideas.length > best.ideas.length ? group : best), undefined);
}

/** How many of these ideas the machine has put where they lie, and nobody has said anything about since. @param {Idea[]} ideas @returns {number} */
export const guessed = (ideas) => ideas.reduce((sum, idea) => sum + Number(idea.guessed ?? false), 0);

/** @param {Group[]} groups @returns {number} */
export function held(groups) {
  return groups.reduce((sum, group) => sum + group.ideas.length, 0);
}
