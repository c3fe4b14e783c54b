// The result on a tablet: every item with what the room said of it, college by college.

import { html } from "../../core/html.js";
import { itemOf } from "./items.js";
import { agreementWords, agreeOf, inOrder, isAmount, isScale, labelOf, meanShare, QUESTION, shareOf, sidesOf, together, voicing } from "./reading.js";
import { restOf } from "./rest.js";
import { Key, Label, Range, Stack } from "./results/pieces.js";
import { round, Square } from "./results/square.js";
import { levelShort, levelsOf, levelWords } from "./scales.js";

/** @import { Boards, Kit } from "../../kit.d.ts" */
/** @import { Line, TallyRecord, VoteRecord } from "../../wire.d.ts" */

/** What a line of a result is told with. @typedef {{ kit: Kit, vote: VoteRecord, tally: TallyRecord, sides: string[] }} Told */

/** @param {{ kit: Kit, boards: Boards, phase: string, vote: VoteRecord, tally: TallyRecord }} props */
export function Result({ kit, boards: { room, me }, phase, vote, tally: all }) {
  const { ui, t, show, written } = kit, { tally, silent } = voicing(all), lines = tally.lines ?? {}, sides = sidesOf(tally, room, show), told = { kit, vote, tally, sides };
  const titleOf = (/** @type {string} */ id) => itemOf(kit, room, id, vote).title;
  const scale = isScale(vote.method), names = scale ? levelsOf(vote).map((level) => levelShort(t, vote, level)) : [];
  return html`
    <p class="lead" role="status">${t("vote-result", { voters: tally.voters, paper: tally.paper })}</p>
    ${silent.length > 0 && vote.method !== "word" && html`<p class="under-note">${t("vote-silent", { sides: silent.map((at) => sidesOf(all, room, show)[at]).join(", ") })}</p>`}
    ${together(tally) && vote.method !== "word" && html`<p class="under-note">${t("vote-drawn-together", { least: room.get("atelier")?.college_min ?? 0 })}</p>`}
    ${Boolean(tally.gone?.length) && html`<p class="under-note">${t("vote-gone-since", { n: tally.gone?.length ?? 0 })}</p>`}
    ${scale && vote.method !== "rating" && vote.method !== "pulse" && html`<${Key} names=${names} />`}
    ${vote.method === "word" ? html`<${Said} kit=${kit} tally=${tally} />`
      : vote.method === "matrix" ? html`<section class="card"><${Square} kit=${kit} vote=${vote} tally=${tally} sides=${sides} titleOf=${titleOf} /></section>`
      : html`<ol class="options results">${inOrder(lines).map((id) => html`<li key=${id} class="card option">
          ${id !== QUESTION && html`<h2 class="res-title" lang=${written()}>${titleOf(id)}</h2>`}
          ${line(told, lines[id])}
          ${tally.before?.[id] && html`<div class="res-before"><p>${t("vote-before")}</p>${line(told, /** @type {Line} */ (tally.before[id]))}</div>`}
        </li>`)}</ol>`}
    ${vote.method === "opinion" && html`<p class="under-note">${t("vote-uncertain")}</p>`}
    ${isAmount(vote.method) && sides.length > 1 && html`<p class="under-note">${t("vote-shares")}</p>`}
    ${vote.method === "judgment" && html`<p class="under-note">${t("vote-judgment-how")}</p>`}
    ${ui.status({ icon: "lock", words: t(me.get(`ballot/${phase}`)?.mixed ? "vote-mixed" : "vote-result-secret") })}
  `;
}

/** @param {Told} told @param {Line} line */
function line({ kit: { ui, t, show }, vote, tally, sides }, line) {
  if (line.opinion) {
    const opinion = line.opinion;
    return html`<${Label} label=${labelOf(t, opinion, sides)} />
      <ul class="sides">${sides.map((side, at) => {
        const said = agreeOf(line, at);
        return html`<li key=${side}><span>${side}</span>${said ? html`<${Range} share=${said.share} interval=${opinion.intervals[at]} threshold=${vote.threshold} />` : html`<span></span>`}
          <span class="side-dots">${said ? t("vote-agree-of", said) : t("vote-nobody")}</span></li>`;
      })}</ul>`;
  }
  if (isScale(vote.method)) {
    const levels = levelsOf(vote), names = levels.map((level) => levelWords(t, vote, level)), median = line.scale?.median;
    return html`<p class="res-total"><strong>${median == null ? t("vote-nobody") : levelWords(t, vote, median)}</strong> <span>${t(agreementWords(line.scale?.agreement))}</span></p>
      <ul class="sides">${sides.map((side, at) => html`<li key=${side}><span>${side}</span><${Stack} counts=${line.by[at]} names=${names} middle=${vote.method === "judgment"} />
        <span class="side-dots">${line.scale?.by_median[at] == null ? "–" : levelShort(t, vote, /** @type {number} */ (line.scale.by_median[at]))}</span></li>`)}</ul>`;
  }
  if (vote.method === "ranking") {
    return html`<p class="res-total"><strong>${t("vote-place", { place: line.place })}</strong></p>
      <ul class="sides">${sides.map((side, at) => html`<li key=${side}><span>${side}</span>${ui.bar({ share: restOf(line, at, vote.options?.length ?? 0) })}<span class="side-dots">${line.means?.[at] ? t("vote-mean-place", { place: round(/** @type {number[]} */ (line.means[at])[0]) }) : t("vote-nobody")}</span></li>`)}</ul>`;
  }
  const amount = (/** @type {number} */ n) => (vote.method === "budget" ? t("vote-amount", { amount: n, unit: show(vote.unit ?? "") }) : t("vote-amount-dots", { dots: n }));
  return html`<p class="res-total"><strong>${amount(line.counts[0])}</strong>${sides.length < 2 && ui.bar({ share: meanShare(tally, line) })}</p>
    ${sides.length > 1 && html`<ul class="sides">${sides.map((side, at) => html`<li key=${side}><span>${side}</span>${ui.bar({ share: shareOf(tally, line, at) })}
      <span class="side-dots">${t("vote-side", { amount: amount(line.by[at][0]), voters: line.by[at][1] })}</span></li>`)}</ul>`}`;
}

/** Words, most said first. @param {{ kit: Kit, tally: TallyRecord }} props */
function Said({ kit: { t, show, written }, tally }) {
  const words = tally.words ?? [], most = Math.max(1, ...words.map(([, n]) => n));
  return html`${words.length === 0 && html`<p class="empty">${t("vote-no-words")}</p>`}
    <ol class="res-words" lang=${written()}>${words.map(([word, n]) => html`<li key=${word} data-size=${Math.ceil((4 * n) / most)}><span>${show(word)}</span>${n > 1 && html` <small>${t("vote-times", { n })}</small>`}</li>`)}</ol>
    ${(tally.kept_back ?? 0) > 0 && html`<p class="under-note">${t("vote-kept-back", { n: tally.kept_back ?? 0 })}</p>`}`;
}
