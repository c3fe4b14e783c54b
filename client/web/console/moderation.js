// Setting an idea aside with a reason, and the log of what was done: when, why, in which part; never a name.

/** @import {Desk} from "./desk.js" */
import { useEffect, useRef, useState } from "preact/hooks";
import { hourText } from "../core/clock.js";
import { html, icon } from "./html.js";

/** The usual reasons; their words are what is written down. */
const REASONS = ["off-topic", "person", "rude", "twice"];

/** One press gives a usual reason; any other is typed. @param {{ desk: Desk, onReason: (reason: string) => void, onCancel: () => void }} props */
export function ReasonPicker({ desk: { t }, onReason, onCancel }) {
  const [own, write] = useState(""), first = useRef(/** @type {HTMLButtonElement | null} */ (null));
  useEffect(() => first.current?.focus(), []);
  /** @param {SubmitEvent} event */
  const submit = (event) => { event.preventDefault(); onReason(own.trim()); };
  return html`
    <form class="editor" onSubmit=${submit} onKeyDown=${(/** @type {KeyboardEvent} */ event) => { if (event.key === "Escape") onCancel(); }}>
      <p><strong>${t("console-why-aside")}</strong></p>
      <div class="reasons">${REASONS.map((reason, place) => html`<button type="button" class="button" key=${reason} ref=${place ? null : first} onClick=${() => onReason(t(`console-aside-${reason}`))}>${t(`console-aside-${reason}`)}</button>`)}</div>
      <label><span>${t("console-aside-other")}</span><input maxlength="120" value=${own} onInput=${(/** @type {InputEvent & { currentTarget: HTMLInputElement }} */ event) => write(event.currentTarget.value)} /></label>
      <div class="row row-fill"><button type="button" class="button" onClick=${onCancel}>${t("console-cancel")}</button>
        <button class="button button-bad-line">${icon("eye-off")}<span>${t("console-put-aside")}</span></button></div>
    </form>`;
}

/** @param {{ desk: Desk }} props */
export function ModerationLog({ desk }) {
  const { t, show, session, lang } = desk, { room, desk: own } = session.boards, acts = [...own.all("moderation")].reverse();
  if (!acts.length) return null;
  return html`
    <details class="set-aside">
      <summary>${icon("clipboard-list")}<span>${t("console-moderation", { acts: acts.length })}</span></summary>
      <ol class="moderation">${acts.map(([id, act]) => html`
        <li key=${id}><strong>${hourText(act.at_ms, lang.value)}</strong> ${t("console-moderation-act", { act: act.act, table: show(room.get(`table/${act.table}`)?.name ?? ""), role: t(`role-${act.role}`) })}
          ${act.why && html`<span class="reading-table">${show(act.why)}</span>`}</li>`)}
      </ol>
    </details>`;
}
