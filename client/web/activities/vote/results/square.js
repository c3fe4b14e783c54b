// The square of impact and feasibility with the items as numbers, and the list that says what the numbers are.

import { html } from "../../../core/html.js";
import { inOrder, meanOf } from "../reading.js";
import { pointOf, spread } from "./spread.js";

/** @import { Kit } from "../../../kit.d.ts" */
/** @import { TallyRecord, VoteRecord } from "../../../wire.d.ts" */

/** @param {{ kit: Pick<Kit, "t" | "written">, vote: VoteRecord, tally: TallyRecord, sides: string[], titleOf: (id: string) => string }} props */
export function Square({ kit: { t, written }, vote, tally, sides, titleOf }) {
  const levels = vote.levels ?? 5, lines = tally.lines ?? {}, ids = inOrder(lines);
  const placed = ids.map((id) => ({ id, mean: meanOf(lines[id]) })), shown = placed.filter(({ mean }) => mean !== null);
  const points = spread(shown.map(({ mean }) => pointOf(/** @type {number[]} */ (mean), levels)), 9), figures = (/** @type {number[]} */ mean) => ({ impact: round(mean[0]), feasibility: round(mean[1]) });
  return html`<div class="res-square">
    <figure><svg viewBox="0 0 100 100" aria-hidden="true">
        <rect width="100" height="100" rx="2" /><line x1="50" y1="0" x2="50" y2="100" /><line x1="0" y1="50" x2="100" y2="50" />
        ${[["hard", 98, 97, "end"], ["first", 98, 6, "end"], ["easy", 2, 6, "start"], ["leave", 2, 97, "start"]].map(([name, x, y, anchor]) => html`<text class="res-corner" x=${x} y=${y} text-anchor=${anchor}>${t(`vote-corner-${name}`)}</text>`)}
        ${points.map(({ x, y }, at) => html`<g key=${shown[at].id}><circle cx=${x} cy=${100 - y} r="4" /><text class="res-no" x=${x} y=${100 - y + 1.6} text-anchor="middle">${placed.indexOf(shown[at]) + 1}</text></g>`)}
      </svg>
      <figcaption><span>${t("vote-impact")} →</span><span>↑ ${t("vote-feasibility")}</span></figcaption></figure>
    <ol>${placed.map(({ id, mean }) => html`<li key=${id}>
      <p lang=${written()}>${titleOf(id)}</p>
      <p class="res-means">${mean ? t("vote-means", figures(mean)) : t("vote-nobody")}
        ${sides.length > 1 && (lines[id].means ?? []).map((each, at) => each && html`<span key=${at}>${t("vote-means-of", { side: sides[at], ...figures(each) })}</span>`)}</p>
    </li>`)}</ol>
  </div>`;
}

/** A mean is told with one figure after the comma. @param {number} value */
export const round = (value) => Math.round(value * 10) / 10;
