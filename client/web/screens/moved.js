// « Rejoignez la table 4 »: somebody was asked to change tables, and has not said yet that they have.

import { signal } from "@preact/signals";

import { html } from "../core/html.js";
import { recall, remember } from "../core/vault.js";

/** @import { Kit } from "../kit.d.ts" */

/** Changes when somebody says that they sit at the new table. */
const there = signal(0);

/** `told`: the step itself says where to sit, in its own words. @param {{ kit: Kit, told: boolean }} props */
export function Moved({ kit: { ui, t, show, session }, told }) {
  const seat = session.boards.me.get("seat");
  void there.value;
  if (!seat) return null;
  const key = `sits/${seat.person}`, last = recall(key, "");
  if (!last || (told && last !== seat.table)) remember(key, seat.table);
  if (!last || told || last === seat.table) return null;
  const name = session.boards.room.get(`table/${seat.table}`)?.name ?? "";
  return html`<section class="banner moved" role="status">
    ${ui.icon("move")}
    <p><strong>${t("moved", { table: show(name) })}</strong><span>${t("moved-kept")}</span></p>
    ${ui.button({ words: t("moved-there"), icon: "check", onclick: () => { remember(key, seat.table); there.value += 1; } })}
  </section>`;
}
