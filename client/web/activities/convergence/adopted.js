// What the room has adopted, and where each comes from: its group, its ideas, with the numbers people can print.

/** @import {Boards} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
/** @import {ConvergenceRecord, ObjectiveRecord} from "../../wire.d.ts" */
/** @import {Line} from "./lines.js" */
import { useState } from "preact/hooks";
import { html, icon } from "../../console/html.js";
import { TitleField } from "../../console/titlefield.js";
import { numberOfCluster, numberOfNote, numberOfObjective } from "../../core/numbers.js";
import { adoptedOf } from "./lines.js";

/** @param {{ desk: Desk, boards: Boards, lines: Line[], board: ConvergenceRecord }} props */
export function Adopted({ desk, boards, lines, board }) {
  const { t } = desk, adopted = adoptedOf(boards);
  if (adopted.length === 0) return null;
  return html`
    <section class="panel" aria-labelledby="adopted-title">
      <h3 id="adopted-title">${t("convergence-adopted", { objectives: adopted.length })}</h3>
      <ol class="adopted">${adopted.map(([id, objective]) => html`<${One} key=${id} desk=${desk} boards=${boards} id=${id} objective=${objective} lines=${lines} board=${board} />`)}</ol>
    </section>`;
}

/** @param {{ desk: Desk, boards: Boards, id: string, objective: ObjectiveRecord, lines: Line[], board: ConvergenceRecord }} props */
function One({ desk, boards, id, objective, lines, board }) {
  const { t } = desk, [open, unfold] = useState(false), [naming, name] = useState(false), number = numberOfObjective(objective);
  const title = desk.title(objective.title);
  /** @param {string} to */
  const rename = (to) => { name(false); desk.say("rename_objective", { objective: id, title: to }, { told: t("convergence-renamed"), undo: () => { desk.say("rename_objective", { objective: id, title: objective.title }); } }); };
  const again = { objective: id, title: objective.title, sort: objective.sort === "value" ? /** @type {const} */ ("value") : /** @type {const} */ ("objective"), source: objective.source ?? null };
  const drop = () => desk.say("drop_objective", { objective: id }, { told: t("convergence-not-adopted", { number }), undo: () => { desk.say("adopt_objective", again); } });
  return html`
    <li>
      <div class="adopted-head">
        <button class="board-title" aria-expanded=${open ? "true" : "false"} onClick=${() => unfold(!open)}>${icon(open ? "chevron-up" : "chevron-down")}<span><span class="number">${number}</span> ${title}</span></button>
        ${objective.sort === "value" && html`<span class="tag">${t("convergence-value")}</span>`}
        ${!desk.ended.value && html`<button class="button button-icon" aria-label=${t("convergence-rename-of", { title })} onClick=${() => name(!naming)}>${icon("pencil")}</button>
          <button class="button button-icon" aria-label=${t("convergence-drop-objective", { title })} onClick=${drop}>${icon("trash-2")}</button>`}
      </div>
      ${naming && html`<${TitleField} label=${t("convergence-new-title")} action=${t("convergence-rename")} cancel=${t("convergence-cancel")} value=${objective.title} onSave=${rename} onCancel=${() => name(false)} />`}
      ${open && html`<${Way} desk=${desk} boards=${boards} objective=${objective} lines=${lines} board=${board} />`}
    </li>`;
}

/** The way back: the group or what was brought, then the ideas. @param {{ desk: Desk, boards: Boards, objective: ObjectiveRecord, lines: Line[], board: ConvergenceRecord }} props */
function Way({ desk: { t, show }, boards: { room }, objective, lines, board }) {
  const { source = "", notes = [] } = objective, group = source ? room.get(`cluster/${source}`) : undefined;
  const line = lines.find((each) => each.id === source), from = line?.item.members?.find((each) => each.id === source && each.source);
  const ideas = notes.map((id) => room.get(`note/${id}`)).filter((note) => note !== undefined);
  return html`
    <div class="way">
      ${group && html`<p>${icon("group")} <span class="number">${numberOfCluster(group.order)}</span> ${show(group.title)}</p>`}
      ${from && html`<p>${icon("archive")} <span class="number">${from.number}</span> ${show(from.title)} <span class="how">${show(board.sources?.find(({ id }) => id === from.source)?.title ?? "")}</span></p>`}
      ${ideas.length > 0 && html`<ul>${ideas.map((note) => html`<li key=${note.rank}><span class="number">${numberOfNote(note.rank ?? 0)}</span> ${show(note.text)}</li>`)}</ul>`}
      ${!group && !from && ideas.length === 0 && html`<p class="how">${t("convergence-no-way")}</p>`}
    </div>`;
}
