// Iso-lines of a distance field: the coast and the depth lines, as closed rings.

/** @import {Point} from "./picture.js" */
/** @import {Field} from "./field.js" */

/** Distances at which lines are cut, in px from the outermost mark: the land, then three shallows, from shore to deep. */
export const LAND = 9;
export const SHALLOWS = [22, 40, 62];

/**
 * Which edges of a cell the line joins, by which of its four corners (1, 2, 4, 8) are inside. Edges: 0 top, 1 right, 2 bottom, 3 left.
 * Every segment keeps the inside on the same hand, so that segments chain into rings. Marching squares: Lorensen and Cline, 1987, in the plane.
 * @type {ReadonlyArray<ReadonlyArray<readonly [number, number]>>}
 */
const SEGMENTS = [
  [], [[3, 0]], [[0, 1]], [[3, 1]], [[1, 2]], [[3, 2], [1, 0]], [[0, 2]], [[3, 2]],
  [[2, 3]], [[2, 0]], [[0, 3], [2, 1]], [[2, 1]], [[1, 3]], [[1, 0]], [[0, 3]], [],
];

/**
 * Only the outer shores: a hole between the title and its marks is a clearing, not a lake. Holes turn the other way.
 * @param {Point[][]} rings
 */
export function shores(rings) {
  return rings.filter((ring) => area(ring) > 0);
}

/** Signed area of a ring (the shoelace formula), positive for land. @param {Point[]} ring */
export function area(ring) {
  return ring.reduce((sum, { x, y }, i) => {
    const after = ring[(i + 1) % ring.length];
    return sum + (after.x * y - x * after.y) / 2;
  }, 0);
}

/**
 * The rings on which the field equals `iso`. A ring is open only if the field is below `iso` on the border of its grid.
 * @param {Field} field
 * @param {number} iso
 * @returns {Point[][]}
 */
export function contour({ values, nx, ny, x0, y0, cell }, iso) {
  /** @type {Map<number, number>} */
  const next = new Map();
  for (let j = 0; j < ny - 1; j += 1) {
    for (let i = 0; i < nx - 1; i += 1) {
      const k = j * nx + i;
      const inside = Number(values[k] < iso) | (Number(values[k + 1] < iso) << 1)
        | (Number(values[k + nx + 1] < iso) << 2) | (Number(values[k + nx] < iso) << 3);
      if (inside === 0 || inside === 15) continue;
      // An edge is named by the corner it starts from, twice, plus one when it goes down.
      const edges = [k * 2, (k + 1) * 2 + 1, (k + nx) * 2, k * 2 + 1];
      for (const [from, to] of SEGMENTS[inside]) next.set(edges[from], edges[to]);
    }
  }
  /** @param {number} edge */
  const crossing = (edge) => {
    const k = edge >> 1, down = edge & 1, a = values[k] - iso, b = values[down ? k + nx : k + 1] - iso, t = a / (a - b);
    const i = k % nx, j = Math.floor(k / nx);
    return { x: x0 + (i + (down ? 0 : t)) * cell, y: y0 + (j + (down ? t : 0)) * cell };
  };
  const rings = [];
  while (next.size > 0) {
    const [start] = next.keys();
    const ring = [];
    for (let edge = start, onward = next.get(start); onward !== undefined; onward = next.get(edge)) {
      ring.push(crossing(edge));
      next.delete(edge);
      edge = onward;
    }
    if (ring.length > 4) rings.push(ring);
  }
  return rings;
}
