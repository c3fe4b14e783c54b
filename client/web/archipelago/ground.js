// Land under words that others have set: a coast round each of them, the sea bed round all, and dotted routes between them.
// Knows neither what the words say nor how they are laid out: it measures them.

/** @import {Field} from "./field.js" */
/** @import {Point} from "./picture.js" */
/** @import {Route} from "./links.js" */
import { chance, seedOf } from "./chance.js";
import { LAND, SHALLOWS, contour, shores } from "./coast.js";
import { element } from "./element.js";
import { bitmap, paintLand, paintSea, smooth } from "./paint.js";
import { readPalette } from "./palette.js";
import { seabed } from "./seabed.js";
import { toBox } from "./slots.js";
import { STAGE_H, STAGE_W } from "./stage.js";

const SEA = { x0: 0, y0: 0, x1: STAGE_W, y1: STAGE_H };
/** Water computed round an island, as for those of ideas. */
const REACH = SHALLOWS[2] + 30;
/** How far the coast lies from the words, in px: at least, and at most. */
const OUT_MIN = 6, OUT_MAX = 58;
/** Round one low line the coast keeps nearer, so that lines below one another do not lie on each other. @param {number} h px */
const outMost = (h) => Math.min(OUT_MAX, Math.max(20, h / 2));
/** Capes and coves: how many go round an island, and how much of the coast each sort of them makes. */
const WAVES = /** @type {const} */ ([[2, 0.3], [3, 0.3], [5, 0.24], [8, 0.16]]);
/** A long shore has room for smaller ones: their number grows with the way round, one for each so many px. */
const SMALL_EVERY = 210;
const CELL = 6;
const FADE_MS = 500;

/** @typedef {{ x: number, y: number, w: number, h: number }} Ground the middle and the size of what stands on the land, in px of the stage */

/**
 * @param {HTMLElement} root fills the stage; the land lies under everything in it
 * @returns {{ show: (words: HTMLElement[], routes: [HTMLElement, HTMLElement][], still: boolean) => void, destroy: () => void }}
 */
export function createGround(root) {
  const layer = element(root, "div", "ground");
  layer.setAttribute("aria-hidden", "true");
  root.prepend(layer);
  let drawn = "";
  /** @type {HTMLElement | null} */
  let sheet = null;
  /** @type {[HTMLElement[], [HTMLElement, HTMLElement][], boolean]} */
  let last = [[], [], true];
  const watcher = new MutationObserver(() => draw(...last)); // By night the sea is another one.
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ["data-wall"] });
  // Words are measured again when their faces or their style arrive, which on a wall that is loaded anew is after they are shown.
  const sizes = new ResizeObserver(() => draw(...last));

  /** @param {HTMLElement[]} words @param {[HTMLElement, HTMLElement][]} routes @param {boolean} still */
  function draw(words, routes, still) {
    if (words !== last[0]) { sizes.disconnect(); for (const word of words) sizes.observe(word); }
    last = [words, routes, still];
    const places = new Map(words.map((word) => [word, within(word, root)]));
    const lines = routes.flatMap(([from, to]) => {
      const a = places.get(from) ?? within(from, root), b = places.get(to) ?? within(to, root);
      return [{ from: shore(a, b), to: shore(b, a), share: 0.5 }];
    });
    const key = JSON.stringify([...places.values(), ...lines, document.documentElement.dataset.wall]);
    if (key === drawn) return;
    drawn = key;
    const old = sheet;
    sheet = element(layer, "div", "ground-sheet");
    paint(sheet, [...places.values()], lines, readPalette(root));
    if (!old) return;
    if (still) { old.remove(); return; }
    sheet.animate([{ opacity: 0 }, { opacity: 1 }], { duration: FADE_MS, easing: "ease-out" });
    setTimeout(() => old.remove(), FADE_MS);
  }

  return {
    show: draw,
    destroy() {
      watcher.disconnect();
      sizes.disconnect();
      layer.remove();
    },
  };
}

/** @param {HTMLElement} sheet @param {Ground[]} places @param {Route[]} routes @param {import("./palette.js").Palette} palette */
function paint(sheet, places, routes, palette) {
  const lands = places.map(({ x, y, w, h }, i) => ({ x, y, field: coast(w, h, `${i} ${w} ${h}`) }));
  const { canvas, context } = bitmap(SEA, 1);
  context.fillStyle = palette.sea;
  context.fillRect(0, 0, STAGE_W, STAGE_H);
  for (const _ of paintSea(context, seabed(lands, SEA), routes, palette, SEA)); // All at once: nothing else moves on this wall.
  for (const { x, y, field: depths } of lands) {
    context.save();
    context.translate(x, y);
    paintLand(context, smooth(shores(contour(depths, LAND))), palette, false);
    context.restore();
  }
  sheet.append(canvas);
}

/**
 * The distances to a land round a box: its corners are round, and capes and coves go along its shores.
 * @param {number} w @param {number} h @param {string} name
 * @returns {Field}
 */
function coast(w, h, name) {
  const out = shoreline(w, h, name), round = Math.min(w, h) * 0.42, pad = OUT_MAX + REACH;
  const x0 = -w / 2 - pad, y0 = -h / 2 - pad, nx = Math.ceil((w + 2 * pad) / CELL) + 1, ny = Math.ceil((h + 2 * pad) / CELL) + 1;
  const values = new Float32Array(nx * ny);
  for (let j = 0; j < ny; j += 1) {
    for (let i = 0; i < nx; i += 1) {
      const x = x0 + i * CELL, y = y0 + j * CELL;
      values[j * nx + i] = toBox(x, y, w / 2, h / 2, round) - out(Math.atan2(y / h, x / w));
    }
  }
  return { values, nx, ny, x0, y0, cell: CELL };
}

/**
 * How far the coast lies from a box, by where one looks from its middle (the corners at π/4 and so on), in px: waves whose
 * places are drawn from the name, so that no two islands are alike and each is the same on every wall.
 * @param {number} w @param {number} h @param {string} name
 * @returns {(angle: number) => number}
 */
export function shoreline(w, h, name) {
  const roll = chance(seedOf(name)), small = Math.max(7, Math.round((2 * (w + h)) / SMALL_EVERY));
  const waves = [...WAVES, /** @type {const} */ ([small, 0.22])].map(([times, part]) => ({ times, part, phase: roll() * 2 * Math.PI }));
  const all = waves.reduce((sum, { part }) => sum + part, 0);
  const most = outMost(h);
  return (angle) => {
    const wave = waves.reduce((sum, { times, part, phase }) => sum + part * Math.sin(times * angle + phase), 0) / all;
    return OUT_MIN + ((wave + 1) / 2) * (most - OUT_MIN);
  };
}

/** Where an element lies, in px of the stage: offsets do not know that the stage is scaled. @param {HTMLElement} inner @param {HTMLElement} root @returns {Ground} */
function within(inner, root) {
  let x = inner.offsetWidth / 2, y = inner.offsetHeight / 2;
  for (let each = /** @type {HTMLElement | null} */ (inner); each && each !== root; each = /** @type {HTMLElement | null} */ (each.offsetParent)) {
    x += each.offsetLeft;
    y += each.offsetTop;
  }
  return { x: Math.round(x), y: Math.round(y), w: inner.offsetWidth, h: inner.offsetHeight };
}

/** Where a route to another place leaves an island: off its coast, on the straight way. @param {Ground} from @param {Ground} to @returns {Point} */
export function shore({ x, y, w, h }, to) {
  const dx = to.x - x, dy = to.y - y, away = outMost(h) + LAND;
  const share = Math.min(1, 1 / Math.max(Math.abs(dx) / (w / 2 + away), Math.abs(dy) / (h / 2 + away), 0.001));
  return { x: Math.round(x + dx * share), y: Math.round(y + dy * share) };
}
