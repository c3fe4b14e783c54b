// The order in which one person sees what can be voted for: everybody another one, so that being first brings no votes. Pure.

/**
 * A shuffle that is the same each time for the same seed (Fisher and Yates; the numbers by mulberry32).
 * @template T
 * @param {readonly T[]} all
 * @param {string} seed
 * @returns {T[]}
 */
export function shuffled(all, seed) {
  const list = [...all];
  const chance = numbers(seed);
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/** @param {string} seed @returns {() => number} from 0 to 1 */
function numbers(seed) {
  let state = 0x811c9dc5; // FNV-1a over the seed.
  for (const letter of seed) state = Math.imul(state ^ /** @type {number} */ (letter.codePointAt(0)), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
