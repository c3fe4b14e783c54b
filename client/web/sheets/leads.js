// What a card may be begun from: the groups a table sees and its ideas, by what they are. Says which of them have a card already.

import { useState } from "preact/hooks";

import { WITHHELD } from "../core/bounds.js";
import { html } from "../core/html.js";

/** @import { Boards, Kit } from "../kit.d.ts" */
/** @import { Form } from "./sheets.js" */

/** What was written, in the order of the list; a group is what the first of these in it is. */
export const SORTS = /** @type {const} */ (["lead", "idea", "crowd", "objective", "value"]);

/** `crowd`: an idea of a 25/10. @typedef {typeof SORTS[number]} Sort */
/** @typedef {{ id: string, text: string, group: boolean, sort: Sort }} Lead */

/** More than this, and one looks for it by a word. */
const MANY = 8;

/** Sort by sort: groups of the table, groups of the room, then ideas of the table, each once. @param {Boards} boards @returns {Lead[]} */
export function leadsOf({ room, table }) {
  /** @type {Map<string, Lead>} */
  const found = new Map();
  /** @type {Map<string, number>} */
  const sorts = new Map();
  for (const [id, { phase, cluster }] of new Map([...room.all("note"), ...table.all("note")])) {
    const sort = SORTS.indexOf(sortOf(room, phase));
    for (const each of cluster ? [id, cluster] : [id]) sorts.set(each, Math.min(sort, sorts.get(each) ?? sort));
  }
  /** @param {string} id @param {string} text @param {boolean} group */
  const put = (id, text, group) => found.set(id, { id, text, group, sort: SORTS[sorts.get(id) ?? SORTS.indexOf("idea")] });
  for (const board of [table, room]) {
    for (const [id, { title }] of board.all("cluster")) if (title && title !== WITHHELD) put(id, title, true);
  }
  for (const [id, { text }] of table.all("note")) put(id, text, false);
  return SORTS.flatMap((sort) => [...found.values()].filter((each) => each.sort === sort));
}

/** @param {Boards["room"]} room @param {string} phase @returns {Sort} */
function sortOf(room, phase) {
  if (room.get(`phase/${phase}`)?.kind === "crowd") return "crowd";
  return /** @type {Sort} */ (room.get(`ideation/${phase}`)?.writes ?? "idea");
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
  // A heading over everything would say nothing.
  const headed = new Set(leads.map(({ sort }) => sort)).size > 1, sorts = SORTS.filter((sort) => found.some((lead) => lead.sort === sort));
  return ui.dialog({
    title: t(`${form.word}-from-lead`), onclose,
    children: html`
      ${leads.length > MANY && html`<div class="entry"><label for="lead-seek">${t("sheet-seek")}</label><input id="lead-seek" type="search" value=${sought} onInput=${(/** @type {any} */ event) => seek(event.currentTarget.value)} /></div>`}
      ${sorts.map((sort) => html`<section key=${sort} class="leads" aria-labelledby=${headed ? `leads-${sort}` : undefined}>
        ${headed && html`<h3 id=${`leads-${sort}`}>${t(`sheet-leads-${sort}`)}</h3>`}
        <ul class="picks">${found.filter((lead) => lead.sort === sort).map((lead) => html`<li key=${lead.id}>
          <button type="button" class="pick lead-pick" onClick=${() => onchoose(lead)}>
            ${ui.icon(lead.group ? "group" : "sticky-note")}
            <span class="idea-text" lang=${kit.written()}>${show(lead.text)}</span>
            ${used.has(lead.id) && html`<small>${t(`${form.word}-lead-used`)}</small>`}
          </button></li>`)}</ul></section>`)}
      ${found.length === 0 && ui.empty(t("sheet-none-found"))}`,
  });
}
