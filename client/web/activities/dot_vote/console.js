// The vote on the console: how many have voted, showing the result (said beforehand, once and for all), and the result by side.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { Bar } from "../../console/bars.js";
import { html, icon } from "../../console/html.js";
import { Soon } from "../../console/steps.js";
import { Results } from "./results.js";

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, { room }, { id, phase }) {
  const { t, people, pending } = desk, vote = room.get(`vote/${id}`), tally = room.get(`tally/${id}`), voted = vote?.voted ?? 0;
  if (!vote) return null;
  const key = `reveal ${id}`, soon = pending.now.value?.key === key;
  const reveal = () => pending.start({ key, text: t("console-reveal-soon"), go: () => { desk.say("reveal_votes", { phase: id }, { told: t("console-revealed") }); } });
  return html`
    <section class="panel" aria-labelledby=${`turnout-${id}`}>
      <h3 id=${`turnout-${id}`}>${t("console-turnout")}</h3>
      <p><${Bar} value=${voted} most=${Math.max(people.value, voted)} words=${t("console-voted", { voted, people: people.value })} /></p>
      <p class="how">${t("console-vote-rules", { groups: vote.options.length, budget: vote.budget, cap: vote.cap })}</p>
      ${!vote.revealed && phase.status !== "ahead" && !desk.ended.value && (soon ? html`<${Soon} desk=${desk} />` : html`
        <p>${t("console-reveal-what", { voted })}</p>
        <div class="row"><button class="button button-main-s" onClick=${reveal}>${icon("eye")}<span>${t("console-reveal")}</span></button></div>`)}
    </section>
    ${tally && html`<${Results} desk=${desk} tally=${tally} />`}`;
}
