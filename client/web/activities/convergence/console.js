// Convergence on the console: bring results, put items together, read the board, say otherwise, adopt, show the room.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { html, icon } from "../../console/html.js";
import { Soon } from "../../console/steps.js";
import { Adopted } from "./adopted.js";
import { Board } from "./board.js";
import { Bringing } from "./bring.js";
import { Chosen } from "./chosen.js";
import { Matching } from "./matching.js";
import { Settings } from "./settings.js";
import { Turning } from "./turning.js";
import { boardOf, linesOf } from "./lines.js";

export const styled = true;

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, boards, { id, phase }) {
  const { t, pending } = desk, board = boardOf(boards, id), planned = boards.desk.get(`planned/${id}`)?.planned;
  if (!board) return null;
  const lines = linesOf(board, boards), key = `board ${id}`, waiting = (board.expected ?? 0) - (board.votes ?? 0);
  const show = () => pending.start({ key, text: t("convergence-show-soon"), go: () => { desk.say("show_convergence", { phase: id }, { told: t("convergence-shown") }); } });
  const sources = html`<${Bringing} key="sources" desk=${desk} board=${board} phase=${id} />`;
  // What is worked on comes first: bringing, until there is something to read.
  return html`<div class="converging">
    ${phase.status === "ahead" && planned && !board.sources?.length && !desk.ended.value && html`<${Settings} key="settings" desk=${desk} planned=${planned} />`}
    ${lines.length === 0 && sources}
    <section class="panel">
      <h3 id="board-title">${t("convergence-board", { items: lines.length })}</h3>
      <p class="how">${t("convergence-rules", { n: board.n_min, threshold: Math.round(100 * board.threshold) })}</p>
      ${waiting > 0 && html`<p class="how">${icon("hourglass")} ${t("convergence-votes-waited", { votes: waiting })}</p>`}
      ${board.shown ? html`<p class="state state-open">${icon("eye")}<span>${t("convergence-is-shown")}</span></p><${Turning} desk=${desk} lines=${lines} />`
        : phase.status !== "ahead" && !desk.ended.value && lines.length > 0 && (pending.now.value?.key === key ? html`<${Soon} desk=${desk} />` : html`
          <div class="row"><button class="button button-main-s" onClick=${show}>${icon("eye")}<span>${t("convergence-show")}</span></button><span class="how">${t("convergence-show-what")}</span></div>`)}
      ${lines.length === 0 ? html`<p class="empty">${t("convergence-empty")}</p>` : html`
        <${Board} desk=${desk} boards=${boards} board=${board} lines=${lines} phase=${id} />
        <p class="how">${t("convergence-what-intervals")}</p>`}
    </section>
    <${Adopted} desk=${desk} boards=${boards} lines=${lines} board=${board} />
    ${lines.length > 0 && html`
      <${Matching} desk=${desk} board=${board} lines=${lines} phase=${id} />
      ${sources}
      <${Chosen} desk=${desk} board=${board} lines=${lines} names=${lines[0].sides.map(({ name }) => name)} />`}
  </div>`;
}
