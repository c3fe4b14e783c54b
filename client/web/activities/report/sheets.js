// What a table wrote, on the wall beside its name: one to three sheets with what matters in them, or more by their titles.
// Only what the room sees lies on its board; a long text is cut where its place ends.

import { element } from "../../archipelago/element.js";
import { printed } from "../../core/numbers.js";
import { typesetTitle } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";
import { objectiveOf, part, set, told } from "../../sheets/wall.js";
import { writtenBy } from "./written.js";

/** @import { Scene } from "../../wall/activity.d.ts" */
/** @import { Seen } from "../../sheets/wall.js" */
/** @import { SheetRecord } from "../../wire.d.ts" */
/** @import { Form } from "../../sheets/sheets.js" */

/** @typedef {{ form: Form, sheets: Seen[] }} Written */

/** Sheets that can be read on one wall. */
const SHOWN_MAX = 6;
/** Fields that are told of one sheet alone, of each of two, of three, of more. */
const FIELDS = {
  card: [["what", "for_whom", "partners", "first_step"], ["what", "for_whom", "first_step"], ["what", "first_step"], ["what"]],
  persona: [["morning", "noon", "evening", "change"], ["evening", "change"], ["change"], ["change"]],
};

/** What a table wrote, as far as the room sees it. @param {Scene} scene @param {string} table @param {boolean} groups whether it made groups that are told @returns {Written | null} */
export function writtenOf({ boards: { room }, phase }, table, groups) {
  const seen = (/** @type {Form["word"]} */ word) => /** @type {[string, SheetRecord][]} */ (room.all(word));
  return writtenBy(room.all("phase"), phase.order, table, seen, (id) => groups && room.get(`clustering/${id}`)?.where === "tables");
}

/** @param {HTMLElement} page @param {Scene} scene @param {Written} written */
export function showSheets(page, scene, { form, sheets }) {
  const shown = sheets.slice(0, SHOWN_MAX), fields = FIELDS[form.word][Math.min(shown.length, 4) - 1];
  const list = element(page, "ul", "report-sheets");
  list.dataset.many = shown.length > 3 ? "many" : String(shown.length);
  for (const each of shown) {
    const tile = element(list, "li", "report-sheet"), head = element(tile, "p", "report-sheet-head");
    element(head, "strong", "report-sheet-number", printed(form.letter, each.sheet.order));
    const foot = form.word === "card" ? objectiveOf(scene, each) : ["age", "commune", "situation"].map((name) => told(each, name)).filter(Boolean).map(set).join(" · ");
    if (foot) element(head, "span", "report-sheet-foot", foot);
    element(tile, "h2", "report-sheet-title", typesetTitle(told(each, form.title), lang.value) || t(`${form.word}-untitled`));
    const body = element(tile, "div", "report-sheet-body");
    for (const name of fields) part(body, t(`${form.word}-f-${name.replaceAll("_", "-")}`), set(told(each, name)));
  }
}

/** How many of its sheets have no room here. @param {Written} written */
export const moreOf = ({ sheets }) => Math.max(0, sheets.length - SHOWN_MAX);
