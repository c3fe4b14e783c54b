// The last steps on the groups, the newest first: what was done, from where, when, with how many ideas; each can be taken back while
// nothing later stands on it. No name is told, and none is known here.

/** @import {Desk} from "./desk.js" */
import { useState } from "preact/hooks";
import { html, icon } from "./html.js";

/** @param {{ desk: Desk }} props */
export function History({ desk }) {
  const { t, show, lang } = desk, { room, desk: own } = desk.session.boards;
  const [chosen, choose] = useState("room");
  const places = own.all("steps").map(([id]) => id).filter((id) => id !== "room"), place = places.includes(chosen) ? chosen : "room";
  const steps = own.get(`steps/${place}`)?.steps ?? [], hour = new Intl.DateTimeFormat(lang.value, { hour: "2-digit", minute: "2-digit" });
  /** @param {string} id */
  const named = (id) => (id === "room" ? t("console-history-room") : show(room.get(`table/${id}`)?.name ?? id));
  /** @param {{ role?: string, table?: string | null, at_ms?: number | null }} step */
  const who = ({ role = "facilitator", table }) => t(`console-history-${table && role !== "facilitator" && role !== "lead" ? role : "lead"}`, { table: table ? named(table) : "" });
  /** @param {{ step: number }} step */
  const back = ({ step }) => desk.say("undo_clustering", { place, step }, { told: t("console-undone") });
  return html`
    <section class="history" aria-labelledby="history-title">
      <div class="bar-top">
        <h2 id="history-title" tabindex="-1">${t("console-history")}</h2>
        ${places.length > 0 && html`<label class="history-place"><span>${t("console-history-where")}</span>
          <select value=${place} onChange=${(/** @type {any} */ event) => choose(event.currentTarget.value)}>${["room", ...places].map((id) => html`<option key=${id} value=${id}>${named(id)}</option>`)}</select></label>`}
        <button class="button" onClick=${() => desk.go({ at: "groups" })}>${icon("arrow-left")}<span>${t("console-history-groups")}</span></button>
      </div>
      <p class="how">${t("console-history-how")}</p>
      ${steps.length === 0 ? html`<p class="empty">${t("console-nothing-to-undo")}</p>` : html`
        <ol class="history-steps">${steps.map((step) => html`
          <li key=${step.step} class="panel history-step">
            <div><strong>${t("console-history-what", { verb: step.verb, ideas: step.notes })}</strong>
              <p>${[who(step), step.at_ms == null ? "" : hour.format(step.at_ms)].filter(Boolean).join(" · ")}</p>
              ${!step.free && html`<p class="history-held">${icon("layers")}<span>${t("console-history-needed")}</span></p>`}</div>
            <button class="button" disabled=${!step.free || desk.ended.value} aria-label=${t("console-history-undo", { what: t("console-history-what", { verb: step.verb, ideas: step.notes }) })} onClick=${() => back(step)}>${icon("undo-2")}<span>${t("console-undo")}</span></button>
          </li>`)}</ol>`}
    </section>`;
}
