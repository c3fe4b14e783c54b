// Items of two sources side by side: those without an equivalent, to be read together by hand.

/** @import {Desk} from "../../console/desk.js" */
/** @import {ConvergenceRecord} from "../../wire.d.ts" */
/** @import {Line} from "./lines.js" */
import { useState } from "preact/hooks";
import { html, icon } from "../../console/html.js";

/** @param {{ desk: Desk, board: ConvergenceRecord, lines: Line[], phase: string }} props */
export function Matching({ desk, board, lines, phase }) {
  const { t, show } = desk, { sources = [] } = board, [picked, pick] = useState(/** @type {Record<string, string>} */ ({}));
  const [wrong, setWrong] = useState("");
  /** A line belongs to the source of its first item; those of this atelier's votes have none. @param {Line} line */
  const sourceOf = ({ item }) => item.members?.[0]?.source ?? "";
  const alone = lines.filter(({ item }) => (item.members?.length ?? 0) < 2);
  const columns = [{ id: "", title: t("convergence-here") }, ...sources].map(({ id, title }) => ({ id, title, lines: alone.filter((line) => sourceOf(line) === id) })).filter((column) => column.lines.length);
  const some = sources.length + (board.votes ? 1 : 0) > 1;
  if (!some || columns.length === 0 || desk.ended.value) return null;
  const chosen = columns.flatMap(({ id }) => (picked[id] && alone.some((line) => line.id === picked[id]) ? [picked[id]] : []));
  const match = async () => {
    if (chosen.length !== 2) { setWrong(t("convergence-match-two")); return; }
    setWrong("");
    const [into, item] = chosen;
    if (await desk.say("match_items", { phase, item, into }, { told: t("convergence-matched"), undo: () => { desk.say("part_items", { phase, item }); } })) pick({});
  };
  return html`
    <section class="panel" aria-labelledby="match-title">
      <h3 id="match-title">${t("convergence-unmatched", { items: alone.length })}</h3>
      <p class="how">${t("convergence-unmatched-how")}</p>
      <div class="unmatched">${columns.map((column) => html`
        <fieldset key=${column.id}><legend>${show(column.title)}</legend>
          <div class="unmatched-list">${column.lines.map((line) => html`
            <label class="option" key=${line.id}><input type="radio" name=${`match-${column.id}`} checked=${picked[column.id] === line.id} onChange=${() => { setWrong(""); pick({ ...picked, [column.id]: line.id }); }} /><span>${show(line.title)}</span></label>`)}</div>
        </fieldset>`)}</div>
      <p class="bring-wrong" role="alert">${wrong}</p>
      ${columns.length > 1 && html`<div class="row"><button class="button" onClick=${match}>${icon("link")}<span>${t("convergence-match")}</span></button></div>`}
    </section>`;
}
