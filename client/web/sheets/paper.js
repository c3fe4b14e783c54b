// A sheet as a page to print: what the room has seen of it, and lines to go on by hand where nothing stands.

import { html } from "../core/html.js";
import { printed } from "../core/numbers.js";
import { said } from "./field.js";

/** @import { Kit } from "../kit.d.ts" */
/** @import { AskRecord, SheetRecord } from "../wire.d.ts" */
/** @import { Form } from "./sheets.js" */

/** @param {{ kit: Kit, form: Form, sheet: SheetRecord, asks: AskRecord[] }} props */
export function Paper({ kit, form, sheet, asks }) {
  const { t, show, session } = kit, { room } = session.boards, fields = sheet.fields ?? {};
  const table = room.get(`table/${sheet.table}`)?.name ?? sheet.table;
  const title = fields[form.title]?.text ?? "";
  return html`<article class="sheet-paper">
    <p class="sheet-paper-head"><strong>${printed(form.letter, sheet.order)}</strong> ${show(table)} · ${show(room.get("atelier")?.title ?? "")}</p>
    <h2>${show(title) || t(`${form.word}-untitled`)}</h2>
    <dl>${asks.filter(({ id }) => id !== form.title).map(({ id }) => html`
      <div key=${id} class=${`sheet-paper-${id}`}><dt>${t(`${form.word}-f-${id.replaceAll("_", "-")}`)}</dt><dd>${said(kit, form, id, fields[id]?.text ?? "")}</dd></div>`)}</dl>
  </article>`;
}
