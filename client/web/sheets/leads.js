// What a card may be begun from: the groups a table sees, then its ideas. Says which of them have a card already.

import { useState } from "preact/hooks";

import { WITHHELD } from "../core/bounds.js";
import { html } from "../core/html.js";

/** @import { Boards, Kit } from "../kit.d.ts" */
/** @import { Form } from "./sheets.js" */

/** @typedef {{ id: string, text: string, group: boolean }} Lead */

/** More than this, and one looks for it by a word. */
const MANY = 8;

/** Groups of the table, groups of the room, then ideas of the table, each once; those of project leads before all others. @param {Boards} boards @returns {Lead[]} */
export function leadsOf({ room, table }) {
  /** @type {Map<string, Lead>} */
  const found = new Map();
  for (const board of [table, room]) {
    for (const [id, { title }] of board.all("cluster")) if (title && title !== WITHHELD) found.set(id, { id, text: title, group: true });
  }
  const notes = new Map([...room.all("note"), ...table.all("note")]), leads = new Set();
  for (const [id, { phase, cluster }] of notes) {
    if (room.get(`ideation/${phase}`)?.writes !== "lead") continue;
    leads.add(id);
    if (cluster) leads.add(cluster);
  }
  for (const [id, { text }] of table.all("note")) found.set(id, { id, text, group: false });
  const all = [...found.values()];
  return [...all.filter(({ id }) => leads.has(id)), ...all.filter(({ id }) => !leads.has(id))];
}

/** The words of a lead, as far as they are still seen here. @param {Boards} boards @param {string} id */
export function leadWords({ room, table }, id) {
  const text = table.get(`note/${id}`)?.text ?? room.get(`note/${id}`)?.text ?? table.get(`cluster/${id}`)?.title ?? room.get(`cluster/${id}`)?.title;
  return text === WITHHELD ? "" : text ?? "";
}

/** @param {{ kit: Kit, form: Form, leads: Lead[], used: Set<string | null>, onchoose: (lead: Lead) => void, onclose: () => void }} props */
export function Leads({ kit, form, leads, used, onchoose, onclose }) {
  const { ui, t, show } = kit, [sought, seek] = useState(""), plain = sought.trim().toLowerCase();
  const found = plain ? leads.filter(({ text }) => text.toLowerCase().includes(plain)) : leads;
  return ui.dialog({
    title: t(`${form.word}-from-lead`), onclose,
    children: html`
      ${leads.length > MANY && html`<div class="entry"><label for="lead-seek">${t("sheet-seek")}</label><input id="lead-seek" type="search" value=${sought} onInput=${(/** @type {any} */ event) => seek(event.currentTarget.value)} /></div>`}
      <ul class="picks">${found.map((lead) => html`<li key=${lead.id}>
        <button type="button" class="pick lead-pick" onClick=${() => onchoose(lead)}>
          ${ui.icon(lead.group ? "group" : "sticky-note")}
          <span class="idea-text" lang=${kit.written()}>${show(lead.text)}</span>
          ${used.has(lead.id) && html`<small>${t(`${form.word}-lead-used`)}</small>`}
        </button></li>`)}</ul>
      ${found.length === 0 && ui.empty(t("sheet-none-found"))}`,
  });
}
