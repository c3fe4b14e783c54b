// On rembobine, on the wall: one slide at a time, its words on land. Values are islands; a paradox is a strait with a route across.

/** @import { OwnPicture, Scene } from "../../wall/activity.d.ts" */
/** @import { RecapRecord } from "../../wire.d.ts" */
import { createGround } from "../../archipelago/ground.js";
import { element } from "../../archipelago/element.js";
import { typeset, typesetTitle } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";

/** @typedef {NonNullable<RecapRecord["slide"]>} Slide */
/** What a slide lays: what stands on land, and between which of it routes lead. @typedef {{ land: HTMLElement[], routes: [HTMLElement, HTMLElement][] }} Laid */

export const styled = true;
export const scenery = () => /** @type {const} */ ("own");

/** @param {Scene} scene */
const recapOf = ({ boards, id }) => boards.room.get(`recap/${id}`);

/** The title of the slide; nothing while the step's own title is the picture. @param {Scene} scene */
export const question = (scene) => {
  const slide = recapOf(scene)?.slide;
  return slide ? set(slide.title || scene.phase.prompt || scene.phase.title) : "";
};

/** @param {HTMLElement} stage @returns {OwnPicture} */
export function wall(stage) {
  const root = element(stage, "section", "staged recap"), ground = createGround(root);
  const page = element(root, "div", "recap-page"), way = element(root, "ol", "recap-way");
  way.setAttribute("aria-hidden", "true");
  let shown = "";
  /** @type {Laid} */
  let laid = { land: [], routes: [] };
  return {
    show(scene) {
      const recap = recapOf(scene), slide = recap?.slide, key = JSON.stringify([slide, scene.phase.title, scene.phase.prompt, lang.value]);
      if (key !== shown) {
        shown = key;
        page.replaceChildren();
        page.className = `recap-page recap-of-${slide ? slide.kind ?? "text" : "title"}`;
        laid = slide ? LAY[slide.kind ?? "text"](page, slide) : title(page, scene);
        if (!scene.still) page.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 500, easing: "ease-out" });
      }
      ground.show(laid.land, laid.routes, scene.still);
      walk(way, recap?.slides ?? 0, recap?.shown ?? null);
    },
    destroy() {
      ground.destroy();
      root.remove();
    },
  };
}

/** @type {Record<string, (page: HTMLElement, slide: Slide) => Laid>} */
const LAY = { values, paradoxes, figures, results, text };

/** @param {string} text */
const set = (text) => typeset(text, lang.value);
/** @param {string} text */
const setTitle = (text) => typesetTitle(text, lang.value);

/** @param {HTMLElement} page @param {Scene} scene @returns {Laid} */
function title(page, { phase }) {
  const land = element(page, "div", "recap-land");
  element(land, "h1", "recap-name", setTitle(phase.title));
  if (phase.prompt) element(land, "p", "recap-prompt", set(phase.prompt));
  return { land: [land], routes: [] };
}

/** Islands in rows, each a value. @param {HTMLElement} page @param {Slide} slide @returns {Laid} */
function values(page, { lines = [] }) {
  const rows = inRows(lines, lines.length <= 3 ? 3 : Math.ceil(lines.length / 2));
  page.dataset.many = String(rows[0]?.length ?? 0);
  const land = rows.flatMap((row) => {
    const list = element(page, "ul", "recap-row");
    return row.map(({ text }) => element(list, "li", "recap-value", setTitle(text)));
  });
  return { land, routes: [] };
}

/** Two shores, and a route from each sentence to the one that speaks against it. @param {HTMLElement} page @param {Slide} slide @returns {Laid} */
function paradoxes(page, { lines = [] }) {
  const two = lines.some(({ other }) => other), list = element(page, "ul", two ? "recap-strait" : "recap-shore");
  page.dataset.many = String(lines.length);
  /** @type {Laid} */
  const laid = { land: [], routes: [] };
  for (const { text, other } of lines) {
    const row = element(list, "li", "recap-paradox"), one = element(row, "span", "recap-side", set(text));
    laid.land.push(one);
    if (!other) continue;
    const against = element(row, "span", "recap-side", set(other));
    laid.land.push(against);
    laid.routes.push([one, against]);
  }
  return laid;
}

/** Numbers that count, with their words. @param {HTMLElement} page @param {Slide} slide @returns {Laid} */
function figures(page, { lines = [] }) {
  page.dataset.many = String(lines.length);
  const land = inRows(lines, lines.length <= 3 ? 3 : Math.ceil(lines.length / 2)).flatMap((row) => {
    const list = element(page, "dl", "recap-row");
    return row.map(({ figure = "", text }) => {
      const place = element(list, "div", "recap-figure");
      element(place, "dt", "recap-number", set(figure));
      element(place, "dd", "recap-words", set(text));
      return place;
    });
  });
  return { land, routes: [] };
}

/** Lines with what they were given, each with a bar on the scale of the largest. @param {HTMLElement} page @param {Slide} slide @returns {Laid} */
function results(page, { lines = [] }) {
  const land = element(page, "ol", "recap-land recap-results"), most = Math.max(1, ...lines.map(({ votes }) => votes ?? 0));
  land.dataset.many = String(lines.length);
  for (const { text, votes } of lines) {
    const row = element(land, "li", "recap-result");
    element(row, "span", "recap-result-words", set(text));
    if (votes == null) continue;
    const track = element(row, "span", "recap-track"), fill = element(track, "span", "recap-fill");
    fill.style.transform = `scaleX(${votes / most})`;
    element(row, "span", "recap-votes", t("recap-wall-votes", { n: votes }));
  }
  return { land: [land], routes: [] };
}

/** @param {HTMLElement} page @param {Slide} slide @returns {Laid} */
function text(page, { text: words = "", lines = [] }) {
  const land = element(page, "div", "recap-land"), length = words.length + lines.reduce((sum, line) => sum + line.text.length, 0);
  land.dataset.length = length > 240 ? "long" : length > 110 ? "middle" : "short";
  if (words) element(land, "p", "recap-text", set(words));
  if (lines.length) {
    const list = element(land, "ul", "recap-lines");
    for (const line of lines) element(list, "li", "", set(line.text));
  }
  return { land: words || lines.length ? [land] : [], routes: [] };
}

/** @template T @param {readonly T[]} all @param {number} each @returns {T[][]} */
function inRows(all, each) {
  return Array.from({ length: Math.ceil(all.length / Math.max(1, each)) }, (_, i) => all.slice(i * each, (i + 1) * each));
}

/** Where the slide stands on the way. @param {HTMLElement} way @param {number} many @param {number | null} at */
function walk(way, many, at) {
  while (way.children.length > many) way.lastElementChild?.remove();
  while (way.children.length < many) element(way, "li", "recap-stop");
  [...way.children].forEach((stop, i) => stop.classList.toggle("recap-here", i === at));
}
