// The result of a vote: for each group its dots in all, and for each side the share of its own dots.

import { html } from "../../core/html.js";
import { Title } from "./title.js";

/** @import { Boards, Kit } from "../../kit.d.ts" */
/** @import { TallyRecord } from "../../wire.d.ts" */

/** @param {{ kit: Kit, boards: Boards, tally: TallyRecord }} props */
export function Result({ kit, boards, tally }) {
  const { ui, t, show } = kit;
  const { room } = boards;
  const lines = Object.entries(tally.lines).sort(([, a], [, b]) => b.dots - a.dots);
  const sides = tally.groups.map(({ colleges }) => colleges.map((id) => show(room.get(`college/${id}`)?.short ?? id)).join(" + "));
  return html`
    <p class="lead" role="status">${t("vote-result", { voters: tally.voters, dots: tally.dots })}</p>
    ${tally.groups.some(({ colleges }) => colleges.length > 1) && html`<p class="under-note">${t("vote-drawn-together", { least: room.get("atelier")?.college_min ?? 0 })}</p>`}
    <ol class="options results">
      ${lines.map(([id, line]) => html`<li key=${id} class="card option">
        <${Title} kit=${kit} cluster=${room.get(`cluster/${id}`)} />
        <p class="result-total"><strong>${line.dots}</strong> <span>${t("vote-dots", { dots: line.dots })}</span></p>
        ${sides.length > 1 && html`<ul class="sides">
          ${sides.map((side, i) => html`<li key=${side}>
            <span>${side}</span>
            ${ui.bar({ share: tally.group_dots[i] ? line.by_dots[i] / tally.group_dots[i] : 0 })}
            <span class="side-dots">${t("vote-side", { dots: line.by_dots[i], voters: line.by_voters[i] })}</span>
          </li>`)}
        </ul>`}
      </li>`)}
    </ol>
    ${sides.length > 1 && html`<p class="under-note">${t("vote-shares")}</p>`}
  `;
}
