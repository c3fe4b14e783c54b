// The board as a table: each item with its label, what each side says, and the gap; one line opens for more.

/** @import {Boards} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
/** @import {ConvergenceRecord} from "../../wire.d.ts" */
/** @import {By, Line} from "./lines.js" */
import { useState } from "preact/hooks";
import { html, icon } from "../../console/html.js";
import { onward } from "../../console/onward.js";
import { newId } from "../../core/ids.js";
import { TITLE_MAX, lengthOf } from "../../core/bounds.js";
import { SideBar } from "./bars.js";
import { Details } from "./details.js";
import { SIGNS, dashed, labelWords, percent, signed, sorted } from "./lines.js";

/** @param {{ desk: Desk, boards: Boards, board: ConvergenceRecord, lines: Line[], phase: string }} props */
export function Board({ desk, boards, board, lines, phase }) {
  const { t } = desk, [by, sort] = useState(/** @type {By} */ ("board")), [open, unfold] = useState("");
  const names = lines[0].sides.map(({ name }) => name);
  /** @type {[By, string][]} */
  const columns = [["title", t("convergence-item")], ...names.map((name, place) => /** @type {[By, string]} */ ([`side${place}`, name])), ["gap", t("convergence-gap")]];
  return html`
    <div class="row">
      <span class="how">${t("convergence-sorted")}</span>
      ${/** @type {By[]} */ (["board", "controversy"]).map((each) => html`<button key=${each} class="button" aria-pressed=${by === each ? "true" : "false"} onClick=${() => sort(each)}>${t(`convergence-by-${each}`)}</button>`)}
    </div>
    <div class="results-scroll" tabindex="0" role="region" aria-labelledby="board-title">
      <table class="tables board">
        <thead><tr>${columns.map(([each, name]) => html`
          <th scope="col" key=${each} aria-sort=${by === each ? (each === "title" ? "ascending" : "descending") : null}>
            <button class="sort" onClick=${() => sort(each)}><span>${name}</span>${by === each && icon("chevron-down")}</button></th>`)}
        </tr></thead>
        <tbody>${sorted(lines, by).map((line) => html`
          <${Row} key=${line.id} desk=${desk} line=${line} adopts=${board.adopts} open=${open === line.id} unfold=${() => unfold(open === line.id ? "" : line.id)} />
          ${open === line.id && html`<tr key=${`${line.id} open`} class="board-open"><td colspan=${columns.length}><${Details} desk=${desk} boards=${boards} board=${board} line=${line} phase=${phase} /></td></tr>`}`)}</tbody>
      </table>
    </div>`;
}

/** @param {{ desk: Desk, line: Line, adopts: string, open: boolean, unfold: () => void }} props */
function Row({ desk, line, adopts, open, unfold }) {
  const { t } = desk, { item, label, sides } = line, title = titled(desk, line);
  // A title that is too long for an objective is made shorter by a person, in the line that opens.
  /** @param {Event} event */
  const take = (event) => { if (lengthOf(title) <= TITLE_MAX) onward(event, adopt(desk, line.id, title, adopts)); else if (!open) unfold(); };
  return html`
    <tr>
      <th scope="row">
        <button class="board-title" aria-expanded=${open ? "true" : "false"} onClick=${unfold}>${icon(open ? "chevron-up" : "chevron-down")}<span>${title}</span></button>
        <p class="board-marks">
          <span class="label" data-label=${label}>${icon(SIGNS[label])}${labelWords(t, line)}</span>
          ${line.number && html`<span class="number">${line.number}</span>`}
          ${line.adopted ? html`<span class="stamp">${icon("stamp")}${t("convergence-adopted-as", { number: line.adopted })}</span>`
            : !desk.ended.value && html`<button class="button" data-next aria-keyshortcuts="A" aria-label=${t("convergence-adopt-of", { title })} onClick=${take}>${icon("stamp")}<span>${t("convergence-adopt")}</span></button>`}
        </p>
        ${item.differing?.length && html`<p class="say-again"><strong>${icon("message-circle")} ${t("convergence-again")}</strong> ${t("convergence-again-what", { said: saidOf(desk, item.differing) })}</p>`}
        ${item.reason && html`<p class="how">${icon("pencil")} ${t("convergence-said-otherwise", { found: t(`convergence-label-${(item.found ?? "").replaceAll("_", "-")}`), reason: item.reason })}</p>`}
      </th>
      ${sides.map((side, place) => html`<td key=${place}><${SideBar} t=${t} side=${side} place=${place} named=${false} /></td>`)}
      <td class="board-gap">${sides.length > 1 && sides.every(({ share }) => share !== null) && html`<strong>${t("convergence-points", { points: percent(item.gap) })}</strong>
        <small>${t("convergence-interval-points", { low: signed(item.gap_interval[0]), high: signed(item.gap_interval[1]) })}</small>
        ${line.wide && html`<span class="wide-gap">${t("convergence-wide")}</span>`}`}</td>
    </tr>`;
}

/** « Accord commun (dit en salle) », one after the other. @param {Desk} desk @param {readonly { label: string, reason: string }[]} differing */
const saidOf = ({ t, show }, differing) => differing.map(({ label, reason }) => t("convergence-again-one", { label: t(`convergence-label-${dashed(label)}`), reason: show(reason) })).join(", ");

/** @param {Desk} desk @param {Line} line */
export const titled = (desk, { title, known }) => (known ? desk.groupTitle(title) : desk.t("convergence-gone"));

/** Have the room adopt an item under this title. @param {Desk} desk @param {string} source @param {string} title @param {string} adopts */
export function adopt(desk, source, title, adopts) {
  const objective = newId("o"), sort = adopts === "value" ? "value" : "objective";
  return desk.say("adopt_objective", { objective, title, sort, source }, { told: desk.t("convergence-adopted-now", { title }), undo: () => { desk.say("drop_objective", { objective }); } });
}
