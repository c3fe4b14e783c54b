// How far every point is from the land: the distance field from which coasts and depth lines are cut.

/** @import {Box, Point} from "./picture.js" */
import { toBox } from "./slots.js";

/**
 * A grid of distances in px, `nx` × `ny`, the first at (x0, y0), one each `cell` px.
 * @typedef {{ values: Float32Array, nx: number, ny: number, x0: number, y0: number, cell: number }} Field
 */

/** Passes of the binomial blur: enough to round coves and capes, too few to drown a lone mark. */
const BLUR = 5;

/**
 * The distance to the title box and to discs of `radius` on the points, blurred, out to `pad` px.
 * @param {Box | null} box
 * @param {Point[]} points
 * @param {number} radius
 * @param {number} pad
 * @param {number} [cell]
 * @returns {Field}
 */
export function field(box, points, radius, pad, cell = 6) {
  const w = box ? box.w / 2 : 0, h = box ? box.h / 2 : 0;
  let x0 = -w, x1 = w, y0 = -h, y1 = h;
  for (const { x, y } of points) {
    x0 = Math.min(x0, x - radius); x1 = Math.max(x1, x + radius);
    y0 = Math.min(y0, y - radius); y1 = Math.max(y1, y + radius);
  }
  x0 -= pad; y0 -= pad;
  const nx = Math.ceil((x1 + pad - x0) / cell) + 1, ny = Math.ceil((y1 + pad - y0) / cell) + 1;
  const values = new Float32Array(nx * ny);
  for (let j = 0; j < ny; j += 1) {
    for (let i = 0; i < nx; i += 1) {
      const x = x0 + i * cell, y = y0 + j * cell;
      let nearest = Infinity; // squared: one root for each cell, not one for each mark
      for (const point of points) {
        const dx = x - point.x, dy = y - point.y, d = dx * dx + dy * dy;
        if (d < nearest) nearest = d;
      }
      const toMarks = Math.sqrt(nearest) - radius;
      values[j * nx + i] = box ? Math.min(toMarks, toBox(x, y, w + 6, h + 4, 26)) : toMarks;
    }
  }
  return { values: blurred(values, nx, ny), nx, ny, x0, y0, cell };
}

/**
 * Two passes of [1 2 1] for each turn, one along each axis.
 * @param {Float32Array<ArrayBuffer>} values
 * @param {number} nx
 * @param {number} ny
 */
function blurred(values, nx, ny) {
  let from = values, to = new Float32Array(values.length);
  for (let turn = 0; turn < BLUR * 2; turn += 1) {
    const step = turn & 1 ? nx : 1;
    for (let j = 0; j < ny; j += 1) {
      for (let i = 0; i < nx; i += 1) {
        const k = j * nx + i, at = step === 1 ? i : j, last = step === 1 ? nx - 1 : ny - 1;
        const before = at > 0 ? k - step : k, after = at < last ? k + step : k;
        to[k] = (from[before] + 2 * from[k] + from[after]) / 4;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * The field at any point. Outside the grid: the nearest edge plus the way to it, which is never less than the truth allows.
 * @param {Field} field
 * @param {number} x
 * @param {number} y
 */
export function sample({ values, nx, ny, x0, y0, cell }, x, y) {
  const u = Math.min(nx - 1.001, Math.max(0, (x - x0) / cell)), v = Math.min(ny - 1.001, Math.max(0, (y - y0) / cell));
  const i = Math.floor(u), j = Math.floor(v), a = u - i, b = v - j, k = j * nx + i;
  const inside = (values[k] * (1 - a) + values[k + 1] * a) * (1 - b) + (values[k + nx] * (1 - a) + values[k + nx + 1] * a) * b;
  return inside + Math.hypot(x - x0 - u * cell, y - y0 - v * cell);
}
