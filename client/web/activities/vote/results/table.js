// The result on the console: one line for each item, in total and by side, to be sorted by any column.

/** @import {TallyRecord, VoteRecord} from "../../../wire.d.ts" */
/** @import {Desk} from "../../../console/desk.js" */
/** @import {Column} from "./columns.js" */
import { useState } from "preact/hooks";
import { html, icon } from "../../../console/html.js";
import { itemOf } from "../items.js";
import { inOrder, isAmount, isScale, QUESTION, sidesOf, together, voicing } from "../reading.js";
import { levelShort, levelsOf } from "../scales.js";
import { columnsOf } from "./columns.js";
import { Key } from "./pieces.js";
import { PulseBars } from "./pulse.js";
import { Said } from "./said.js";
import { Square } from "./square.js";

/** @param {{ desk: Desk, id: string, vote: VoteRecord, tally: TallyRecord, first: boolean }} props `first`: a second round is on, and this is what the first one said */
export function Results({ desk, id, vote, tally: all, first }) {
  const { t, show, session } = desk, { room } = session.boards, { tally, silent } = voicing(all), sides = sidesOf(tally, room, show);
  const [what, count] = useState(/** @type {"amount" | "voters"} */ ("amount"));
  const titleOf = (/** @type {string} */ item) => itemOf(desk, room, item, vote).title;
  const key = vote.method === "judgment" || vote.method === "gradients" ? levelsOf(vote).map((level) => levelShort(t, vote, level)) : [];
  return html`
    <section class="panel results res-panel">
      <div class="bar-top">
        <h3 id="results-title">${t(first ? "vote-first-result" : "vote-result-title")}</h3>
        <p>${t("vote-result", { voters: tally.voters, paper: tally.paper })}</p>
        <span class="grow"></span>
        ${isAmount(vote.method) && html`<fieldset class="switch"><legend class="visually-hidden">${t("vote-count-what")}</legend>
          ${/** @type {const} */ (["amount", "voters"]).map((each) => html`<label key=${each}><input type="radio" name="count" checked=${what === each} onChange=${() => count(each)} /><span>${t(each === "voters" ? "vote-count-voters" : vote.method === "dots" ? "vote-count-dots" : "vote-count-sums")}</span></label>`)}
        </fieldset>`}
      </div>
      ${silent.length > 0 && vote.method !== "word" && html`<p class="how">${t("vote-silent", { sides: silent.map((at) => sidesOf(all, room, show)[at]).join(", ") })}</p>`}
      ${together(tally) && html`<p class="how">${t("vote-drawn-together", { least: room.get("atelier")?.college_min ?? 0 })}</p>`}
      ${Boolean(tally.gone?.length) && html`<p class="how">${t("vote-gone-since", { n: tally.gone?.length ?? 0 })}</p>`}
      ${tally.voters === 0 && html`<p class="how">${t("vote-nobody-voted")}</p>`}
      ${key.length > 0 && html`<${Key} names=${key} />`}
      ${vote.method === "word" ? html`<${Said} desk=${desk} id=${id} tally=${tally} />`
        : vote.method === "pulse" ? html`<${PulseBars} desk=${desk} vote=${vote} tally=${tally} sides=${sides} />`
        : vote.method === "matrix" ? html`<${Square} kit=${desk} vote=${vote} tally=${tally} sides=${sides} titleOf=${titleOf} />`
        : html`<${Table} desk=${desk} vote=${vote} tally=${tally} columns=${columnsOf(desk, vote, tally, sides, what)} />`}
      ${vote.method === "opinion" && html`<p class="how">${t("vote-uncertain")} ${t("vote-read-rule", { n_min: vote.n_min ?? 0, threshold: Math.round(100 * (vote.threshold ?? 0.6)) })}</p>`}
      ${isAmount(vote.method) && html`<p class="how">${t("vote-shares")}</p>`}
      ${vote.method === "judgment" && html`<p class="how">${t("vote-judgment-how")}</p>`}
      ${isScale(vote.method) && sides.length > 1 && html`<p class="how">${t("vote-distance-how")}</p>`}
    </section>`;
}

/** @param {{ desk: Desk, vote: VoteRecord, tally: TallyRecord, columns: Column[] }} props */
function Table({ desk, vote, tally, columns }) {
  const { t, session } = desk, lines = tally.lines ?? {}, ids = inOrder(lines);
  const [by, sort] = useState(0), column = columns[by] ?? columns[0];
  const rows = ids.map((id, at) => ({ id, at, value: column.value(lines[id]) })).sort((a, b) => b.value - a.value || a.at - b.at);
  return html`<div class="results-scroll" tabindex="0" role="region" aria-labelledby="results-title">
    <table class="tables">
      <thead><tr><th scope="col">${t(`vote-head-${vote.about}`)}</th>
        ${columns.map(({ head, small }, place) => html`<th scope="col" key=${place} aria-sort=${place === by ? "descending" : null}>
          <button class="sort" onClick=${() => sort(place)}><span>${head}${small && html`<small>${small}</small>`}</span>${place === by && icon("chevron-down")}</button></th>`)}
      </tr></thead>
      <tbody>${rows.map(({ id }) => {
        const item = itemOf(desk, session.boards.room, id, vote);
        return html`<tr key=${id}><th scope="row">${id === QUESTION ? "" : item.draft ? html`<span class="opened-draft">${item.title}</span> <span class="tag">${icon("lightbulb")}${t("proposed")}</span>` : item.title}</th>
          ${columns.map(({ cell }, place) => html`<td key=${place}>${cell(lines[id], tally.before?.[id])}</td>`)}</tr>`;
      })}</tbody>
    </table>
  </div>`;
}
