// Arriving: nothing to do but to sit down. Says where, and for whom one speaks, so that a mistake is seen early.

import { html } from "../../core/html.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet({ ui, t, show, written, session }, { room, me, live }, here) {
  const seat = me.get("seat");
  const table = room.get(`table/${seat?.table ?? session.you.value?.table}`);
  const college = room.get(`college/${seat?.college}`);
  const atelier = room.get("atelier");
  const people = live.get("people")?.here ?? 0;
  const rows = [
    [t("arrival-table"), table?.name],
    [t("arrival-college"), college?.name],
    [t("arrival-commune"), seat?.commune],
  ].filter(([, words]) => words);
  return html`<section class="card waiting">
    <h1 lang=${written()}>${show(here.phase.prompt || atelier?.title || here.phase.title)}</h1>
    ${atelier?.place && html`<p class="place">${show(atelier.place)}</p>`}
    <p class="lead">${t("waiting-start")}</p>
    <dl>${rows.map(([name, words]) => html`<div><dt>${name}</dt><dd>${show(String(words))}</dd></div>`)}</dl>
    ${people > 1 && html`<p class="status" data-tone="quiet">${ui.icon("users")}<span>${t("arrival-people", { people })}</span></p>`}
  </section>`;
}
