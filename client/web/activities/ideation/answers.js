// The objective that a project lead answers: chosen among those the room has adopted, told by its number.

import { html } from "../../core/html.js";
import { numberOfObjective } from "../../core/numbers.js";

/** @import { Boards, Kit } from "../../kit.d.ts" */

/** What the room aims at, in the order of its numbers. @param {Boards["room"]} room */
export const objectives = (room) => room.all("objective").filter(([, each]) => each.sort !== "value").sort(([, a], [, b]) => a.order - b.order);

/** « Objectif O-03 : Respirer en ville ». @param {Kit} kit @param {string | null} id */
export function named({ t, show, session }, id) {
  const found = id ? session.boards.room.get(`objective/${id}`) : undefined;
  return found ? t("ideation-objective-of", { number: numberOfObjective(found), title: show(found.title) }) : "";
}

/** @param {{ kit: Kit, id: string, value: string | null, onchange: (id: string | null) => void }} props */
export function Answers({ kit, id, value, onchange }) {
  const { t, show } = kit, all = objectives(kit.session.boards.room);
  if (all.length === 0) return null;
  return html`<p class="entry answers">
    <label for=${id}>${t("ideation-answers")} <small>${t("optional")}</small></label>
    <select id=${id} value=${value ?? ""} onChange=${(/** @type {any} */ event) => onchange(event.currentTarget.value || null)}>
      <option value="">${t("ideation-answers-none")}</option>
      ${all.map(([each, objective]) => html`<option key=${each} value=${each}>${t("ideation-objective-option", { number: numberOfObjective(objective), title: show(objective.title) })}</option>`)}
    </select>
  </p>`;
}
