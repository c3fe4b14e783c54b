// Who holds the tablet: the line that says it, and handing it to the next person.

import { useState } from "preact/hooks";

import { html } from "../core/html.js";
import { seats, seated, sit } from "../core/seats.js";

/** @import { Kit } from "../kit.d.ts" */

/** « Table 3 · Élus ». @param {Kit} kit */
export function whoIs({ t, show, session }) {
  const { room, me } = session.boards;
  const seat = me.get("seat");
  const table = room.get(`table/${seat?.table ?? session.you.value?.table}`)?.name;
  const college = room.get(`college/${seat?.college}`)?.name;
  const parts = [table, college, session.you.value?.role === "host" ? t("role-host") : ""].filter(Boolean);
  return parts.map((part) => show(String(part))).join(" · ");
}

/** @param {{ kit: Kit, onnext: () => void }} props */
export function NextPerson({ kit, onnext }) {
  const { ui, t, session } = kit;
  const [asking, setAsking] = useState(false);
  const others = seats.value.filter((seat) => seat.token !== seated.value && seat.role === "participant");
  const offline = session.link.value === "offline";
  /** @param {import("../core/seats.js").Seat} seat */
  const named = (seat) => {
    const { room } = session.boards;
    const number = seats.value.filter((each) => each.role === "participant").indexOf(seat) + 1;
    return t("person-number", { number, college: kit.show(room.get(`college/${seat.college}`)?.short ?? "") });
  };
  return html`
    ${ui.button({ words: t("change-person"), look: "link", onclick: () => setAsking(true) })}
    ${asking && ui.dialog({
      title: t("change-person"),
      onclose: () => setAsking(false),
      children: html`
        <p>${t("change-person-safe")}</p>
        ${offline && html`<p class="wrong">${t("change-person-offline")}</p>`}
        <div class="stack">
          ${others.map((seat) => ui.button({ words: named(seat), icon: "user", onclick: () => sit(seat.token) }))}
          ${!offline && ui.button({ words: t("change-person-new"), look: "main", icon: "plus", onclick: onnext })}
          ${ui.button({ words: t("change-person-stay"), look: "quiet", onclick: () => setAsking(false) })}
        </div>`,
    })}
  `;
}
