// World Café on the console: the rounds, the way back of a rotation, who sits where, and the question of each table.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { html, icon } from "../../console/html.js";
import { Rounds } from "../../console/rounds.js";
import { Seen } from "../../console/seen.js";
import { Colleges, Tables } from "../../console/tables.js";
import { Questions } from "./questions.js";

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, { room }, here) {
  const { t, show } = desk, { id, open } = here, cafe = room.get(`cafe/${id}`);
  if (!cafe) return null;
  const now = cafe.round ?? 0, may = open && !desk.ended.value;
  /** @param {number} round @param {number | null} closes_at_ms */
  const set = (round, closes_at_ms) => {
    const undo = () => { desk.say("rotate", { phase: id, round: now, closes_at_ms: cafe.closes_at_ms ?? null }); };
    desk.say("rotate", { phase: id, round, closes_at_ms }, { told: t(round > 1 ? "cafe-console-told" : "cafe-console-told-first", { round }), undo });
  };
  const rounds = Array.from({ length: Math.max(cafe.rounds, now) }, (_, at) => ({ round: at + 1, name: t("cafe-console-round", { round: at + 1 }), minutes: cafe.minutes ?? 0, what: now === 0 && at === 0 ? t("cafe-console-first") : "" }));
  const asked = room.all("table").filter(([table]) => cafe.prompts?.[table]);
  return html`
    ${!desk.ended.value && html`<${Questions} desk=${desk} id=${id} />`}
    <${Rounds} desk=${desk} id=${id} title=${t("cafe-console-rounds")} how=${t("cafe-console-how")} rounds=${rounds} now=${now} ends=${cafe.closes_at_ms} may=${may} onset=${set}>
      ${may && now > 1 && html`<div class="row"><button class="button" onClick=${() => set(now - 1, null)}>${icon("undo-2")}<span>${t("cafe-console-back", { round: now - 1 })}</span></button></div>`}
    <//>
    ${!desk.ended.value && html`<${Seen} desk=${desk} here=${here} />`}
    <${Tables} desk=${desk} of=${here.id} />
    ${asked.length > 0 && here.phase.status !== "ahead" && html`
      <table class="tables"><caption>${t("cafe-console-questions")}</caption>
        <tbody>${asked.map(([table, { name }]) => html`<tr key=${table}><th scope="row">${show(name)}</th><td class="wide">${show(cafe.prompts?.[table] ?? "")}</td></tr>`)}</tbody></table>`}
    <${Colleges} desk=${desk} />`;
}
