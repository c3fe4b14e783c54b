// The marks: shape carries the theme as much as colour does. Outlines are SVG path data, used by canvas and by SVG alike.

/** In the order of the themes. A note without theme, or one being voted on, keeps its own shape or takes the pebble. */
const SHAPES = /** @type {const} */ (["disc", "diamond", "square", "hexagon", "triangle", "ring", "cross", "half"]);

/** @typedef {(typeof SHAPES)[number] | "pebble"} Shape */

/** How many themes can be told apart. */
export const THEMES_MAX = SHAPES.length;

/**
 * @param {number | null} theme 0 to 7; anything else is the neutral pebble
 * @returns {Shape}
 */
export function shapeOf(theme) {
  return theme === null ? "pebble" : SHAPES[theme] ?? "pebble";
}

/**
 * The closed outline of a shape of optical size `size`, centred on the origin.
 * Sizes are evened by eye: a triangle needs more height, a square less, to weigh the same.
 * @param {Shape} shape
 * @param {number} size
 * @returns {string} SVG path data
 */
export function outline(shape, size) {
  const r = size / 2;
  switch (shape) {
    case "disc": return circle(r * 0.98);
    case "pebble": return circle(r * 0.72);
    case "ring": return circle(r) + circle(r * 0.46, 0);
    case "diamond": return rounded(polygon(4, r * 1.12, 0), size * 0.09);
    case "hexagon": return rounded(polygon(6, r * 1.04, 0), size * 0.1);
    case "triangle": return rounded(polygon(3, r * 1.18, -Math.PI / 2, r * 0.2), size * 0.12);
    case "square": return rounded(polygon(4, r * 0.88 * Math.SQRT2, Math.PI / 4), size * 0.15);
    case "cross": {
      const a = r, b = r * 0.4;
      return rounded([[-b, -a], [b, -a], [b, -b], [a, -b], [a, b], [b, b], [b, a], [-b, a], [-b, b], [-a, b], [-a, -b], [-b, -b]], size * 0.07);
    }
    case "half": return `M${f(-r)} ${f(r * 0.5)}A${f(r)} ${f(r)} 0 0 1 ${f(r)} ${f(r * 0.5)}Q${f(r)} ${f(r * 0.66)} ${f(r * 0.84)} ${f(r * 0.66)}`
      + `L${f(-r * 0.84)} ${f(r * 0.66)}Q${f(-r)} ${f(r * 0.66)} ${f(-r)} ${f(r * 0.5)}Z`;
  }
}

/** @param {number} n */
const f = (n) => String(Math.round(n * 100) / 100);

/**
 * @param {number} r
 * @param {0 | 1} [sweep] 0 turns the other way, which cuts a hole
 */
function circle(r, sweep = 1) {
  return `M${f(-r)} 0A${f(r)} ${f(r)} 0 1 ${sweep} ${f(r)} 0A${f(r)} ${f(r)} 0 1 ${sweep} ${f(-r)} 0Z`;
}

/**
 * @param {number} n
 * @param {number} r
 * @param {number} turn
 * @param {number} [dy]
 * @returns {[number, number][]}
 */
function polygon(n, r, turn, dy = 0) {
  return Array.from({ length: n }, (_, i) => [r * Math.cos(turn + (i * 2 * Math.PI) / n), dy + r * Math.sin(turn + (i * 2 * Math.PI) / n)]);
}

/**
 * A polygon whose corners are cut by `cut` px and rounded.
 * @param {[number, number][]} corners
 * @param {number} cut
 */
function rounded(corners, cut) {
  const n = corners.length;
  /** @param {[number, number]} from @param {[number, number]} to */
  const along = ([x, y], [u, v]) => {
    const t = cut / Math.hypot(u - x, v - y);
    return `${f(x + (u - x) * t)} ${f(y + (v - y) * t)}`;
  };
  return corners.map((corner, i) => {
    const before = corners[(i + n - 1) % n], after = corners[(i + 1) % n];
    return `${i ? "L" : "M"}${along(corner, before)}Q${f(corner[0])} ${f(corner[1])} ${along(corner, after)}`;
  }).join("") + "Z";
}
