// The questions of one talk, as they are listed: those most people ask first, and else in the order of their ids, which tells nothing.

/** @typedef {{ text: string, people: number, answered?: boolean }} Question */

/**
 * @param {readonly [string, Question][]} all `phase/id` and the question, of every talk of the day
 * @param {string} phase
 * @returns {(Question & { id: string })[]}
 */
export function questionsOf(all, phase) {
  const start = `${phase}/`;
  return all
    .filter(([path]) => path.startsWith(start))
    .map(([path, question]) => ({ ...question, id: path.slice(start.length) }))
    .sort((a, b) => Number(a.answered ?? false) - Number(b.answered ?? false) || b.people - a.people || (a.id < b.id ? -1 : 1));
}
