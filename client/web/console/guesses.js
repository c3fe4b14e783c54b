// What the machine gives as a reason, in things a person can look at: ideas, words and groups instead of their ids.
// An id may name what this screen does not have (an idea that was set aside since): nothing is shown for it.

/** @import {Group, Idea} from "./groups.js" */

/** What an id names, if it is still there. @typedef {{ idea(id: string): Idea | undefined, group(id: string): Group | undefined }} Known */
/** Ideas nearest first, the words they share, groups likeliest first. @typedef {{ near: Idea[], words: string[], groups: Group[] }} Reason */

/**
 * @param {{ near?: string[], words?: string[], clusters?: string[], others?: string[] } | undefined} record a `WhyRecord`, a `HintRecord` or a `MoveRecord`
 * @param {Known} known
 * @returns {Reason}
 */
export function reason(record, known) {
  const { near = [], words = [], clusters, others = [] } = record ?? {};
  return { near: there(near, known.idea), words, groups: there(clusters ?? others, known.group) };
}

/**
 * One text for all that a reason shows: it differs when the row that shows it has to be drawn again.
 * @param {Reason} reason
 */
export const told = ({ near, words, groups }) => JSON.stringify([near.map(({ id, text }) => [id, text]), words, groups.map(({ id, title }) => [id, title])]);

/** Characters of a text that become the title of a group of two, before somebody finds a better one. */
const CUT = 56;

/**
 * The beginning of an idea, whole words, as a title.
 * @param {string} text
 */
export function cut(text) {
  const line = text.trim().replace(/\s+/g, " ");
  const short = line.length <= CUT ? line : line.slice(0, CUT + 1).replace(/\s\S*$/, "").slice(0, CUT);
  return short.replace(/[\s.,;:!?…–-]+$/u, "");
}

/** @template T @param {string[]} ids @param {(id: string) => T | undefined} find @returns {T[]} */
const there = (ids, find) => ids.map(find).filter((found) => found !== undefined);
