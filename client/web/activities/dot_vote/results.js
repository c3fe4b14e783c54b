// The result of a vote as a table: each group of ideas, in total and by side, to be sorted by any column.

/** @import {TallyRecord} from "../../wire.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { useState } from "preact/hooks";
import { Bar } from "../../console/bars.js";
import { html, icon } from "../../console/html.js";

/** Dots given, or people who gave some. @typedef {"dots" | "voters"} What */

/** @param {{ desk: Desk, tally: TallyRecord }} props */
export function Results({ desk, tally }) {
  const { t, show } = desk, { room } = desk.session.boards;
  const [what, count] = useState(/** @type {What} */ ("dots")), [by, sort] = useState(-1);
  /** Column −1 is the total. @param {string} id @param {number} column */
  const cell = (id, column) => (column < 0 ? tally.lines[id][what] : tally.lines[id][`by_${what}`][column] ?? 0);
  const names = tally.groups.map(({ colleges }) => colleges.map((id) => show(room.get(`college/${id}`)?.short ?? id)).join(" + "));
  const sizes = tally.groups.map(({ voters }, index) => (what === "dots" ? tally.group_dots[index] ?? 0 : voters));
  /** What a bar is measured against, as on the tablet: all dots or voters of its side, so that a small side is read like a large one. @param {number} column */
  const most = (column) => (column < 0 ? tally[what] : sizes[column]);
  const ids = Object.keys(tally.lines).sort((a, b) => cell(b, by) - cell(a, by) || cell(b, -1) - cell(a, -1));
  const drawn = tally.groups.some(({ colleges }) => colleges.length > 1);
  const columns = [-1, ...(names.length > 1 ? names.keys() : [])];
  return html`
    <section class="panel results">
      <div class="bar-top">
        <h3 id="results-title">${t("console-results", { voters: tally.voters, dots: tally.dots })}</h3>
        <span class="grow"></span>
        <fieldset class="switch"><legend class="visually-hidden">${t("console-count-what")}</legend>
          ${/** @type {What[]} */ (["dots", "voters"]).map((each) => html`<label key=${each}><input type="radio" name="count" checked=${what === each} onChange=${() => count(each)} /><span>${t(`console-count-${each}`)}</span></label>`)}
        </fieldset>
      </div>
      ${drawn && html`<p class="how">${t("console-drawn-together", { least: room.get("atelier")?.college_min ?? 0 })}</p>`}
      <div class="results-scroll" tabindex="0" role="region" aria-labelledby="results-title">
        <table class="tables">
          <thead><tr><th scope="col">${t("console-a-group")}</th>
            ${columns.map((column) => html`
              <th scope="col" key=${column} aria-sort=${column === by ? "descending" : null}>
                <button class="sort" onClick=${() => sort(column)}><span>${column < 0 ? t("console-total") : names[column]}
                  <small>${t(`console-size-${what}`, { n: column < 0 ? tally[what] : sizes[column] })}</small></span>${column === by && icon("chevron-down")}</button></th>`)}
          </tr></thead>
          <tbody>${ids.map((id) => html`
            <tr key=${id}><${Head} desk=${desk} id=${id} />
              ${columns.map((column) => html`<td key=${column}><${Bar} value=${cell(id, column)} most=${most(column)} words=${t("console-number", { n: cell(id, column) })} fill=${column < 0 ? "ink" : "accent"} /></td>`)}
            </tr>`)}</tbody>
        </table>
      </div>
      <p class="how">${t("console-shares")}</p>
    </section>`;
}

/** The group of a line, marked while its title is the machine's. @param {{ desk: Desk, id: string }} props */
function Head({ desk: { t, session, groupTitle }, id }) {
  const cluster = session.boards.room.get(`cluster/${id}`);
  const named = groupTitle(cluster?.title ?? t("console-group-gone-short"));
  return html`<th scope="row">${cluster?.draft ? html`<span class="opened-draft">${named}</span> <span class="tag">${icon("lightbulb")}${t("proposed")}</span>` : named}</th>`;
}
