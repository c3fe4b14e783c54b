// For the host of a table: how far the table is, without reading over anybody's shoulder.

import { html } from "../../core/html.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function host({ t, session }, boards, here) {
  const table = boards.me.get("seat")?.table ?? session.you.value?.table ?? "";
  const shared = boards.table.all("note").filter(([, note]) => note.phase === here.id).length;
  const seated = boards.room.get(`table/${table}`)?.here ?? 0;
  return html`<section class="card host-card" aria-labelledby="host-title">
    <h2 id="host-title">${t("host-title")}</h2>
    <dl>
      <div><dt>${t("host-people")}</dt><dd>${seated}</dd></div>
      <div><dt>${t("host-shared")}</dt><dd>${shared}</dd></div>
    </dl>
    <p>${t(`host-visibility-${here.phase.visibility ?? "alone"}`)}</p>
  </section>`;
}
