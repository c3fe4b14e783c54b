// Report back on the wall: the drawn order as a route from island to island; then the table whose turn it is, with its own clock
// and what it made: its cards, its portraits or its groups.

/** @import { OwnPicture, Scene } from "../../wall/activity.d.ts" */
/** @import { ReportRecord } from "../../wire.d.ts" */
/** @import { Written } from "./sheets.js" */
import { createGround } from "../../archipelago/ground.js";
import { element } from "../../archipelago/element.js";
import { typeset, typesetTitle } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";
import { needWords } from "../../sheets/words.js";
import { moreOf, showSheets, writtenOf } from "./sheets.js";
import { nextOf, spokenOf } from "./turns.js";

/** @typedef {{ land: HTMLElement[], routes: [HTMLElement, HTMLElement][] }} Laid */

needWords("activities/cards", "activities/persona");
export const styled = true;
export const scenery = () => /** @type {const} */ ("own");

/** @param {Scene} scene @returns {ReportRecord | undefined} */
const reportOf = ({ boards, id }) => boards.room.get(`report/${id}`);

/** @param {Scene} scene */
export const question = (scene) => (reportOf(scene)?.table ? "" : typeset(scene.phase.prompt || scene.phase.title, lang.value));

/** The clock of the table whose turn it is; before the first turn and between two there is none. @param {Scene} scene */
export const clock = (scene) => {
  const report = reportOf(scene);
  return report?.table && report.closes_at_ms != null ? { endsAtMs: report.closes_at_ms, durationMs: report.minutes * 60_000 } : null;
};

/** @param {HTMLElement} stage @returns {OwnPicture} */
export function wall(stage) {
  const root = element(stage, "section", "staged report"), ground = createGround(root), page = element(root, "div", "report-page");
  let shown = "";
  /** @type {Laid} */
  let laid = { land: [], routes: [] };
  return {
    show(scene) {
      const report = reportOf(scene), written = report?.table ? writtenOf(scene, report.table, (report.made ?? []).length > 0) : null;
      const key = JSON.stringify([{ ...report, closes_at_ms: 0 }, written?.sheets, t("card-f-what"), lang.value]);
      if (key !== shown) {
        shown = key;
        page.replaceChildren();
        laid = !report ? { land: [], routes: [] } : lay(page, scene, report, written);
        if (!scene.still) page.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 500, easing: "ease-out" });
      }
      ground.show(laid.land, laid.routes, scene.still);
    },
    destroy() {
      ground.destroy();
      root.remove();
    },
  };
}

/** @param {HTMLElement} page @param {Scene} scene @param {ReportRecord} report @param {Written | null} written @returns {Laid} */
function lay(page, scene, report, written) {
  const { order = [], heard = [] } = report;
  if (report.table) return turn(page, scene, report, report.table, written);
  if (order.length === 0) return said(page, t("report-wall-draw"), t("report-wall-draw-how"));
  if (order.every((table) => heard.includes(table))) return said(page, t("report-wall-over"), t("report-wall-over-thanks"));
  return drawn(page, scene, order, heard);
}

/** @param {HTMLElement} page @param {string} words @param {string} more @returns {Laid} */
function said(page, words, more) {
  page.className = "report-page report-said";
  const land = element(page, "div", "report-land");
  element(land, "p", "report-words", words);
  element(land, "p", "report-more", more);
  return { land: [land], routes: [] };
}

/** Every table in its order, a route from each to the next: rows go there and back, so that no route is long. @param {HTMLElement} page @param {Scene} scene @param {readonly string[]} order @param {readonly string[]} heard @returns {Laid} */
function drawn(page, scene, order, heard) {
  const rows = Math.ceil(order.length / (order.length > 15 ? 6 : 5)), each = Math.ceil(order.length / rows);
  page.className = "report-page report-order";
  page.dataset.rows = String(rows);
  /** @type {HTMLElement[]} */
  const land = [];
  /** @type {HTMLElement | null} */
  let list = null;
  order.forEach((table, i) => {
    if (i % each === 0) list = element(page, "ol", (i / each) % 2 ? "report-row report-back" : "report-row");
    const place = element(/** @type {HTMLElement} */ (list), "li", "report-stop");
    place.toggleAttribute("data-heard", heard.includes(table));
    element(place, "span", "report-number", String(i + 1));
    element(place, "span", "report-table", nameOf(scene, table));
    land.push(place);
  });
  return { land, routes: land.slice(1).map((place, i) => [land[i], place]) };
}

/** @param {HTMLElement} page @param {Scene} scene @param {ReportRecord} report @param {string} table @param {Written | null} written @returns {Laid} */
function turn(page, scene, report, table, written) {
  const made = written ? [] : report.made ?? [], next = nextOf(report), name = nameOf(scene, table);
  page.className = `report-page report-turn ${written ? "report-telling" : made.length ? "" : "report-alone"}`;
  const land = element(page, "div", "report-land");
  element(land, "h1", name.length > 20 ? "report-name report-longer" : name.length > 12 ? "report-name report-long" : "report-name", name);
  if (made.length) {
    element(land, "h2", "report-made-title", t("report-wall-made"));
    const list = element(land, "ul", "report-made");
    for (const group of made) {
      const row = element(list, "li", "");
      element(row, "span", "report-made-words", typesetTitle(group.title, lang.value));
      element(row, "span", "report-made-notes", t("report-wall-ideas", { n: group.notes }));
    }
  }
  if (written) showSheets(page, scene, written);
  const foot = element(page, "p", "report-foot");
  element(foot, "span", "report-next", next ? t("report-wall-next", { table: nameOf(scene, next) }) : t("report-wall-last"));
  if (written && moreOf(written)) element(foot, "span", "report-more-sheets", t("report-wall-more", { n: moreOf(written) }));
  element(foot, "span", "report-spoken", t("report-wall-turn", { n: spokenOf(report), of: report.order?.length ?? 0 }));
  return { land: [land], routes: [] };
}

/** @param {Scene} scene @param {string} table */
const nameOf = ({ boards }, table) => typeset(boards.room.get(`table/${table}`)?.name ?? table, lang.value);
