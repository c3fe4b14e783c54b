// The fixed, ordered places round a title. Slot i never moves: a new note never pushes the others.
// This file does not know what stands on a slot, nor which slots are taken.

/** @import {Box, Point} from "./picture.js" */

/**
 * How slots gather. `aspect`: width over height the island tends to; `noise`: how far the island's own noise may bring a slot
 * forward or back, in parts of the pitch; `clearance`: room kept round the title box, in parts of the pitch (−1: none, the middle is taken too).
 * @typedef {{ aspect: number, noise: number, clearance: number }} Manner
 */

/** @type {Manner} */
const ROUND = { aspect: 1, noise: 0.55, clearance: 0.5 };
/** Doubling stops here: 2 000 notes on one island need a reach of about 900 px at the widest pitch. */
const REACH_MAX = 1 << 14;

/**
 * The first `n` places round `box`, nearest first, centred on the title.
 *
 * Places lie on a lattice of equilateral triangles of side `pitch`. Their order mixes the distance to the centre (the island
 * tends to a disc, so a wide title is first filled above and below) and the distance to the title box, with a little noise that
 * is the island's own (`seed`). Neither the lattice nor the order depends on `n`: `slots(n)` is always the beginning of `slots(n + 1)`.
 * @param {Box} box
 * @param {number} n
 * @param {number} pitch
 * @param {number} seed
 * @param {Partial<Manner>} [manner]
 * @returns {Point[]}
 */
export function slots(box, n, pitch, seed, manner = {}) {
  for (let reach = pitch * (4 + Math.sqrt(n)); reach < REACH_MAX; reach *= 2) {
    const found = within(box, reach, pitch, seed, { ...ROUND, ...manner });
    if (found.length >= n) return found.slice(0, n).map(({ x, y }) => ({ x, y }));
  }
  throw new RangeError(`no room for ${n} slots`);
}

/**
 * Every slot that comes before whatever lies beyond `reach`, in order.
 * Cutting at the smallest key possible outside is what makes the list independent of the reach.
 * @param {Box} box
 * @param {number} reach
 * @param {number} pitch
 * @param {number} seed
 * @param {Manner} manner
 */
function within(box, reach, pitch, seed, { aspect, noise, clearance }) {
  const w = box.w / 2, h = box.h / 2, stretch = Math.sqrt(aspect), row = pitch * 0.87;
  const columns = Math.ceil((w + reach * stretch) / pitch), rows = Math.ceil((h + reach / stretch) / row);
  const X = columns * pitch, Y = rows * row, round = Math.min(w, h) * 0.98, phase = (seed % 1000) * 1.7;
  const beyond = 0.7 * Math.min(X / stretch, Y * stretch) + 0.3 * Math.min(X - w - 10, Y - h - 6) - pitch * noise;
  const found = [];
  for (let j = -rows; j <= rows; j += 1) {
    for (let i = -columns; i <= columns; i += 1) {
      const x = i * pitch + (j & 1 ? pitch / 2 : 0), y = j * row;
      if (toBox(x, y, w, h, 14) < pitch * clearance) continue;
      const angle = Math.atan2(y / h, x / w);
      const wave = 0.5 * Math.sin(angle * 2 + phase) + 0.35 * Math.sin(angle * 3 - phase * 2.1) + 0.15 * Math.sin(angle * 5 + phase * 0.7);
      const key = 0.7 * Math.hypot(x / stretch, y * stretch) + 0.3 * toBox(x, y, w + 10, h + 6, round) - wave * pitch * noise;
      if (key < beyond) found.push({ x, y, key });
    }
  }
  return found.sort((a, b) => a.key - b.key || a.y - b.y || a.x - b.x);
}

/**
 * Signed distance to a box with rounded corners, centred on the origin: negative inside.
 * Formula: Inigo Quilez, "2D distance functions", sdRoundedBox.
 * @param {number} x
 * @param {number} y
 * @param {number} w half the width
 * @param {number} h half the height
 * @param {number} r radius of the corners
 */
export function toBox(x, y, w, h, r) {
  const a = Math.abs(x) - w + r, b = Math.abs(y) - h + r;
  return Math.hypot(Math.max(a, 0), Math.max(b, 0)) + Math.min(Math.max(a, b), 0) - r;
}
