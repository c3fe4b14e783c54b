// What is voted on, at the head of its line: the words, what they cost, whether they are a draft, and the ideas of a group.

import { useState } from "preact/hooks";

import { html } from "../../../core/html.js";

/** @import { Boards, Kit } from "../../../kit.d.ts" */
/** @import { VoteRecord } from "../../../wire.d.ts" */
/** @import { Item } from "../items.js" */

/** @param {{ kit: Kit, boards: Boards, vote: VoteRecord, item: Item, bare?: boolean, id?: string }} props `bare`: without the ideas of a group */
export function Head({ kit: { ui, t, written, show }, boards, vote, item, bare = false, id }) {
  return html`<div class="bal-head">
    <h2 id=${id} tabindex=${id ? "-1" : undefined} lang=${written()} data-draft=${item.draft}>${item.theme !== null && ui.mark(item.theme)}<span>${item.title}</span></h2>
    ${vote.method === "budget" && item.cost > 0 && html`<p class="bal-cost">${t("vote-cost", { amount: item.cost, unit: show(vote.unit ?? "") })}</p>`}
    ${item.draft && html`<p class="proposed">${ui.status({ icon: "lightbulb", words: t("proposed") })}</p>`}
    ${item.mine && html`<p>${ui.status({ icon: "pencil", words: t("vote-mine") })}</p>`}
    ${item.what === "groups" && !bare && html`<${Ideas} kit=${{ ui, t, show, written }} boards=${boards} item=${item} />`}
  </div>`;
}

/** The ideas of a group, unfolded when asked for. @param {{ kit: Pick<Kit, "ui" | "t" | "show" | "written">, boards: Boards, item: Item }} props */
function Ideas({ kit: { ui, t, show, written }, boards: { room }, item }) {
  const [open, setOpen] = useState(false);
  const notes = room.all("note").filter(([, note]) => note.cluster === item.id);
  const place = (/** @type {string | null | undefined} */ theme) => (theme ? room.get(`theme/${theme}`)?.order ?? null : null);
  return html`<div class="option-ideas">
    ${ui.button({ words: t("vote-ideas", { count: notes.length }), label: t("vote-ideas-of", { count: notes.length, title: item.title }), look: "link", icon: open ? "chevron-up" : "chevron-down", expanded: open, onclick: () => setOpen(!open) })}
    ${open && html`<ul>${notes.map(([id, note]) => html`<li class="idea" key=${id}>${ui.mark(place(note.theme))}<p class="idea-text" lang=${written()}>${show(note.text)}</p></li>`)}</ul>`}
  </div>`;
}
