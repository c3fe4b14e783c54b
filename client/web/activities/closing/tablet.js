// Closing: was it worth the time, and one sentence. The distribution once a facilitator shows it.

import { h } from "preact";
import { useState } from "preact/hooks";

import { SENTENCE_MAX, lengthOf } from "../../core/bounds.js";
import { html } from "../../core/html.js";
import { refusal } from "../../core/words.js";
import { Dates } from "./dates.js";
import { Mailing } from "./mailing.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */

export const styled = true;

const SCORES = [1, 2, 3, 4, 5];

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, boards, here) {
  return h(/** @type {any} */ (Closing), { key: here.id, kit, boards, here });
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Closing({ kit, boards, here }) {
  const { ui, t, show, seconds } = kit;
  const closing = boards.room.get(`closing/${here.id}`);
  return html`<section class="closing" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || t("closing-question"))}</h1>
      ${here.open && !closing?.shown && ui.clock({ phase: here.phase, seconds })}
    </header>
    ${closing?.shown
      ? html`<${Shown} kit=${kit} scores=${closing.scores ?? []} />`
      : html`<${Asked} kit=${kit} boards=${boards} here=${here} />`}
    <${Dates} dates=${closing?.dates ?? []} show=${show} title=${t("closing-dates")} />
    ${closing?.mailing && html`<${Mailing} kit=${kit} />`}
  </section>`;
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Asked({ kit, boards, here }) {
  const { ui, t, say, session } = kit;
  const given = boards.me.get(`return/${here.id}`);
  const [score, setScore] = useState(/** @type {number | null} */ (null));
  const [sentence, setSentence] = useState(/** @type {string | null} */ (null));
  const [wrong, setWrong] = useState("");
  const asked = session.outbox.value.some((each) => each.do.type === "give_return" && each.do.phase === here.id);
  const chosen = score ?? given?.score ?? null;
  const words = sentence ?? given?.sentence ?? "";
  const left = SENTENCE_MAX - lengthOf(words);
  if (!here.open) return html`<p class="card over">${t(given ? "closing-over-given" : "closing-over")}</p>`;
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (chosen === null) {
      setWrong(t("closing-score-needed"));
      /** @type {HTMLElement | null} */ (document.querySelector("#score input"))?.focus();
      return;
    }
    if (left < 0) return setWrong(t("note-too-long", { over: -left }));
    setWrong("");
    const answer = await say("give_return", { phase: here.id, score: chosen, sentence: words });
    if (answer.done) kit.toast(t("closing-thanks"));
    else setWrong(refusal(answer.code, answer.facts));
  };
  return html`<form class="card closing-form" onSubmit=${send}>
    ${ui.chips({
      id: "score", name: "score", legend: t("closing-score"), value: chosen === null ? null : String(chosen),
      options: SCORES.map((each) => ({ id: String(each), label: String(each), hint: each === 1 ? t("closing-least") : each === 5 ? t("closing-most") : "" })),
      onchange: (id) => (setScore(Number(id)), setWrong("")),
    })}
    <div class="entry">
      <label for="sentence">${t("closing-sentence")} <small>${t("optional")}</small></label>
      <textarea id="sentence" rows="3" value=${words} onInput=${(/** @type {any} */ event) => (setSentence(event.currentTarget.value), setWrong(""))} aria-describedby="sentence-how sentence-left" />
      <small id="sentence-how">${t("closing-sentence-how")}</small>
      <p class="note-count" id="sentence-left" data-tone=${left < 0 ? "bad" : "quiet"}>${left < 0 ? t("note-too-long", { over: -left }) : t("note-left", { left })}</p>
    </div>
    <p class="wrong" role="alert">${wrong}</p>
    <div class="actions">
      ${(given || asked) && ui.status(asked ? { icon: "tablet", words: t("closing-waiting"), tone: "wait" } : { icon: "circle-check", words: t("closing-given"), tone: "ok" })}
      ${ui.button({ words: t(given ? "closing-change" : "closing-send"), icon: "send", look: "main", submit: true })}
    </div>
    <p class="under-note">${t("closing-secret")}</p>
  </form>`;
}

/** @param {{ kit: Kit, scores: readonly number[] }} props */
function Shown({ kit: { ui, t }, scores }) {
  const all = scores.reduce((sum, each) => sum + each, 0);
  return html`<div class="card">
    <p class="lead">${t("closing-shown", { people: all })}</p>
    <ul class="sides">
      ${SCORES.map((score) => html`<li key=${score}>
        <span>${t("closing-of-five", { score })}</span>
        ${ui.bar({ share: all ? (scores[score - 1] ?? 0) / all : 0 })}
        <span class="side-dots">${t("closing-people", { people: scores[score - 1] ?? 0 })}</span>
      </li>`).reverse()}
    </ul>
  </div>`;
}
