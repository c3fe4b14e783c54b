// One island on the page: a bitmap (land and marks) and its words, both moved by transform alone.
// This file does not know why an island moves, nor who else is in the sea.

/** @import {Mark, Point, Words} from "./picture.js" */
/** @import {Item} from "./arrange.js" */
/** @import {Field} from "./field.js" */
/** @import {Palette} from "./palette.js" */
/** @import {Look} from "./paint.js" */
import { LAND, SHALLOWS, contour, shores } from "./coast.js";
import { COLLEGE_LINE } from "./arrange.js";
import { field } from "./field.js";
import { bitmap, paintLand, paintMark, smooth } from "./paint.js";

/** Water computed round an island: the deepest line and the softness of the meeting of two sea beds. */
const REACH = SHALLOWS[2] + 30;
/** Past this many loose ideas, room is kept for the next ones: four arrivals for each new drawing. */
const RIPPLES_MAX = 24;
/** A coast cross-fades in this time, an island leaves in this time. */
export const FADE_MS = 500;
/** Land rises from its middle in this time, as long as its marks fly. */
const RISE_MS = 900;

/**
 * How an island is to be shown.
 * @typedef {object} Manner
 * @property {Palette} palette
 * @property {boolean} voting
 * @property {boolean} still no movement: first picture, reduced motion, new page
 * @property {Words} words
 * @property {number} resolution
 */

/** @typedef {ReturnType<typeof createIsle>} Isle */

/**
 * @param {{ land: HTMLElement, words: HTMLElement }} layers
 */
export function createIsle(layers) {
  const ground = Object.assign(document.createElement("div"), { className: "isle-ground" });
  const text = Object.assign(document.createElement("div"), { className: "isle-words" });
  layers.land.append(ground);
  layers.words.append(text);

  /** @type {{ item: Item, manner: Manner, look: Look } | null} */
  let shown = null;
  /** @type {{ canvas: HTMLCanvasElement, context: CanvasRenderingContext2D } | null} */
  let drawn = null;
  /** @type {Field | null} */
  let bed = null;
  let coastKey = "", looksKey = "", wordsKey = "", at = "", stands = { x: 0, y: 0 };
  /** Marks on their way: counted and drawn when they land. @type {Set<string>} */
  const aloft = new Set();
  let expected = false;
  /** @type {Map<string, string>} */
  let painted = new Map();
  /** @type {ReturnType<typeof setTimeout>[]} */
  let timers = [];

  /** @param {() => void} act @param {number} ms */
  const later = (act, ms) => { timers.push(setTimeout(act, ms)); };

  /** @param {Mark} mark @returns {Point | undefined} */
  const placeOf = (mark) => shown?.item.places[mark.slot];

  /** @param {Mark} mark */
  function stamp(mark) {
    const place = placeOf(mark);
    if (!shown || !drawn || !place) return;
    paintMark(drawn.context, place, mark.theme, shown.item.size, shown.look, shown.manner.palette, shown.manner.resolution);
    painted.set(mark.id, `${mark.slot} ${mark.theme}`);
  }

  /** The bitmap anew, faded in over the old one. */
  function redraw() {
    if (!shown) return;
    const { item, manner } = shown, land = item.kind === "land";
    // Loose marks lie lower than a shore: each has its own small shallow, and they merge as they gather.
    bed = field(land ? item.box : null, land ? item.places : taken(item), land ? item.size / 2 : Math.max(4, Math.min(item.size * 0.65, item.pitch * 0.4 - SHALLOWS[0])), REACH);
    const rings = land ? shores(contour(bed, LAND)) : [], margin = 22;
    const { x0, y0, x1, y1 } = item.bounds;
    const before = drawn;
    drawn = bitmap({ x0: x0 - margin, y0: y0 - margin, x1: x1 + margin, y1: y1 + margin }, manner.resolution);
    if (land) paintLand(drawn.context, smooth(rings), manner.palette, item.draft);
    painted = new Map();
    for (const mark of item.marks) if (!aloft.has(mark.id)) stamp(mark);
    const fresh = drawn.canvas;
    ground.append(fresh);
    if (manner.still) { before?.canvas.remove(); return; }
    if (!before && land) rise(fresh, { x: margin - x0, y: margin - y0 });
    else fresh.animate([{ opacity: 0 }, { opacity: 1 }], { duration: FADE_MS, easing: "ease-out" });
    if (before) {
      const old = before.canvas;
      later(() => old.remove(), FADE_MS);
      // A coast that shrinks must not drop from under the marks at once.
      old.animate([{ opacity: 1 }, { opacity: 1, offset: 0.6 }, { opacity: 0 }], { duration: FADE_MS, fill: "forwards" });
    }
  }

  /** A few loose ideas have no room kept in advance: only boats make ripples. @param {Item} item */
  const taken = ({ marks, places }) => marks.length > RIPPLES_MAX ? places : [...new Set(marks.map(({ slot }) => slot))].flatMap((slot) => places[slot] ?? []);

  /** Only what changed on a coast that stays: new marks are stamped; anything else clears the bitmap and stamps all. */
  function restamp() {
    if (!shown || !drawn) return;
    const wanted = new Map(shown.item.marks.filter(({ id }) => !aloft.has(id)).map((mark) => [mark.id, `${mark.slot} ${mark.theme}`]));
    const additions = [...painted].every(([id, look]) => wanted.get(id) === look);
    if (!additions) {
      const still = shown.manner.still;
      shown.manner.still = true;
      redraw();
      shown.manner.still = still;
      return;
    }
    for (const mark of shown.item.marks) if (!aloft.has(mark.id) && !painted.has(mark.id)) stamp(mark);
  }

  function writeWords() {
    if (!shown) return;
    // What is on its way may lie elsewhere by now.
    const { item, manner } = shown, n = item.marks.filter(({ id }) => !aloft.has(id)).length;
    const counted = n === 0 && aloft.size > 0 ? "" : item.groups ? manner.words.held(item.groups, n) : manner.words.ideas(n); // nothing to count before the first has landed
    const key = JSON.stringify([item.lines, item.stands, item.draft, item.titleSize, item.votes, counted, item.box, item.wordsY]);
    if (key === wordsKey) return;
    wordsKey = key;
    text.classList.toggle("isle-draft", item.draft);
    const title = line("isle-title", "");
    title.style.fontSize = `${item.titleSize}px`;
    item.lines.forEach((words) => title.append(line("isle-line", words)));
    const parts = [title];
    if (item.votes) {
      parts.push(line("isle-total", manner.words.votes(item.votes.total)));
      const table = line("isle-colleges", "");
      for (const { name, value, share } of item.votes.colleges) {
        const row = line("isle-college", ""), bar = line("isle-bar", ""), fill = line("isle-bar-fill", "");
        row.style.height = `${COLLEGE_LINE}px`;
        fill.style.transform = `scaleX(${Math.max(0, Math.min(1, share))})`;
        bar.append(fill);
        row.append(line("isle-college-name", name), bar, line("isle-college-value", String(value)));
        table.append(row);
      }
      parts.push(table);
    } else {
      for (const words of item.stands) parts.push(line("isle-stands", words));
      parts.push(line("isle-count", counted));
    }
    text.replaceChildren(...parts);
    text.style.width = `${item.box.w + 40}px`;
    text.style.marginLeft = `${-(item.box.w + 40) / 2}px`;
    text.style.height = `${item.box.h}px`;
    text.style.marginTop = `${item.wordsY - item.box.h / 2}px`;
  }

  return {
    /** The field of the coast now on the page, for the sea bed. */
    bed: () => bed,
    shown: () => shown?.item ?? null,
    /** Where the middle of the island stands, or is going to. */
    stands: () => stands,

    /**
     * Everything but the place. Returns whether the coast changed, so that the sea bed follows.
     * @param {Item} item
     * @param {Manner} manner
     */
    show(item, manner) {
      /** @type {Look} */
      const look = item.plain ? "pebble" : manner.voting ? "paper" : "theme";
      const first = !shown, same = shown?.item.marks === item.marks;
      shown = { item, manner: { ...manner }, look };
      // Draft, look and wall colour change the drawing but not the shape; both go through the same cross-fade.
      const coast = [item.kind, item.box.w, item.box.h, item.pitch, item.size, item.kind === "land" ? item.places.length : taken(item).length].join(" ");
      const looks = [item.draft, look, manner.palette.night, manner.resolution].join(" ");
      const reshaped = coast !== coastKey;
      if (reshaped || looks !== looksKey) redraw();
      else if (!same || expected) restamp();
      expected = false;
      coastKey = coast;
      looksKey = looks;
      writeWords();
      if (first && !manner.still) text.animate([{ opacity: 0 }, { opacity: 1 }], { duration: item.kind === "land" ? RISE_MS : FADE_MS });
      return reshaped;
    },

    /** @param {Point} to @param {boolean} still @returns {boolean} whether it moved */
    move({ x, y }, still) {
      const transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      if (transform === at) return false;
      for (const element of [ground, text]) {
        element.classList.toggle("isle-moving", !still && at !== "");
        element.style.transform = transform;
      }
      at = transform;
      stands = { x, y };
      return true;
    },

    /** Marks that fly here: neither drawn nor counted until they land. @param {string[]} ids */
    expect(ids) {
      for (const id of ids) aloft.add(id);
      expected ||= ids.length > 0;
    },

    /** @param {string[]} ids */
    land(ids) {
      for (const id of ids) aloft.delete(id);
      restamp();
      writeWords();
    },

    /** @param {string} id @returns {Point | null} where a mark lies, round the middle of the island */
    where(id) {
      const mark = shown?.item.marks.find((one) => one.id === id);
      return (mark && placeOf(mark)) ?? null;
    },

    /** @param {boolean} still */
    leave(still) {
      for (const timer of timers) clearTimeout(timer);
      timers = [];
      const remove = () => { ground.remove(); text.remove(); };
      if (still) { remove(); return; }
      for (const element of [ground, text]) element.animate([{ opacity: 1 }, { opacity: 0 }], { duration: FADE_MS, fill: "forwards" });
      setTimeout(remove, FADE_MS);
    },
  };
}

/** @param {HTMLElement} canvas @param {Point} middle of the island, from the corner of the canvas */
function rise(canvas, { x, y }) {
  canvas.style.transformOrigin = `${x}px ${y}px`;
  canvas.animate([{ opacity: 0, transform: "scale(.55)" }, { opacity: 1, transform: "none" }], { duration: RISE_MS, easing: "cubic-bezier(.2, .8, .2, 1)" });
}

/** @param {string} className @param {string} words */
function line(className, words) {
  const element = document.createElement("div");
  element.className = className;
  element.textContent = words;
  return element;
}
