// Ideas that may say the same, as pairs: each pair once, the likest first. What was written many times in the same words is one pile instead.

/** @import {TwinRecord} from "../wire.d.ts" */
/** @import {Idea} from "./groups.js" */
/** @import {Known} from "./guesses.js" */
import { fold } from "./search.js";

/** `likeness` is 0 to 100. @typedef {{ id: string, one: Idea, other: Idea, likeness: number }} Pair */
/** Ideas of the same words, in the order of their ids. @typedef {{ id: string, ideas: Idea[] }} Pile */

/** From this many times on, the same words are one pile: two of them are a pair as any other. */
const PILE_MIN = 3;

/** How near a pair is, in a word that a person can weigh; the figure is the machine's own measure and means nothing to others. @param {number} likeness 0 to 100 */
export const nearness = (likeness) => (likeness >= 45 ? "same" : likeness >= 30 ? "very" : "maybe");

/** Those that do not lie in the same group yet. @param {Pair[]} all */
export const apart = (all) => all.filter(({ one, other }) => !one.cluster || one.cluster !== other.cluster);

/**
 * Both ideas of a pair name each other; a pair is told once, and only while both are seen.
 * @param {[string, TwinRecord][]} twins
 * @param {Known} known
 * @returns {Pair[]}
 */
export function pairs(twins, known) {
  /** @type {Map<string, Pair>} */
  const found = new Map();
  for (const [name, { notes, likeness }] of twins) {
    notes.forEach((twin, index) => {
      const [first, second] = name < twin ? [name, twin] : [twin, name], id = `${first} ${second}`;
      const one = known.idea(first), other = known.idea(second);
      if (one && other && !found.has(id)) found.set(id, { id, one, other, likeness: likeness[index] ?? 0 });
    });
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
}

/**
 * Ideas that were written many times in the same words, accents, capitals and signs apart; the largest pile first. Only ideas that are in a pair count:
 * what the machine has not looked at yet is in none.
 * @param {Pair[]} all
 * @returns {Pile[]}
 */
export function piles(all) {
  /** @type {Map<string, Map<string, Idea>>} */
  const found = new Map();
  for (const { one, other } of all.filter(alike)) {
    const words = wording(one), ideas = found.get(words) ?? new Map();
    found.set(words, ideas.set(one.id, one).set(other.id, other));
  }
  return [...found].filter(([, { size }]) => size >= PILE_MIN)
    .map(([words, ideas]) => ({ id: `pile ${words}`, ideas: [...ideas.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) }))
    .sort((a, b) => b.ideas.length - a.ideas.length || (a.id < b.id ? -1 : 1));
}

/**
 * What there is to decide: piles that do not lie in one group yet, then the pairs apart that are in none of them.
 * @param {Pair[]} all
 * @returns {(Pile | Pair)[]}
 */
export function undecided(all) {
  const open = piles(all).filter(({ ideas }) => !ideas[0].cluster || ideas.some(({ cluster }) => cluster !== ideas[0].cluster));
  const piled = new Set(open.flatMap(({ ideas }) => ideas.map(({ id }) => id)));
  return [...open, ...apart(all).filter((pair) => !piled.has(pair.one.id) || !alike(pair))];
}

/** Whether both are the same words. @param {Pair} pair */
const alike = ({ one, other }) => wording(one) === wording(other);

/** What is left of a text when only its words count; a text without any is itself. @param {Idea} idea */
const wording = ({ text }) => fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim() || text;
