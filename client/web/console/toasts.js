// What was just done, said in one line, with the way to take it back: for ten seconds, and longer while somebody is on it.

/** @import {Desk} from "./desk.js" */
import { signal } from "@preact/signals";
import { html, icon } from "./html.js";

/** DESIGN: do it, say it, offer to undo for 10 s. */
export const SHOWN_MS = 10_000;

/** @typedef {{ text: string, undo?: () => void, bad?: boolean }} Toast */

export function createToasts() {
  const now = signal(/** @type {Toast | null} */ (null));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const clear = () => { now.value = null; };
  const hold = () => clearTimeout(timer);
  const release = () => { hold(); timer = setTimeout(clear, SHOWN_MS); };
  return {
    now, hold, release, clear,
    /** One at a time: a newer one takes the place. @param {Toast} toast */
    tell(toast) { now.value = toast; release(); },
  };
}

/** @param {{ desk: Desk }} props */
export function ToastLine({ desk }) {
  const { now, hold, release, clear } = desk.toasts;
  const toast = now.value;
  const undo = () => { clear(); toast?.undo?.(); };
  return html`
    <div class="toasts" role="status" onMouseEnter=${hold} onMouseLeave=${release} onFocusIn=${hold} onFocusOut=${release}>
      ${toast && html`
        <div class=${toast.bad ? "toast toast-bad" : "toast"}>
          ${icon(toast.bad ? "triangle-alert" : "circle-check")}
          <p>${toast.text}</p>
          ${toast.undo && html`<button class="button button-dark" onClick=${undo}>${desk.t("console-undo")}</button>`}
          <button class="button button-dark button-icon" aria-label=${desk.t("console-dismiss")} onClick=${clear}>${icon("x")}</button>
        </div>`}
    </div>`;
}
