// Ideation on the console: how far the ideas are seen, what showing them further would show, and who takes part.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { html, icon } from "../../console/html.js";
import { Bar } from "../../console/bars.js";
import { Rounds } from "../../console/rounds.js";
import { Seen } from "../../console/seen.js";
import { Colleges, Tables } from "../../console/tables.js";
import { numberOfObjective } from "../../core/numbers.js";
import { objectives } from "./answers.js";

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, boards, here) {
  return html`
    ${rounds(desk, boards, here)}
    ${!desk.ended.value && html`<${Seen} desk=${desk} here=${here} />`}
    ${leads(desk, boards, here)}
    <${Tables} desk=${desk} of=${here.id} />
    <${Colleges} desk=${desk} />`;
}

/** The growing circles of 1-2-4-All, where the step is planned so. @param {Desk} desk @param {Boards} boards @param {Here} here */
function rounds(desk, { room }, { id, open }) {
  const { t } = desk, record = room.get(`ideation/${id}`), now = record?.round ?? 0;
  if (!record || (record.rounds !== "1-2-4-all" && !now)) return null;
  const was = { phase: id, round: now, closes_at_ms: record.closes_at_ms ?? null };
  const undo = () => { desk.say("set_round", was); };
  /** @param {number} round @param {number | null} closes_at_ms */
  const set = (round, closes_at_ms) => {
    const told = round ? t("ideation-console-round-told", { name: t(`ideation-console-round-${round}`) }) : t("ideation-console-over-told");
    desk.say("set_round", { phase: id, round, closes_at_ms }, { told, undo });
  };
  const all = [1, 2, 3, 4].map((round) => ({ round, name: t(`ideation-console-round-${round}`), minutes: record.minutes?.[round - 1] ?? 0 }));
  return html`<${Rounds} desk=${desk} id=${id} title=${t("ideation-console-rounds")} how=${t("ideation-console-rounds-what")} rounds=${all} now=${now} ends=${record.closes_at_ms} may=${open && !desk.ended.value} onset=${set}>
    ${now > 0 && open && html`<div class="row"><button class="button" onClick=${() => set(0, null)}>${icon("x")}<span>${t("ideation-console-over")}</span></button></div>`}
  <//>`;
}

/** How many leads of the step the room sees under each objective. @param {Desk} desk @param {Boards} boards @param {Here} here */
function leads({ t, show }, { room }, { id }) {
  if (room.get(`ideation/${id}`)?.writes !== "lead") return null;
  const notes = room.all("note").filter(([, note]) => note.phase === id);
  const rows = objectives(room).map(([each, objective]) => ({ key: each, name: t("ideation-objective-of", { number: numberOfObjective(objective), title: show(objective.title) }), count: notes.filter(([, note]) => note.objective === each).length }));
  if (rows.length === 0) return null;
  const known = new Set(rows.map(({ key }) => key));
  rows.push({ key: "", name: t("ideation-console-leads-none"), count: notes.filter(([, note]) => !known.has(note.objective ?? "")).length });
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return html`
    <table class="tables"><caption>${t("ideation-console-leads")}</caption>
      <tbody>${rows.map(({ key, name, count }) => html`<tr key=${key}><th scope="row" class="wide">${name}</th><td><${Bar} value=${count} most=${most} words=${t("console-number", { n: count })} /></td></tr>`)}</tbody>
    </table>`;
}
