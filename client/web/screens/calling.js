// Calling somebody to the table, and seeing that it was heard.

import { useState } from "preact/hooks";

import { html } from "../core/html.js";
import { refusal } from "../core/words.js";

/** @import { Kit } from "../kit.d.ts" */

const TOPICS = /** @type {const} */ (["material", "instructions", "moderation", "other"]);
const WORDS_MAX = 200;

/** The button in the foot, and the question it asks. @param {{ kit: Kit, table: string }} props */
export function CallButton({ kit, table }) {
  const { ui, t, session } = kit, [asking, ask] = useState(false);
  if (session.boards.table.get(`help/${table}`)) return null;
  return html`
    ${ui.button({ words: t("help-call"), icon: "life-buoy", look: "link", onclick: () => ask(true) })}
    ${asking && html`<${Question} kit=${kit} onclose=${() => ask(false)} />`}`;
}

/** @param {{ kit: Kit, onclose: () => void }} props */
function Question({ kit: { ui, t, say }, onclose }) {
  const [about, choose] = useState(/** @type {typeof TOPICS[number] | null} */ (null)), [words, write] = useState(""), [wrong, complain] = useState("");
  const call = async () => {
    if (!about) return complain(t("help-about-needed"));
    const answer = await say("call_help", { about, words: words.trim() });
    if (answer.done) onclose();
    else complain(refusal(answer.code, answer.facts));
  };
  return ui.dialog({
    title: t("help-call"), onclose,
    children: html`<div class="stack">
      ${ui.chips({
        name: "help", legend: t("help-about"), value: about,
        options: TOPICS.map((id) => ({ id, label: t(`help-${id}`) })),
        onchange: (id) => { complain(""); choose(/** @type {typeof TOPICS[number]} */ (id)); },
      })}
      <p class="entry"><label for="help-words">${t("help-words")} <small>${t("optional")}</small></label>
        <input id="help-words" maxlength=${WORDS_MAX} value=${words} onInput=${(/** @type {InputEvent & { currentTarget: HTMLInputElement }} */ event) => write(event.currentTarget.value)} /></p>
      <p class="wrong" role="alert">${wrong}</p>
      <div class="actions">${ui.button({ words: t("help-do"), look: "main", icon: "bell", onclick: call })}${ui.button({ words: t("cancel"), look: "quiet", onclick: onclose })}</div>
    </div>`,
  });
}

/** While the table calls: that it is known, or that somebody comes. @param {{ kit: Kit, table: string }} props */
export function Called({ kit: { ui, t, say, session }, table }) {
  const call = session.boards.table.get(`help/${table}`);
  if (!call) return null;
  const comes = call.role != null;
  return html`<section class="banner called" role="status">
    ${ui.icon(comes ? "hand" : "life-buoy")}
    <p><strong>${t(comes ? "help-comes" : "help-called")}</strong><span>${t(`help-${call.about}`)}</span></p>
    ${ui.button({ words: t("help-drop"), onclick: () => void say("drop_help", {}) })}
  </section>`;
}
