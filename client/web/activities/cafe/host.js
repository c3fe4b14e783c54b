// For the host of a table in a World Café: they stay, welcome who comes, and tell them what was said before.

import { html } from "../../core/html.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function host({ t, session }, boards, here) {
  const table = boards.me.get("seat")?.table ?? session.you.value?.table ?? "", round = boards.room.get(`cafe/${here.id}`)?.round ?? 0;
  const notes = boards.table.all("note").filter(([, note]) => note.phase === here.id);
  return html`<section class="card host-card" aria-labelledby="host-title">
    <h2 id="host-title">${t("host-title")}</h2>
    <dl>
      <div><dt>${t("host-people")}</dt><dd>${boards.room.get(`table/${table}`)?.here ?? 0}</dd></div>
      <div><dt>${t("cafe-host-notes")}</dt><dd>${notes.length}</dd></div>
    </dl>
    <p>${t(round > 1 ? "cafe-host-again" : "cafe-host")}</p>
  </section>`;
}
