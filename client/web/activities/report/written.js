// What a table wrote together before it reports back: its cards, or its portraits. Pure.

import { CARD, PERSONA } from "../../sheets/forms.js";

/** @import { PhaseRecord } from "../../wire.d.ts" */
/** @import { Form } from "../../sheets/sheets.js" */

/** @type {Record<string, Form>} */
const FORMS = { cards: CARD, persona: PERSONA };

/**
 * The sheets of a table in the last step before this one in which it has any on a board; `null` when it has none, or when it
 * made groups since, which it tells of then.
 * @template {{ table: string }} R
 * @param {[string, PhaseRecord][]} phases
 * @param {number} before the place of the report in the day
 * @param {string} table
 * @param {(word: Form["word"]) => [string, R][]} all what a board has of a kind of sheet, by phase and sheet
 * @param {(phase: string) => boolean} grouped whether the table made groups in a step
 * @returns {{ form: Form, phase: string, sheets: { id: string, sheet: R }[] } | null}
 */
export function writtenBy(phases, before, table, all, grouped = () => false) {
  const past = phases.filter(([, { order }]) => order < before).sort(([, a], [, b]) => b.order - a.order);
  for (const [phase, { kind }] of past) {
    if (grouped(phase)) return null;
    const form = FORMS[kind], mine = form ? all(form.word).filter(([path, sheet]) => path.startsWith(`${phase}/`) && sheet.table === table) : [];
    if (mine.length > 0) return { form, phase, sheets: mine.map(([path, sheet]) => ({ id: path.slice(phase.length + 1), sheet })) };
  }
  return null;
}
