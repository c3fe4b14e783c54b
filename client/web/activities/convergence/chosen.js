// The proportional set: items in which as many people as possible find some of theirs, and whom they represent.

/** @import {Desk} from "../../console/desk.js" */
/** @import {ConvergenceRecord} from "../../wire.d.ts" */
/** @import {Line} from "./lines.js" */
import { html } from "../../console/html.js";
import { titled } from "./board.js";

/** @param {{ desk: Desk, board: ConvergenceRecord, lines: Line[], names: string[] }} props */
export function Chosen({ desk, board: { chosen }, lines, names }) {
  const { t } = desk, byId = new Map(lines.map((line) => [line.id, line]));
  return html`
    <section class="panel" aria-labelledby="chosen-title">
      <h3 id="chosen-title">${t("convergence-chosen")}</h3>
      <p class="how">${t(chosen ? "convergence-chosen-how" : "convergence-chosen-not")}</p>
      ${chosen && html`
        <ol class="chosen">${chosen.items.map((id) => { const line = byId.get(id); return line && html`<li key=${id}>${titled(desk, line)}</li>`; })}</ol>
        <ul>${names.map((side, place) => html`<li key=${side}>${t("convergence-represented", { side, represented: chosen.represented[place], voters: chosen.voters[place] })}</li>`)}</ul>
        ${chosen.short > 0 && html`<p class="how">${t("convergence-short", { short: chosen.short })}</p>`}`}
    </section>`;
}
