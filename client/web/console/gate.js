// Without a token: one sentence that says how to get in, and a field for the link.

/** @import {Kit} from "../kit.d.ts" */
/** @import {Entry} from "./api.js" */
import { useRef, useState } from "preact/hooks";
import { enter, Unanswered } from "./api.js";
import { html } from "./html.js";

/** @param {string} text a link, its fragment, or the invite alone @returns {string | null} */
export function inviteIn(text) {
  const invite = /[#&?]i=([^&\s]+)/.exec(text)?.[1] ?? text.trim();
  return /^[\w.~-]{8,}$/.test(invite) ? invite : null;
}

/** @param {{ t: Kit["t"], failed?: string, onEnter: (entry: Entry) => void }} props `failed`: why the link of the address did not do */
export function Gate({ t, failed, onEnter }) {
  const [why, tell] = useState(failed ?? ""), [busy, work] = useState(false), field = useRef(/** @type {HTMLInputElement | null} */ (null));
  /** @param {SubmitEvent} event */
  const submit = async (event) => {
    event.preventDefault();
    const invite = inviteIn(field.current?.value ?? "");
    if (!invite) { tell("console-gate-not-a-link"); field.current?.focus(); return; }
    work(true);
    try { onEnter(await enter(invite)); } catch (error) {
      tell(reason(error));
      field.current?.focus();
    }
    work(false);
  };
  return html`
    <main class="gate">
      <h1>${t("console-gate")}</h1>
      <p>${t("console-gate-how")}</p>
      <form onSubmit=${submit} aria-busy=${busy ? "true" : null}>
        <label class="field"><span>${t("console-gate-link")}</span>
          <input ref=${field} name="link" autocomplete="off" inputmode="url" spellcheck=${false} aria-invalid=${why ? "true" : null} aria-describedby="gate-why" /></label>
        <p id="gate-why" class="gate-why" role="alert">${why && t(why)}</p>
        <button class="button button-main">${t("console-gate-do")}</button>
      </form>
    </main>`;
}

/** @param {unknown} error @returns {string} the sentence of what went wrong */
export function reason(error) {
  return error instanceof Unanswered && error.status >= 400 && error.status < 500 ? "console-gate-refused" : "console-gate-unanswered";
}
