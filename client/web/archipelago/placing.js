// Where islands stand: from the middle outwards, so that a few are balanced. Boxes pushed apart from where they already are: an
// island moves only when it must.

/** @import {Bounds, Point} from "./picture.js" */

/**
 * What is to be placed: the box of land round its own origin (the middle of the title). `yields`: not land, and few: islands are
 * placed as if it were not there, and it lies where they leave it room.
 * @typedef {{ id: string, theme: number | null, bounds: Bounds, yields?: boolean }} Berth
 */

/** Water kept between two boxes. */
export const GAP = 8;
/** Under so many islands one row is enough. */
export const ONE_ROW = 5;
/** Free water asked for round a newcomer; what is freer is no better. */
const FREE = 60;
/** In one row, an island stands this far above the middle line, the next as far below. */
const LIFT = 34;
/** Water between the few islands of one row, at most: they belong together, in the middle. */
const SLACK_MAX = 200;
/** Turns of pushing; a view of twelve settles in a few dozen. */
const TURNS = 1200;
/** Overlap left, in px, that nobody sees: coasts are round and boxes are not. */
const TOLERATED = 0.5;

/** @typedef {{ id: string, theme: number | null, x: number, y: number, w: number, h: number, home: Point, held: boolean, yields: boolean, dx: number, dy: number }} Box */

/**
 * A place for every berth inside `area`, and the overlap that could not be avoided (0 when all is well).
 * Tries, in order: from the places they have; in fresh rows, pushed apart; in strict rows. Same berths, same places.
 * @param {Berth[]} berths in the order of their themes
 * @param {Bounds} area
 * @param {ReadonlyMap<string, Point>} [present]
 * @param {boolean} [afresh] whether everybody may change waters when those present cannot be eased apart
 * @returns {{ places: Map<string, Point>, overlap: number }}
 */
export function place(berths, area, present = new Map(), afresh = true) {
  const attempts = [
    () => (berths.some(({ id }) => present.has(id)) ? eased(resumed(berths, area, present), area) : null),
    () => (afresh && berths.some(({ yields }) => yields) ? settled(besideRows(berths, area), area) : null),
    () => (afresh ? settled(inRows(berths.map(boxed), area), area) : null),
    () => (afresh ? strictRows(berths, area) : null),
  ];
  /** @type {Box[]} */
  let best = [];
  let least = Infinity;
  for (const attempt of attempts) {
    const boxes = attempt();
    if (!boxes) continue;
    const overlap = overlapOf(boxes, area);
    if (overlap < least) [best, least] = [boxes, overlap];
    if (least <= TOLERATED) break;
  }
  return { places: new Map(best.map(({ id, x, y, dx, dy }) => [id, { x: x - dx, y: y - dy }])), overlap: least <= TOLERATED || best.length === 0 ? 0 : least };
}

/** Settled, unless nobody is in anybody's way: then nothing moves, not even to win back a gap. @param {Box[]} boxes @param {Bounds} area */
function eased(boxes, area) {
  return overlapOf(boxes, area) <= TOLERATED ? boxes : settled(boxes, area);
}

/** @param {Berth} berth @returns {Box} */
function boxed({ id, theme, bounds: { x0, y0, x1, y1 }, yields = false }) {
  return { id, theme, x: 0, y: 0, w: x1 - x0, h: y1 - y0, home: { x: 0, y: 0 }, held: false, yields, dx: (x0 + x1) / 2, dy: (y0 + y1) / 2 };
}

/**
 * Those already here where they are, each newcomer at a free spot, and last what yields: where it was, or as near as there is room.
 * @param {Berth[]} berths
 * @param {Bounds} area
 * @param {ReadonlyMap<string, Point>} present
 */
function resumed(berths, area, present) {
  const boxes = berths.map(boxed), here = [], coming = [], yielding = boxes.filter(({ yields }) => yields);
  for (const box of boxes) {
    const at = present.get(box.id);
    if (at) moor(box, at.x + box.dx, at.y + box.dy);
    if (box.yields) continue;
    if (!at) { coming.push(box); continue; }
    box.held = true;
    here.push(box);
  }
  for (const box of coming) here.push(berthed(box, here, area));
  for (const box of yielding) {
    const { id, w, h, x, y } = box;
    const was = present.has(id) ? { x, y } : undefined;
    here.push(was && here.every((other) => apart(w, h, x, y, other) >= GAP) ? box : berthed(box, here, area, was));
  }
  return boxes;
}

/**
 * Moored at the freest spot; of several as free the one nearest to `aim` and to its own theme. Height counts twice: the sea is wide, and
 * the few stand side by side.
 * @param {Box} box @param {Box[]} here @param {Bounds} area @param {Point} [aim]
 */
function berthed(box, here, area, aim = middle(area, here.length)) {
  let best = -Infinity, spot = aim;
  for (let x = area.x0 + box.w / 2; x <= area.x1 - box.w / 2; x += 24) {
    for (let y = area.y0 + box.h / 2; y <= area.y1 - box.h / 2; y += 24) {
      let free = FREE, kin = 0;
      for (const other of here) {
        free = Math.min(free, apart(box.w, box.h, x, y, other));
        if (other.theme === box.theme) kin = Math.min(kin || Infinity, Math.hypot(other.x - x, other.y - y));
      }
      const score = free * 8 - kin * 0.2 - Math.hypot(x - aim.x, 2 * (y - aim.y)) * 0.4;
      if (score > best) { best = score; spot = { x, y }; }
    }
  }
  moor(box, spot.x, spot.y);
  return box;
}

/** The middle of the sea, for one that comes after so many: a little above it, a little below; from the fifth on, by half a row. @param {Bounds} area @param {number} n */
function middle({ x0, y0, x1, y1 }, n) {
  const lift = n + 1 < ONE_ROW ? LIFT : (y1 - y0) / 4;
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 + (n & 1 ? lift : -lift) };
}

/** @param {Box} box @param {number} x @param {number} y */
function moor(box, x, y) {
  box.x = box.home.x = x;
  box.y = box.home.y = y;
}

/**
 * The free water between a box at (x, y) and another, negative when they overlap.
 * @param {number} w @param {number} h @param {number} x @param {number} y @param {Box} other
 */
function apart(w, h, x, y, other) {
  return Math.max(Math.abs(other.x - x) - (w + other.w) / 2, Math.abs(other.y - y) - (h + other.h) / 2);
}

/** Islands in rows, and then what yields to them. @param {Berth[]} berths @param {Bounds} area */
function besideRows(berths, area) {
  const boxes = berths.map(boxed), here = inRows(boxes.filter(({ yields }) => !yields), area);
  for (const box of boxes) if (box.yields) here.push(berthed(box, here, area));
  return boxes;
}

/**
 * Rows filled column by column in the order of themes, so that a theme keeps its waters; the widest goes to the emptiest row.
 * @param {Box[]} boxes
 * @param {Bounds} area
 */
function inRows(boxes, area) {
  const count = boxes.length < ONE_ROW ? 1 : 2, rows = Array.from({ length: count }, () => ({ w: 0, boxes: /** @type {Box[]} */ ([]) }));
  for (let i = 0; i < boxes.length; i += count) {
    const column = boxes.slice(i, i + count).sort((a, b) => b.w - a.w), free = [...rows].sort((a, b) => a.w - b.w);
    column.forEach((box, k) => { free[k].w += box.w; free[k].boxes.push(box); });
  }
  rows.forEach((row, j) => {
    const free = (area.x1 - area.x0 - row.w) / row.boxes.length, slack = count === 1 ? Math.min(free, SLACK_MAX) : free;
    let x = area.x0 + ((free - slack) * row.boxes.length) / 2;
    row.boxes.forEach((box, k) => {
      const lift = count === 1 ? (k & 1 ? LIFT : -LIFT) : ((k + j) & 1 ? 12 : -12);
      moor(box, x + (box.w + slack) / 2, area.y0 + ((area.y1 - area.y0) * (j + 0.5)) / count + lift);
      x += box.w + slack;
    });
  });
  return boxes;
}

/**
 * Pushes overlapping boxes apart along the easier axis, pulls them gently home, keeps them in the area.
 * A newcomer gives way more than an island people already know.
 * @param {Box[]} boxes
 * @param {Bounds} area
 */
function settled(boxes, area) {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const pull = 0.012 * Math.max(0, 1 - turn / (TURNS * 0.8));
    let moved = 0;
    for (const box of boxes) {
      box.x += (box.home.x - box.x) * pull;
      box.y += (box.home.y - box.y) * pull;
    }
    for (let i = 0; i < boxes.length; i += 1) {
      for (let j = i + 1; j < boxes.length; j += 1) moved = Math.max(moved, push(boxes[i], boxes[j]));
    }
    for (const box of boxes) moved = Math.max(moved, clamp(box, area));
    if (moved < TOLERATED) break;
  }
  return boxes;
}

/** @param {Box} a @param {Box} b @returns {number} how far they were inside one another */
function push(a, b) {
  const x = (a.w + b.w) / 2 + GAP - Math.abs(b.x - a.x), y = (a.h + b.h) / 2 + GAP - Math.abs(b.y - a.y);
  if (x <= 0 || y <= 0) return 0;
  const yields = a.held === b.held ? 0.5 : a.held ? 0.25 : 0.75; // the part a moves
  if (x < y) {
    const by = (b.x < a.x ? -1 : 1) * x * 0.5;
    a.x -= by * yields; b.x += by * (1 - yields);
  } else {
    const by = (b.y < a.y ? -1 : 1) * y * 0.5;
    a.y -= by * yields; b.y += by * (1 - yields);
  }
  return Math.min(x, y);
}

/** @param {Box} box @param {Bounds} area @returns {number} */
function clamp(box, area) {
  const { x, y } = box;
  box.x = Math.min(area.x1 - box.w / 2, Math.max(area.x0 + box.w / 2, x));
  box.y = Math.min(area.y1 - box.h / 2, Math.max(area.y0 + box.h / 2, y));
  return Math.max(Math.abs(box.x - x), Math.abs(box.y - y)) > TOLERATED ? 1 : 0;
}

/**
 * Rows with a height each: no push, so no overlap whenever widths and heights go in. The last resort, and a plain one.
 * @param {Berth[]} berths
 * @param {Bounds} area
 */
function strictRows(berths, area) {
  const width = area.x1 - area.x0, height = area.y1 - area.y0;
  for (let count = 1; count <= 4; count += 1) {
    const boxes = berths.map(boxed), goal = boxes.reduce((sum, { w }) => sum + w + GAP, 0) / count, rows = [/** @type {Box[]} */ ([])];
    let filled = 0;
    for (const box of boxes) {
      const row = rows[rows.length - 1];
      if (row.length > 0 && rows.length < count && filled + box.w / 2 > goal * rows.length) rows.push([box]);
      else row.push(box);
      filled += box.w + GAP;
    }
    const heights = rows.map((row) => Math.max(...row.map(({ h }) => h))), high = heights.reduce((a, b) => a + b, 0) + GAP * (rows.length - 1);
    const wide = Math.max(...rows.map((row) => row.reduce((sum, { w }) => sum + w, 0) + GAP * (row.length - 1)));
    if (high > height || wide > width) continue;
    const spare = (height - high) / rows.length;
    let y = area.y0;
    rows.forEach((row, j) => {
      const slack = (width - row.reduce((sum, { w }) => sum + w, 0) - GAP * (row.length - 1)) / row.length;
      let x = area.x0;
      for (const box of row) {
        moor(box, x + (box.w + slack) / 2, y + (heights[j] + spare) / 2);
        x += box.w + slack + GAP;
      }
      y += heights[j] + spare + GAP;
    });
    return boxes;
  }
  return null;
}

/** @param {Box[]} boxes @param {Bounds} area */
function overlapOf(boxes, area) {
  let most = 0;
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) most = Math.max(most, -apart(a.w, a.h, a.x, a.y, b));
    most = Math.max(most, area.x0 - a.x + a.w / 2, a.x + a.w / 2 - area.x1, area.y0 - a.y + a.h / 2, a.y + a.h / 2 - area.y1);
  });
  return most;
}
