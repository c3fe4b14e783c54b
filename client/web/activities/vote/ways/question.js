// A vote about its question alone: a scale, or one word.

import { useState } from "preact/hooks";

import { WORD_MAX, lengthOf, tidy } from "../../../core/bounds.js";
import { html } from "../../../core/html.js";
import { QUESTION } from "../reading.js";
import { levelsOf } from "../scales.js";
import { Levels } from "./choice.js";

/** @import { WayProps } from "./way.d.ts" */

/** @param {WayProps} props */
export function Pulse({ kit: { ui, t }, vote, ballot, cast, name }) {
  const levels = levelsOf(vote);
  const choices = levels.map((level) => ({ level, words: String(level) }));
  return html`<div class="card bal-question">
    <${Levels} name=${`${name}-pulse`} legend=${t("vote-pulse-legend", { levels: levels.length })} hidden=${false} choices=${choices} look="figures" ends=${[t("vote-pulse-least"), t("vote-pulse-most")]} icon=${ui.icon}
      value=${/** @type {number | undefined} */ (ballot.marks[QUESTION])} onchoose=${(/** @type {number} */ level) => cast({ [QUESTION]: level })} />
    ${ballot.marks[QUESTION] !== undefined && ui.button({ words: t("vote-take-back"), icon: "undo-2", look: "link", onclick: () => cast({ [QUESTION]: null }) })}
  </div>`;
}

/** @param {WayProps} props */
export function Word({ kit: { ui, t, show, written }, ballot, cast, name, paper }) {
  const said = /** @type {string | undefined} */ (ballot.marks[QUESTION]);
  const [text, setText] = useState(said ?? ""), [wrong, setWrong] = useState("");
  const over = lengthOf(text) - WORD_MAX;
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!tidy(text)) return setWrong(t("vote-word-needed"));
    if (over > 0) return setWrong(t("vote-word-long", { over }));
    setWrong("");
    cast({ [QUESTION]: tidy(text) });
  };
  return html`<form class="card bal-question" onSubmit=${send}>
    <div class="entry bal-word">
      <label for=${`${name}-word`}>${t("vote-word-legend")}</label>
      <input id=${`${name}-word`} value=${text} autocomplete="off" lang=${written()} aria-describedby=${`${name}-word-how`} onInput=${(/** @type {any} */ event) => (setText(event.currentTarget.value), setWrong(""))} />
      <small id=${`${name}-word-how`}>${t("vote-word-how", { max: WORD_MAX })}</small>
    </div>
    <p class="wrong" role="alert">${wrong}</p>
    ${said !== undefined && html`<p class="bal-said"><span>${t(paper ? "vote-word-entered" : "vote-word-sent")}</span> <strong lang=${written()}>${show(said)}</strong></p>`}
    <div class="actions">
      ${said !== undefined && ui.button({ words: t("vote-word-take-back"), icon: "undo-2", look: "link", onclick: () => (setText(""), cast({ [QUESTION]: null })) })}
      ${ui.button({ words: t(said === undefined ? "vote-word-send" : "vote-word-change"), icon: "send", look: "main", submit: true })}
    </div>
  </form>`;
}
