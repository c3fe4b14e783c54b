// What is drawn on canvases: rings, land, marks, the sea. Every function draws and forgets.

/** @import {Bounds, Point} from "./picture.js" */
/** @import {Palette} from "./palette.js" */
/** @import {Field} from "./field.js" */
/** @import {Route} from "./links.js" */
import { SHALLOWS, contour } from "./coast.js";
import { outline, shapeOf } from "./marks.js";

/** @typedef {CanvasRenderingContext2D} Canvas2D */

/**
 * A canvas of `bounds`, whose context is already in stage coordinates.
 * @param {Bounds} bounds
 * @param {number} resolution bitmap px for one stage px
 */
export function bitmap({ x0, y0, x1, y1 }, resolution) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil((x1 - x0) * resolution);
  canvas.height = Math.ceil((y1 - y0) * resolution);
  Object.assign(canvas.style, { left: `${x0}px`, top: `${y0}px`, width: `${canvas.width / resolution}px`, height: `${canvas.height / resolution}px` });
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no canvas");
  context.scale(resolution, resolution);
  context.translate(-x0, -y0);
  return { canvas, context };
}

/**
 * Rings as one smooth path: through the middle of each side, bent at each corner.
 * @param {Point[][]} rings
 */
export function smooth(rings) {
  const path = new Path2D();
  for (const ring of rings) {
    const last = ring[ring.length - 1];
    path.moveTo((last.x + ring[0].x) / 2, (last.y + ring[0].y) / 2);
    ring.forEach(({ x, y }, i) => {
      const after = ring[(i + 1) % ring.length];
      path.quadraticCurveTo(x, y, (x + after.x) / 2, (y + after.y) / 2);
    });
    path.closePath();
  }
  return path;
}

/**
 * The land of an island. A draft has a dashed coast: nobody has confirmed it yet.
 * @param {Canvas2D} context
 * @param {Path2D} path
 * @param {Palette} palette
 * @param {boolean} draft
 */
export function paintLand(context, path, palette, draft) {
  context.save();
  context.shadowColor = palette.shade;
  context.shadowBlur = 12;
  context.shadowOffsetY = 3;
  context.fillStyle = palette.paper;
  context.fill(path);
  context.restore();
  context.lineWidth = draft ? 2.5 : 1.5;
  context.strokeStyle = draft ? palette.route : palette.coast;
  context.setLineDash(draft ? [10, 9] : []);
  context.lineCap = "butt";
  context.stroke(path);
  context.setLineDash([]);
}

/** One mark is drawn once and stamped ever after. @type {Map<string, HTMLCanvasElement>} */
const stamps = new Map();
/** Themes × sizes × looks × two walls: far under this. */
const STAMPS_MAX = 300;
const STAMP_MARGIN = 3;

/**
 * @typedef {"theme" | "paper" | "pebble"} Look
 * The colours of a mark: its theme's; none, while people vote (paper and ink outline); a full small dot, one for each vote.
 */

/**
 * @param {Canvas2D} context
 * @param {Point} at
 * @param {number | null} theme
 * @param {number} size
 * @param {Look} look
 * @param {Palette} palette
 * @param {number} resolution
 */
export function paintMark(context, { x, y }, theme, size, look, palette, resolution) {
  const key = `${theme} ${size} ${look} ${palette.night} ${resolution}`, half = size * 0.62 + STAMP_MARGIN;
  let stamp = stamps.get(key);
  if (!stamp) {
    const made = bitmap({ x0: -half, y0: -half, x1: half, y1: half }, resolution);
    drawMark(made.context, theme, size, look, palette);
    stamp = made.canvas;
    if (stamps.size >= STAMPS_MAX) stamps.clear();
    stamps.set(key, stamp);
  }
  context.drawImage(stamp, x - half, y - half, stamp.width / resolution, stamp.height / resolution);
}

/** @param {Canvas2D} context @param {number | null} theme @param {number} size @param {Look} look @param {Palette} palette */
function drawMark(context, theme, size, look, palette) {
  const colours = look === "theme" && theme !== null ? palette.themes[theme] ?? palette.neutral : palette.neutral;
  const path = new Path2D(outline(look === "pebble" ? "disc" : shapeOf(theme), size));
  context.fillStyle = look === "paper" ? palette.paper : look === "pebble" ? palette.accent : theme === null ? palette.paper : colours.fill;
  context.strokeStyle = look === "theme" ? colours.ink : palette.ink;
  context.lineWidth = look === "paper" ? 1.75 : 1.25;
  context.fill(path);
  if (look !== "pebble" && !(palette.night && look === "theme" && theme !== null)) context.stroke(path);
}

/**
 * The sea bed, from deep to shore, then the routes. In steps, for it is the largest thing drawn.
 * @param {Canvas2D} context
 * @param {Field} bed
 * @param {Route[]} found
 * @param {Palette} palette
 * @param {Bounds} area
 * @returns {Generator<void>}
 */
export function* paintSea(context, bed, found, palette, area) {
  context.lineWidth = 1;
  context.strokeStyle = palette.coast;
  context.globalAlpha = 0.22;
  context.beginPath(); // the faint graticule of a chart
  for (let x = area.x0 + 96; x < area.x1; x += 216) { context.moveTo(x + 0.5, area.y0); context.lineTo(x + 0.5, area.y1); }
  for (let y = area.y0 + 108; y < area.y1; y += 192) { context.moveTo(area.x0, y + 0.5); context.lineTo(area.x1, y + 0.5); }
  context.stroke();
  for (let depth = SHALLOWS.length - 1; depth >= 0; depth -= 1) {
    yield;
    const path = smooth(contour(bed, SHALLOWS[depth]));
    context.globalAlpha = 1;
    context.fillStyle = palette.shallows[SHALLOWS.length - 1 - depth];
    context.fill(path, "evenodd");
    context.globalAlpha = palette.night ? 0.55 : 0.8;
    context.lineWidth = 1;
    context.stroke(path);
  }
  yield;
  context.globalAlpha = 1;
  context.strokeStyle = palette.route;
  context.lineCap = "round";
  for (const { from, to, share } of found) {
    context.lineWidth = 3 + Math.min(3, share * 6);
    context.setLineDash([0.1, 14]);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.setLineDash([]);
}
