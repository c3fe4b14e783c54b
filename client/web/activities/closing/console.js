// Closing on the console: how many have answered, showing the answers, then the distribution and the sentences to read aloud.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { Bar } from "../../console/bars.js";
import { html, icon } from "../../console/html.js";
import { Soon } from "../../console/steps.js";
import { After } from "./after.js";

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, { room, desk: own }, { id, phase }) {
  const { t, show, people, pending } = desk, closing = room.get(`closing/${id}`) ?? {}, given = closing.given ?? 0;
  const scores = closing.scores ?? [], sentences = own.get(`sentences/${id}`)?.sentences ?? [];
  const key = `show ${id}`, reveal = () => pending.start({ key, text: t("console-returns-soon"), go: () => { desk.say("show_returns", { phase: id }, { told: t("console-returns-shown") }); } });
  return html`
    <section class="panel" aria-labelledby=${`given-${id}`}>
      <h3 id=${`given-${id}`}>${t("console-returns")}</h3>
      <p><${Bar} value=${given} most=${Math.max(people.value, given)} words=${t("console-returned", { given, people: people.value })} /></p>
      ${!closing.shown && phase.status !== "ahead" && !desk.ended.value && (given === 1 ? html`<p>${t("console-returns-one")}</p>` : pending.now.value?.key === key ? html`<${Soon} desk=${desk} />` : html`
        <p>${t("console-returns-what")}</p>
        <div class="row"><button class="button button-main-s" onClick=${reveal}>${icon("eye")}<span>${t("console-returns-show")}</span></button></div>`)}
    </section>
    ${closing.shown && html`
      <section class="panel">
        <h3>${phase.prompt ? show(phase.prompt) : t("console-scores")}</h3>
        <dl class="scores">${scores.map((count, index) => html`
          <div key=${index}><dt>${t("console-score", { score: index + 1 })}</dt><dd><${Bar} value=${count} most=${Math.max(...scores, 1)} words=${t("console-number", { n: count })} /></dd></div>`)}</dl>
      </section>
      <section class="panel" aria-labelledby=${`sentences-${id}`}>
        <h3 id=${`sentences-${id}`}>${t("console-sentences", { sentences: sentences.length })}</h3>
        ${sentences.length ? html`<ul class="sentences">${sentences.map((sentence, index) => html`<li key=${index}>${show(sentence)}</li>`)}</ul>` : html`<p class="how">${t("console-no-sentences")}</p>`}
      </section>`}
    <${After} desk=${desk} id=${id} closing=${closing} />`;
}
