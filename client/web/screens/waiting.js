// Before the first step: who this tablet is for, and what comes.

import { html } from "../core/html.js";

/** @import { Kit } from "../kit.d.ts" */
/** @import { PhaseRecord } from "../wire.d.ts" */

/** @param {Kit} kit @param {PhaseRecord} [next] */
export function waiting({ t, show, session }, next) {
  const { room } = session.boards;
  const atelier = room.get("atelier");
  return html`<section class="card waiting">
    <h1>${atelier ? show(atelier.title) : t("app-name")}</h1>
    ${atelier?.place && html`<p class="place">${show(atelier.place)}</p>`}
    <p class="lead">${t("waiting-start")}</p>
    ${next && html`<p>${t("waiting-first", { title: show(next.title) })}</p>`}
  </section>`;
}
