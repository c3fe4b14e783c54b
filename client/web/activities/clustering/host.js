// For the host of a table: who groups, and what is left to group.

import { html } from "../../core/html.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function host({ t, session }, boards, here) {
  const settings = boards.room.get(`clustering/${here.id}`);
  const board = settings?.where === "room" ? boards.room : boards.table;
  const table = boards.me.get("seat")?.table ?? session.you.value?.table ?? "";
  const notes = board.all("note");
  const loose = notes.filter(([, note]) => !note.cluster).length;
  return html`<section class="card host-card" aria-labelledby="host-title">
    <h2 id="host-title">${t("host-title")}</h2>
    <dl>
      <div><dt>${t("host-people")}</dt><dd>${boards.room.get(`table/${table}`)?.here ?? 0}</dd></div>
      <div><dt>${t("host-notes")}</dt><dd>${notes.length}</dd></div>
      <div><dt>${t("host-loose")}</dt><dd>${loose}</dd></div>
    </dl>
    <p>${t(`host-who-${settings?.who ?? "nobody"}`)}</p>
  </section>`;
}
