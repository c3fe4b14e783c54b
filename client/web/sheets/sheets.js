// The sheets of a table as its screens show them: what the server has, and over it what this device still keeps. Pure.

import { printed } from "../core/numbers.js";

/** @import { Refusal, Waiting } from "../kit.d.ts" */
/** @import { SheetRecord } from "../wire.d.ts" */

/**
 * A kind of sheet. `word` begins its paths and its sentences; `title` is the field that names it.
 * @typedef {{ word: "card" | "persona", letter: string, title: string, leads: boolean }} Form
 */
/** @typedef {{ text: string, version: number, held: boolean, waiting: boolean }} Field `waiting`: written here, and not answered yet */
/**
 * @typedef {object} Sheet
 * @property {string} id
 * @property {string} number « F-05 »; empty while the server has not answered for it
 * @property {string | null} lead
 * @property {Record<string, Field>} fields
 * @property {string} title
 * @property {number} filled fields that say something
 * @property {boolean} shown
 * @property {boolean} hidden
 * @property {string} why
 */

export const SEVERAL = "|";
/** @type {Field} */
const NOTHING = { text: "", version: 0, held: false, waiting: false };

/** @param {Sheet} sheet @param {string} name @returns {Field} */
export const fieldOf = (sheet, name) => sheet.fields[name] ?? NOTHING;

/**
 * In the order they were begun; a ghost stands last until its record comes.
 * @param {[string, SheetRecord][]} records by phase and sheet
 * @param {readonly Waiting[]} outbox
 * @param {string} phase
 * @param {Form} form
 * @returns {Sheet[]}
 */
export function sheets(records, outbox, phase, form) {
  /** @type {Map<string, Sheet>} */
  const all = new Map();
  for (const [path, record] of records) {
    const [of, id] = path.split("/");
    if (of === phase) all.set(id, settled(id, record, form));
  }
  for (const { do: order } of outbox) {
    if (order.phase !== phase) continue;
    const id = String(order.sheet ?? ""), known = all.get(id);
    if (order.type === "open_sheet" && !known) all.set(id, named(ghost(id, order, form), form));
    if (order.type === "write_field" && known) all.set(id, named(written(known, String(order.field), String(order.text)), form));
    if (order.type === "drop_sheet") all.delete(id);
  }
  return [...all.values()];
}

/** @param {string} id @param {SheetRecord} record @param {Form} form @returns {Sheet} */
function settled(id, { order, lead = null, fields = {}, shown = false, hidden = false, why = "" }, form) {
  const whole = Object.entries(fields).map(([name, field]) => [name, { ...NOTHING, ...field }]);
  return named({ id, number: printed(form.letter, order), lead, fields: Object.fromEntries(whole), title: "", filled: 0, shown, hidden, why }, form);
}

/** @param {string} id @param {Waiting["do"]} order @param {Form} form @returns {Sheet} */
function ghost(id, order, form) {
  const sheet = { id, number: "", lead: typeof order.lead === "string" ? order.lead : null, fields: {}, title: "", filled: 0, shown: false, hidden: false, why: "" };
  // Its title is the first version: what is written over it later says so.
  return order.title ? { ...sheet, fields: { [form.title]: { text: String(order.title), version: 1, held: false, waiting: true } } } : sheet;
}

/** @param {Sheet} sheet @param {string} name @param {string} text @returns {Sheet} */
const written = (sheet, name, text) => ({ ...sheet, fields: { ...sheet.fields, [name]: { ...fieldOf(sheet, name), text, waiting: true } } });

/** @param {Sheet} sheet @param {Form} form @returns {Sheet} */
const named = (sheet, form) => ({ ...sheet, title: fieldOf(sheet, form.title).text, filled: Object.values(sheet.fields).filter(({ text }) => text).length });

/** What somebody else's words stand against: mine, by field, the last I wrote; and the refusals that hold them. */
/** @typedef {{ text: string, refusals: string[] }} Conflict */

/** Whether a refusal says that somebody else has written there. @param {Refusal} refusal */
export const isConflict = ({ do: order, code }) => order.type === "write_field" && code === "field_changed";

/** @param {readonly Refusal[]} refused @param {string} phase @param {string} sheet @returns {Map<string, Conflict>} */
export function conflicts(refused, phase, sheet) {
  /** @type {Map<string, Conflict>} */
  const found = new Map();
  for (const refusal of refused) {
    const { do: order, id } = refusal;
    if (!isConflict(refusal) || order.phase !== phase || order.sheet !== sheet) continue;
    const field = String(order.field), before = found.get(field)?.refusals ?? [];
    found.set(field, { text: String(order.text), refusals: [...before, id] });
  }
  return found;
}

/** Both texts, theirs first; `null` when there is no room for both. @param {string} theirs @param {string} mine @param {number} most */
export function both(theirs, mine, most) {
  const joined = theirs ? `${theirs}${/[.!?…]$/u.test(theirs) ? "" : "."} ${mine}` : mine;
  return [...joined].length <= most ? joined : null;
}

/** A lead's words as a title: cut at a word. @param {string} text @param {number} most */
export function asTitle(text, most) {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most).join(""), space = cut.lastIndexOf(" ");
  return `${letters.slice(0, space > most / 2 ? space : most - 1).join("").trimEnd()}…`;
}

/** What was chosen of several, in the order of the list. @param {string} text @param {string} one @param {boolean} wanted @param {readonly string[]} choices */
export function chosen(text, one, wanted, choices) {
  const was = new Set(text ? text.split(SEVERAL) : []);
  if (wanted) was.add(one);
  else was.delete(one);
  return choices.filter((each) => was.has(each)).join(SEVERAL);
}
