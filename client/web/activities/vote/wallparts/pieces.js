// The parts of a result on the wall as elements. Every picture has its words beside it.

/** @import { Row, Side } from "./rows.js" */
import { element } from "../../../archipelago/element.js";
import { sharesOf } from "../reading.js";
import { toneOf } from "../scales.js";

const SPRITE = new URL("../../../vendor/icons.svg", import.meta.url).pathname;

/** @param {Element} parent @param {string} name */
function sign(parent, name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "wv-icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${SPRITE}#${name}`);
  svg.append(use);
  parent.append(svg);
}

/** @param {Row} row @param {number} height px of the stage, at least @param {boolean} wordy some figures of the result are words: all are set as these */
export function rowElement({ title, head, icon, look, small, sides }, height, wordy) {
  const item = document.createElement("li");
  item.className = wordy ? "wv-row wv-wordy" : "wv-row";
  item.style.minHeight = `${height}px`;
  const named = element(item, "p", title.length > 62 ? "wv-title wv-long" : "wv-title", title), said = element(item, "div", "wv-said");
  named.lang = document.documentElement.lang;
  const chip = element(said, "p", look ? `wv-label wv-${look}` : head.length > 22 ? "wv-head wv-long" : "wv-head");
  if (icon) sign(chip, icon);
  element(chip, "span", "", head);
  if (small) element(said, "p", "wv-small", small);
  const list = element(item, "ul", "wv-sides");
  for (const side of sides) list.append(sideElement(side));
  return item;
}

/** @param {Side} side */
function sideElement({ name, words, bar, range, counts, middle = false, before }) {
  const item = document.createElement("li");
  item.className = before ? "wv-side wv-before" : "wv-side";
  element(item, "span", "wv-name", name);
  if (counts) item.append(stack(counts, middle));
  else {
    const track = element(item, "span", range ? "wv-range" : "wv-bar");
    track.setAttribute("aria-hidden", "true");
    if (range) {
      const { share, interval: [low, high], threshold } = range, at = (/** @type {string} */ name, /** @type {number} */ left, width = 0) => { const mark = element(track, "i", name); mark.style.left = `${100 * left}%`; if (width) mark.style.width = `${100 * width}%`; };
      at("wv-threshold", threshold);
      at("wv-whisker", low, high - low);
      at("wv-point", share);
    } else element(track, "i", "wv-fill").style.width = `${100 * Math.max(0.004, bar ?? 0)}%`;
  }
  element(item, "span", "wv-figure", words);
  return item;
}

/** Answers level by level, the best first. @param {readonly number[]} counts the least first @param {boolean} middle */
function stack(counts, middle) {
  const bar = document.createElement("span"), shares = sharesOf(counts);
  bar.className = "wv-stack";
  bar.setAttribute("aria-hidden", "true");
  for (let at = counts.length - 1; at >= 0; at -= 1) {
    if (!counts[at]) continue;
    const part = element(bar, "i", "", shares[at] > 0.08 ? String(counts[at]) : ""), { fill, ink } = toneOf(at, counts.length);
    part.style.cssText = `width: ${100 * shares[at]}%; background: ${fill}; color: ${ink}`;
  }
  if (middle) element(bar, "b", "wv-middle");
  return bar;
}

/** Every level with its colour, the best first. @param {readonly string[]} names the least first */
export function keyElement(names) {
  const list = document.createElement("ul");
  list.className = "wv-key";
  list.setAttribute("aria-hidden", "true");
  for (let at = names.length - 1; at >= 0; at -= 1) {
    const item = element(list, "li", "");
    element(item, "i", "").style.background = toneOf(at, names.length).fill;
    element(item, "span", "", names[at]);
  }
  return list;
}

/** Words, most said first; size tells how often, and so does the figure. @param {readonly (readonly [string, number])[]} words typeset @param {(n: number) => string} times */
export function wordsElement(words, times) {
  const list = document.createElement("ol"), most = Math.max(1, ...words.map(([, n]) => n));
  list.className = words.length > 40 ? "wv-words wv-many" : "wv-words";
  for (const [word, n] of words) {
    const item = element(list, "li", "");
    item.dataset.size = String(Math.ceil((4 * n) / most));
    element(item, "span", "", word);
    if (n > 1) element(item, "small", "", times(n));
  }
  return list;
}

/** One bar for each level and side, with its number. @param {readonly { name: string, counts: readonly number[] }[]} sides @param {readonly string[]} ends words of the two ends */
export function pulseElement(sides, ends) {
  const root = document.createElement("div"), legend = sides.length > 1 ? element(root, "ul", "wv-legend") : null, list = element(root, "ol", "wv-pulse");
  root.className = "wv-pulse-box";
  const levels = sides[0]?.counts.length ?? 0, most = Math.max(0.001, ...sides.flatMap(({ counts }) => sharesOf(counts)));
  sides.forEach(({ name }, at) => { if (legend) element(element(legend, "li", `wv-kind-${at % 4}`), "span", "", name); });
  for (let level = 0; level < levels; level += 1) {
    const item = element(list, "li", ""), bars = element(item, "div", "wv-pulse-bars");
    sides.forEach(({ counts }, at) => {
      const bar = element(bars, "div", `wv-pulse-bar wv-kind-${at % 4}`);
      element(bar, "span", "wv-pulse-count", String(counts[level]));
      element(bar, "i", "").style.height = `${Math.max(1, (100 * sharesOf(counts)[level]) / most)}%`;
    });
    element(item, "p", "wv-pulse-level", String(level + 1));
    element(item, "p", "wv-pulse-end", level === 0 ? ends[0] : level === levels - 1 ? ends[1] : "");
  }
  return root;
}

/**
 * The square with its numbers.
 * @param {readonly { x: number, y: number, n: number }[]} points 0 to 100, y up
 * @param {{ across: string, up: string, corners: readonly string[] }} words corners from the top left, row by row
 */
export function squareElement(points, { across, up, corners }) {
  const root = document.createElement("div"), field = element(root, "div", "wv-field");
  root.className = "wv-square";
  element(root, "p", "wv-across", `${across} →`);
  element(root, "p", "wv-up", `${up} →`);
  corners.forEach((words, at) => element(field, "p", `wv-corner wv-corner-${at}`, words));
  for (const { x, y, n } of points) {
    const mark = element(field, "span", "wv-mark", String(n));
    mark.style.left = `${x}%`;
    mark.style.bottom = `${y}%`;
  }
  return root;
}
