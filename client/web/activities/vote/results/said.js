// The words of a vote on the console: what the wall shows, what needs reading first, and what was kept off it.

/** @import {TallyRecord} from "../../../wire.d.ts" */
/** @import {Desk} from "../../../console/desk.js" */
import { html, icon } from "../../../console/html.js";
import { knows } from "../../../core/words.js";

/** @param {{ desk: Desk, id: string, tally: TallyRecord }} props */
export function Said({ desk, id, tally }) {
  const { t, show, session } = desk, words = session.boards.desk.get(`words/${id}`)?.words ?? [];
  const strike = (/** @type {string} */ word, /** @type {boolean} */ struck) => desk.say("strike_word", { phase: id, word, struck }, { told: t(struck ? "vote-word-struck" : "vote-word-shown", { word: show(word) }), undo: () => desk.say("strike_word", { phase: id, word, struck: !struck }) });
  if (words.length === 0) return html`<p class="how">${t("vote-no-words")}</p>`;
  const on = new Set((tally.words ?? []).map(([word]) => word));
  return html`<ul class="res-said">${words.map(([word, n, struck, reasons]) => html`<li key=${word} data-off=${!on.has(word)}>
    <strong>${show(word)}</strong><span>${t("vote-times", { n })}</span>
    <span class="grow">${struck ? t("vote-word-off") : reasons.length && !on.has(word) ? t("vote-word-read", { why: reasons.map((reason) => { const key = `reason-${reason.replaceAll("_", "-")}`; return knows(key) ? t(key) : reason; }).join(", ") }) : t("vote-word-on")}</span>
    ${on.has(word) ? html`<button class="button" aria-label=${t("vote-word-strike-of", { word: show(word) })} onClick=${() => strike(word, true)}>${icon("eye-off")}<span>${t("vote-word-strike")}</span></button>`
      : html`<button class="button" aria-label=${t("vote-word-show-of", { word: show(word) })} onClick=${() => strike(word, false)}>${icon("eye")}<span>${t("vote-word-show")}</span></button>`}
  </li>`)}</ul>`;
}
