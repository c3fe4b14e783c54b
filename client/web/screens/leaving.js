// When this screen is not in the room any more: used elsewhere, not known any more, or the atelier is over.

import { html } from "../core/html.js";

/** @import { Kit } from "../kit.d.ts" */

/** @param {{ kit: Kit }} props */
export function Elsewhere({ kit: { ui, t, session } }) {
  return html`<${ui.dialog} title=${t("elsewhere-title")} fixed onclose=${session.takeOver}>
    <p>${t("elsewhere")}</p>
    <div class="actions">${ui.button({ words: t("elsewhere-here"), look: "main", onclick: session.takeOver })}</div>
  </${ui.dialog}>`;
}

/** @param {{ kit: Kit, onleave: () => void }} props */
export function Gone({ kit: { ui, t }, onleave }) {
  return html`<section class="card notice-card">
    <h2>${t("gone-title")}</h2>
    <p>${t("gone")}</p>
    <div class="actions">${ui.button({ words: t("gone-enter"), look: "main", icon: "arrow-right", onclick: onleave })}</div>
  </section>`;
}

/** @param {{ kit: Kit, onleave: () => void }} props */
export function Ended({ kit: { ui, t, session }, onleave }) {
  return html`<section class="card notice-card">
    <h2>${t("ended-title")}</h2>
    <p>${t("ended")}</p>
    ${!session.boards.room.get("atelier") && html`<div class="actions">${ui.button({ words: t("gone-enter"), onclick: onleave })}</div>`}
  </section>`;
}
