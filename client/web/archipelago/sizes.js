// How big a mark is, and how much room an island keeps. Steps, not slopes: sizes change rarely, all at once.

/** Size of a mark up to this many ideas on the wall. Beyond the last: the last. */
const STEPS = /** @type {const} */ ([[260, 22], [520, 17], [1000, 15], [Infinity, 11]]);

/** Distance from one mark to the next, in parts of the size. */
export const SPACING = 1.24;

/**
 * @param {number} total ideas on the wall
 * @returns {number} px on the stage
 */
export function markSize(total) {
  return (STEPS.find(([upTo]) => total <= upTo) ?? STEPS[3])[1];
}

/** Sizes below the one the total asks for: the last resort before a view is cut into pages. @param {number} size */
export function smallerMarks(size) {
  return STEPS.map(([, mark]) => mark).filter((mark) => mark < size);
}

/**
 * Marks in open water with no island yet are larger and wider apart: they are the whole picture.
 * The first step that holds `n` marks in the sea, so that few are big and hundreds still fit.
 * @param {number} n
 * @returns {{ size: number, pitch: number }}
 */
export function afloat(n) {
  const [, size, pitch] = AFLOAT.find(([upTo]) => n <= upTo) ?? AFLOAT[AFLOAT.length - 1];
  return { size, pitch };
}
/** Up to, size, pitch. Counted on a sea of 1 860 × 630 px: pitch² × 0.87 × n stays under three quarters of it. */
const AFLOAT = /** @type {const} */ ([[6, 84, 184], [24, 60, 122], [60, 44, 90], [160, 34, 56], [300, 27, 43], [700, 19, 29], [1500, 13, 19.5], [Infinity, 10, 14]]);

/**
 * Places an island keeps, taken or not: two to five more than it needs, so that one new idea in four redraws a coast.
 * @param {number} needed highest slot taken, plus one
 */
export function room(needed) {
  return 4 * Math.ceil((needed + 2) / 4);
}

/**
 * Sizes of the pebbles of revealed islands, one for each vote, largest first: small enough for all the votes of the room.
 * @param {number} total votes of all islands together
 */
export function pebbleSizes(total) {
  const most = total <= 400 ? 16 : total <= 800 ? 11 : total <= 2000 ? 7 : 4;
  return PEBBLES.filter((size) => size <= most);
}
const PEBBLES = [16, 13, 11, 9, 7, 5, 4];
