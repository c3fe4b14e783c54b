// Where numbered points stand in a square, so that each can be read. Pure.

const ROUNDS = 400;

/**
 * Points pushed apart until no two are nearer than `least`, and none nearer than half of it to an edge. Deterministic.
 * @param {readonly { x: number, y: number }[]} points 0 to 100
 * @param {number} least in the same unit
 * @returns {{ x: number, y: number }[]}
 */
export function spread(points, least) {
  const edge = least / 2, inside = (/** @type {number} */ value) => Math.min(100 - edge, Math.max(edge, value));
  const all = points.map(({ x, y }) => ({ x: inside(x), y: inside(y) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (let i = 0; i < all.length; i += 1) {
      for (let j = i + 1; j < all.length; j += 1) {
        // Points that are one go apart by the golden angle, each its own way.
        const same = all[j].x === all[i].x && all[j].y === all[i].y, dx = same ? Math.cos(j * 2.4) : all[j].x - all[i].x, dy = same ? Math.sin(j * 2.4) : all[j].y - all[i].y;
        const far = Math.hypot(dx, dy), push = (least - (same ? 0 : far)) / 2;
        if (push <= 0.01) continue;
        moved = true;
        all[i].x -= (dx / far) * push; all[i].y -= (dy / far) * push;
        all[j].x += (dx / far) * push; all[j].y += (dy / far) * push;
      }
    }
    for (const each of all) { each.x = inside(each.x); each.y = inside(each.y); }
    if (!moved) break;
  }
  return all;
}

/** The middle of a mean level on a side of 100, up for y. @param {readonly number[]} mean (across, up) @param {number} levels @returns {{ x: number, y: number }} */
export const pointOf = ([across, up], levels) => ({ x: ((across - 0.5) / levels) * 100, y: ((up - 0.5) / levels) * 100 });
