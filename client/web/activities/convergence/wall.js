// Convergence on the wall: the board label by label, both sides as bars with their whiskers, in pages; and the moment of an adoption.

/** @import { OwnPicture, Scene } from "../../wall/activity.d.ts" */
/** @import { Label, Line, Side } from "./lines.js" */
import { element, write } from "../../archipelago/element.js";
import { typeset, typesetTitle } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";
import { SIGNS, adoptedOf, boardOf, labelWords, linesOf, dashed, percent, wallHeight, wallPages } from "./lines.js";
import { numberOfObjective } from "../../core/numbers.js";

export const styled = true;
export const scenery = () => /** @type {const} */ ("own");

const SPRITE = new URL("../../vendor/icons.svg", import.meta.url).pathname;
const PAGE_MS = 12_000;
/** How long an adoption is the only thing on the wall. */
const MOMENT_MS = 8_000;

/** @param {Scene} scene */
const asked = ({ phase }) => typeset(phase.prompt || phase.title, lang.value);
/** Before the board is shown the picture itself asks, in large. @param {Scene} scene */
export const question = (scene) => (scene.boards.room.get(`convergence/${scene.id}`) ? asked(scene) : "");

/** @param {HTMLElement} stage @returns {OwnPicture} */
export function wall(stage) {
  const root = element(stage, "section", "conv"), waiting = element(root, "div", "conv-waiting"), ask = element(waiting, "h1", "conv-question"), soon = element(waiting, "p", "conv-soon");
  const sheet = element(root, "div", "conv-sheet"), list = element(sheet, "div", "conv-list"), foot = element(sheet, "p", "conv-foot"), how = element(foot, "span", "conv-how"), page = element(foot, "span", "conv-page");
  const moment = element(root, "div", "conv-moment");
  moment.setAttribute("role", "status");
  /** @type {Scene | null} */
  let scene = null;
  /** @type {Set<string> | null} */
  let seen = null;
  let turned = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let momentary;
  const turning = setInterval(() => { turned += 1; draw(); }, PAGE_MS);

  function draw() {
    if (!scene) return;
    const { boards, id } = scene, board = boardOf(boards, id), lines = board ? linesOf(board, boards) : [], settings = boards.room.get("wall");
    waiting.hidden = lines.length > 0;
    sheet.hidden = lines.length === 0;
    write(ask, asked(scene));
    write(soon, t(board ? "convergence-empty" : "convergence-wall-soon"));
    if (!lines.length) return;
    if (settings?.frozen) return;
    const made = wallPages(lines), shown = (settings?.page ?? turned) % made.length;
    list.replaceChildren(...made[shown].map(sectionOf));
    write(how, t("convergence-wall-how"));
    write(page, made.length > 1 ? t("convergence-wall-page", { page: shown + 1, of: made.length }) : "");
  }

  /** What was adopted since the wall stands here is told once, in large. @param {Scene} now */
  function tell({ boards }) {
    const adopted = adoptedOf(boards), fresh = seen === null ? undefined : adopted.filter(([id]) => !seen?.has(id)).at(-1)?.[1];
    seen = new Set(adopted.map(([id]) => id));
    if (!fresh) return;
    moment.replaceChildren();
    element(moment, "p", "conv-moment-what", t(fresh.sort === "value" ? "convergence-wall-value" : "convergence-wall-objective"));
    element(moment, "p", "conv-moment-title", typesetTitle(fresh.title, lang.value));
    element(moment, "p", "conv-moment-number", numberOfObjective(fresh));
    moment.classList.add("conv-moment-on");
    clearTimeout(momentary);
    momentary = setTimeout(() => moment.classList.remove("conv-moment-on"), MOMENT_MS);
  }

  return {
    show(now) {
      scene = now;
      tell(now);
      draw();
    },
    destroy() {
      clearInterval(turning);
      clearTimeout(momentary);
      root.remove();
    },
  };
}

/** @param {{ label: Label, lines: Line[], more: boolean }} part */
function sectionOf({ label, lines, more }) {
  const section = document.createElement("section"), heading = element(section, "h2", "conv-label");
  heading.dataset.label = label;
  heading.append(sign(SIGNS[label]));
  element(heading, "span", "", t(`convergence-plain-${dashed(label)}`, { sides: lines[0].sides.length }));
  if (more) element(heading, "span", "conv-more", t("convergence-wall-more"));
  const list = element(section, "ul", "conv-lines");
  for (const line of lines) list.append(lineOf(line));
  return section;
}

/** @param {Line} line */
function lineOf(line) {
  const row = document.createElement("li"), { item, sides, adopted, number, wide } = line;
  row.style.height = `${wallHeight(line)}px`;
  const words = element(row, "div", "conv-words");
  element(words, "p", "conv-title", line.known ? typesetTitle(line.title, lang.value) : t("convergence-gone"));
  const marks = element(words, "p", "conv-marks");
  if (adopted) {
    const stamp = element(marks, "span", "conv-stamp");
    stamp.append(sign("stamp"));
    element(stamp, "span", "", t("convergence-adopted-as", { number: adopted }));
  }
  if (number) element(marks, "span", "conv-number", number);
  if (line.label === "one_college" || line.label === "uneven_agreement") element(marks, "span", "conv-who", labelWords(t, line));
  if (wide) element(marks, "span", "conv-wide", t("convergence-wide"));
    const bars = element(row, "div", "conv-bars");
  sides.forEach((side, place) => bars.append(barOf(side, place)));
  if (item.reason) element(row, "p", "conv-reason", t("convergence-wall-reason", { reason: item.reason }));
  return row;
}

/** @param {Side} side @param {number} place */
function barOf(side, place) {
  const bar = document.createElement("div");
  bar.className = "side-bar";
  bar.dataset.side = String(place % 4);
  element(bar, "span", "side-name", side.name);
  const track = element(bar, "span", "side-track");
  if (side.share !== null) {
    element(track, "i", "side-fill").style.width = `${100 * side.share}%`;
    element(track, "i", "side-half");
    const whisker = element(track, "i", "side-whisker");
    whisker.style.left = `${100 * side.low}%`;
    whisker.style.width = `${100 * (side.high - side.low)}%`;
  }
  const figures = element(bar, "span", "side-figures", side.share === null ? t("convergence-nobody") : t("convergence-of", { agree: side.agree, answers: side.answers }));
  figures.append(" ");
  if (side.share !== null) element(figures, "small", "side-range", t("convergence-range", { low: percent(side.low), high: percent(side.high) }));
  return bar;
}

/** @param {string} name */
function sign(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "conv-sign");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${SPRITE}#${name}`);
  svg.append(use);
  return svg;
}
