// Who holds the tablet: the line that says it, and handing it to the next person.

import { signal } from "@preact/signals";
import { useState } from "preact/hooks";

import { html } from "../core/html.js";
import { seats, seated, sit } from "../core/seats.js";

/** @import { Kit } from "../kit.d.ts" */

/** Whether the place in use was opened again on a shared tablet, and nobody has said yet that it is theirs: what is in it stays covered. */
export const again = signal(false);

/** Open the place of somebody who has used this tablet before. @param {string} token */
export function resume(token) {
  again.value = true;
  sit(token);
}

/** « Table 3 · Élus ». @param {Kit} kit */
export function whoIs({ t, show, session }) {
  const { room, me } = session.boards;
  const seat = me.get("seat");
  const table = room.get(`table/${seat?.table ?? session.you.value?.table}`)?.name;
  const college = room.get(`college/${seat?.college}`)?.name;
  const parts = [table, college, session.you.value?.role === "host" ? t("role-host") : ""].filter(Boolean);
  return parts.map((part) => show(String(part))).join(" · ");
}

/** « Personne 2 – Élus ». @param {Kit} kit @param {import("../core/seats.js").Seat} seat */
function named({ t, show, session }, seat) {
  const number = seats.value.filter((each) => each.role === "participant").indexOf(seat) + 1;
  return t("person-number", { number, college: show(session.boards.room.get(`college/${seat.college}`)?.short ?? "") });
}

/** In the place of what somebody wrote and chose, until whoever holds the tablet says that it is theirs. @param {{ kit: Kit }} props */
export function Again({ kit }) {
  const { ui, t } = kit, seat = seats.value.find(({ token }) => token === seated.value);
  return html`<section class="card notice-card again">
    <h1>${t("person-again")}</h1>
    ${seat && html`<p class="lead"><strong>${named(kit, seat)}</strong></p>`}
    <p>${t("person-again-what")}</p>
    <div class="actions">${ui.button({ words: t("person-again-yes"), look: "main", icon: "check", onclick: () => { again.value = false; } })}</div>
  </section>`;
}

/** @param {{ kit: Kit, onnext: () => void }} props */
export function NextPerson({ kit, onnext }) {
  const { ui, t, session } = kit;
  const [asking, setAsking] = useState(false);
  const others = seats.value.filter((seat) => seat.token !== seated.value && seat.role === "participant");
  const offline = session.link.value === "offline";
  return html`
    ${ui.button({ words: t("change-person"), look: "link", onclick: () => setAsking(true) })}
    ${asking && ui.dialog({
      title: t("change-person"),
      onclose: () => setAsking(false),
      children: html`
        <p>${t("change-person-safe")} ${t("change-person-open")}</p>
        ${offline && html`<p class="wrong">${t("change-person-offline")}</p>`}
        <div class="stack">
          ${others.map((seat) => ui.button({ words: named(kit, seat), icon: "user", onclick: () => resume(seat.token) }))}
          ${!offline && ui.button({ words: t("change-person-new"), look: "main", icon: "plus", onclick: onnext })}
          ${ui.button({ words: t("change-person-stay"), look: "quiet", onclick: () => setAsking(false) })}
        </div>`,
    })}
  `;
}
