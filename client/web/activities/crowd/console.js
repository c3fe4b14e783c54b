// 25/10 on the console: the rounds, how many have written and scored, and the result.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { Bar } from "../../console/bars.js";
import { html, icon } from "../../console/html.js";
import { Rounds } from "../../console/rounds.js";
import { Soon } from "../../console/steps.js";
import { best } from "./best.js";

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, { room }, { id, phase, open }) {
  const { t, pending, people } = desk, crowd = room.get(`crowd/${id}`);
  if (!crowd) return null;
  const now = crowd.round ?? 0, may = open && !crowd.revealed && !desk.ended.value;
  const was = { phase: id, round: now, closes_at_ms: crowd.closes_at_ms ?? null };
  /** @param {number} round @param {number | null} closes_at_ms */
  const set = (round, closes_at_ms) => {
    const undo = () => { desk.say("set_round", was); };
    desk.say("set_round", { phase: id, round, closes_at_ms }, { told: t("crowd-console-told", { round }), undo });
  };
  const rounds = [{ round: 0, name: t("crowd-console-write"), what: t("crowd-console-ideas", { ideas: crowd.ideas ?? 0 }), minutes: 0 },
    ...Array.from({ length: crowd.rounds }, (_, at) => ({ round: at + 1, name: t("crowd-console-round", { round: at + 1 }), minutes: crowd.minutes ?? 0 }))];
  const key = `reveal ${id}`, reveal = () => pending.start({ key, text: t("crowd-console-soon"), go: () => { desk.say("reveal_scores", { phase: id }, { told: t("crowd-console-revealed") }); } });
  return html`
    <${Rounds} desk=${desk} id=${id} title=${t("crowd-console-rounds")} how=${t("crowd-console-how")} rounds=${rounds} now=${now} ends=${crowd.closes_at_ms} may=${may} onset=${set}>
      <p><${Bar} value=${crowd.ideas ?? 0} most=${Math.max(people.value, crowd.ideas ?? 0)} words=${t("crowd-console-written", { ideas: crowd.ideas ?? 0, people: people.value })} /></p>
      ${now > 0 && html`<p><${Bar} value=${crowd.scored ?? 0} most=${crowd.dealt ?? 0} words=${t("crowd-console-scored", { scored: crowd.scored ?? 0, dealt: crowd.dealt ?? 0 })} /></p>`}
      ${may && now === 0 && (crowd.ideas ?? 0) < 6 && html`<p class="how">${t("crowd-console-few")}</p>`}
    <//>
    ${!crowd.revealed && phase.status !== "ahead" && !desk.ended.value && html`
      <section class="panel" aria-labelledby=${`reveal-${id}`}>
        <h3 id=${`reveal-${id}`}>${t("crowd-console-result")}</h3>
        ${pending.now.value?.key === key ? html`<${Soon} desk=${desk} />` : html`
          <p>${t("crowd-console-what")}</p>
          <div class="row"><button class="button button-main-s" onClick=${reveal}>${icon("eye")}<span>${t("crowd-console-reveal")}</span></button></div>`}
      </section>`}
    ${crowd.revealed && html`<${Result} desk=${desk} top=${crowd.top ?? []} />`}`;
}

/** @param {{ desk: Desk, top: readonly import("../../wire.d.ts").TopRecord[] }} props */
const Result = ({ desk: { t, show, lang }, top }) => !top.length ? html`
  <section class="panel"><h3>${t("crowd-best")}</h3><p>${t("crowd-nothing")}</p></section>` : html`
  <table class="tables"><caption>${t("crowd-best")}</caption>
    <tbody>${best(top, lang.value).map((row) => html`
      <tr key=${row.note}><td>${row.rank}</td><th scope="row" class="wide">${show(row.text)}</th>
        <td><${Bar} value=${row.sum} most=${25} words=${t("crowd-sum-words", { sum: row.words, scores: row.scores })} /></td></tr>`)}
    </tbody></table>`;
