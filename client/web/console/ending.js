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

/** What was given in secret and nobody has shown, sort by sort, by the titles of its steps: nothing is kept of it. @param {Desk} desk */
function secretsNotShown({ show, session: { boards: { room } } }) {
  /** @type {{ sort: string, ids: string[] }[]} */
  const sorts = [
    { sort: "votes", ids: room.all("vote").filter(([id, vote]) => !vote.revealed && (room.get(`turnout/${id}`)?.voted ?? 0) > 0).map(([id]) => id) },
    { sort: "scores", ids: room.all("crowd").filter(([, crowd]) => !crowd.revealed && (crowd.round ?? 0) > 0).map(([id]) => id) },
    { sort: "returns", ids: room.all("closing").filter(([, closing]) => !closing.shown && (closing.given ?? 0) > 0).map(([id]) => id) },
  ];
  return sorts.filter(({ ids }) => ids.length > 0).map(({ sort, ids }) => ({ sort, n: ids.length, titles: ids.map((id) => show(room.get(`phase/${id}`)?.title ?? "")).join(", ") }));
}

/** What tables have written, kind by kind, that the room has not been shown, and how much of it. @param {Desk} desk */
const sheetsNotShown = ({ session: { boards } }) => [CARD, PERSONA].map(({ word }) => ({ word, n: notShown(boards.desk.all(`${word}_progress`)) })).filter(({ n }) => n > 0);

/** @param {{ desk: Desk }} props */
export function EndQuestion({ desk }) {
  const { t, ending } = desk, dialog = useRef(/** @type {HTMLDialogElement | null} */ (null)), open = ending.value;
  useEffect(() => { if (open) dialog.current?.showModal(); }, [open]);
  const end = () => { dialog.current?.close(); desk.say("end_atelier", {}, { told: t("console-ended") }); };
  return html`
    <dialog class="dialog" ref=${dialog} aria-labelledby="end-title" onClose=${() => { ending.value = false; }}>
      <h2 id="end-title">${t("console-end-ask")}</h2>
      <p>${t("console-end-what")}</p>
      ${secretsNotShown(desk).map(({ sort, n, titles }) => html`<p key=${sort} class="foreseen-warning">${icon("triangle-alert")}<strong>${t(`console-end-unshown-${sort}`, { n, titles })}</strong></p>`)}
      ${sheetsNotShown(desk).map(({ word, n }) => html`<p key=${word} class="foreseen-warning">${icon("triangle-alert")}<strong>${t(`console-end-unshown-${word}`, { n })}</strong></p>`)}
      <div class="row row-end">
        <button class="button" autofocus onClick=${() => dialog.current?.close()}>${t("console-end-not")}</button>
        <button class="button button-bad" onClick=${end}>${t("console-end")}</button>
      </div>
    </dialog>`;
}
