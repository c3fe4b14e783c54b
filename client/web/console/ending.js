// The end of the atelier: one of the two things that ask first. Only who leads it may end it.

/** @import {Desk} from "./desk.js" */
import { useEffect, useRef } from "preact/hooks";
import { Downloads } from "./downloads.js";
import { CARD, PERSONA } from "../sheets/forms.js";
import { notShown } from "../sheets/progress.js";
import { html, icon } from "./html.js";

/** Whether this console may end the atelier, now. @param {Desk} desk */
export const mayEnd = ({ session, ended }) => session.you.value?.role === "lead" && !ended.value;

/** In the place of the button that moves on, after the last step. @param {{ desk: Desk }} props */
export function End({ desk }) {
  const { t, ended, ending } = desk;
  if (ended.value) return html`<div class="onward"><p class="onward-why">${t("console-ended-state")}</p><${Downloads} desk=${desk} look="button" /></div>`;
  if (!mayEnd(desk)) return html`<p class="onward-why">${t("console-last-step")}</p>`;
  return html`<div class="onward"><button class="button button-main" onClick=${() => { ending.value = true; }}>${icon("flag")}<span>${t("console-end")}</span></button></div>`;
}

/** The votes that somebody has voted in and whose result nobody has shown: nothing is kept of them. @param {Desk} desk */
function votesNotShown({ show, session: { boards: { room } } }) {
  return room.all("vote").filter(([id, vote]) => !vote.revealed && (room.get(`turnout/${id}`)?.voted ?? 0) > 0).map(([id]) => show(room.get(`phase/${id}`)?.title ?? ""));
}

/** What tables have written, kind by kind, that the room has not been shown, and how much of it. @param {Desk} desk */
const sheetsNotShown = ({ session: { boards } }) => [CARD, PERSONA].map(({ word }) => ({ word, n: notShown(boards.desk.all(`${word}_progress`)) })).filter(({ n }) => n > 0);

/** @param {{ desk: Desk }} props */
export function EndQuestion({ desk }) {
  const { t, ending } = desk, unshown = votesNotShown(desk), dialog = useRef(/** @type {HTMLDialogElement | null} */ (null)), open = ending.value;
  useEffect(() => { if (open) dialog.current?.showModal(); }, [open]);
  const end = () => { dialog.current?.close(); desk.say("end_atelier", {}, { told: t("console-ended") }); };
  return html`
    <dialog class="dialog" ref=${dialog} aria-labelledby="end-title" onClose=${() => { ending.value = false; }}>
      <h2 id="end-title">${t("console-end-ask")}</h2>
      <p>${t("console-end-what")}</p>
      ${unshown.length > 0 && html`<p class="foreseen-warning">${icon("triangle-alert")}<strong>${t("console-end-unshown", { n: unshown.length, titles: unshown.join(", ") })}</strong></p>`}
      ${sheetsNotShown(desk).map(({ word, n }) => html`<p key=${word} class="foreseen-warning">${icon("triangle-alert")}<strong>${t(`console-end-unshown-${word}`, { n })}</strong></p>`)}
      <div class="row row-end">
        <button class="button" autofocus onClick=${() => dialog.current?.close()}>${t("console-end-not")}</button>
        <button class="button button-bad" onClick=${end}>${t("console-end")}</button>
      </div>
    </dialog>`;
}
