// Dotted routes: where an island's ideas belong to another theme, one line goes to the nearest island of that theme.

/** @import {Mark, Point} from "./picture.js" */

/** From this share of an island's ideas, and this many of them, a route is drawn. */
const SHARE_MIN = 0.1;
const IDEAS_MIN = 3;

/** @typedef {{ id: string, theme: number | null, marks: Mark[] } & Point} Port */
/** @typedef {{ from: Point, to: Point, share: number }} Route */

/**
 * At most one route for each island: towards the other theme most of its ideas come from.
 * @param {Port[]} ports
 * @returns {Route[]}
 */
export function routes(ports) {
  const found = [];
  for (const port of ports) {
    if (port.theme === null) continue;
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const { theme } of port.marks) if (theme !== null && theme !== port.theme) counts.set(theme, (counts.get(theme) ?? 0) + 1);
    const foreign = [...counts].filter(([, n]) => n >= IDEAS_MIN && n >= SHARE_MIN * port.marks.length).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [theme, n] of foreign) {
      const there = ports.filter((other) => other !== port && other.theme === theme)
        .sort((a, b) => Math.hypot(a.x - port.x, a.y - port.y) - Math.hypot(b.x - port.x, b.y - port.y))[0];
      if (!there) continue;
      found.push({ from: { x: port.x, y: port.y }, to: { x: there.x, y: there.y }, share: n / port.marks.length });
      break;
    }
  }
  return found;
}
