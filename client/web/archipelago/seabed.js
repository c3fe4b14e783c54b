// The sea bed: the smooth union of every island's distances, so that depth lines merge between neighbours.

/** @import {Bounds} from "./picture.js" */
/** @import {Field} from "./field.js" */
import { sample } from "./field.js";

/** Beyond this distance the sea is only sea. */
const DEEP = 1000;
/** How softly two islands' depths meet, in px. Polynomial smooth minimum: Inigo Quilez, "smooth minimum", quadratic. */
const SOFTNESS = 26;

/**
 * One field over `area`, made of the fields of islands at their places. Its border is deep, so every ring closes.
 * @param {{ x: number, y: number, field: Field }[]} islands
 * @param {Bounds} area
 * @param {number} [cell]
 * @returns {Field}
 */
export function seabed(islands, area, cell = 8) {
  const x0 = area.x0 - 12 * cell, y0 = area.y0 - 12 * cell;
  const nx = Math.ceil((area.x1 - x0) / cell) + 12, ny = Math.ceil((area.y1 - y0) / cell) + 12;
  const values = new Float32Array(nx * ny).fill(DEEP);
  for (const { x, y, field } of islands) {
    const left = Math.max(1, Math.ceil((x + field.x0 - x0) / cell)), top = Math.max(1, Math.ceil((y + field.y0 - y0) / cell));
    const right = Math.min(nx - 1, Math.floor((x + field.x0 + (field.nx - 1) * field.cell - x0) / cell) + 1);
    const bottom = Math.min(ny - 1, Math.floor((y + field.y0 + (field.ny - 1) * field.cell - y0) / cell) + 1);
    for (let j = top; j < bottom; j += 1) {
      for (let i = left; i < right; i += 1) {
        const k = j * nx + i, here = sample(field, x0 + i * cell - x, y0 + j * cell - y), was = values[k];
        const meet = Math.max(SOFTNESS - Math.abs(here - was), 0) / SOFTNESS;
        values[k] = Math.min(here, was) - meet * meet * SOFTNESS * 0.25;
      }
    }
  }
  return { values, nx, ny, x0, y0, cell };
}
