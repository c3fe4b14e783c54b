// One line to name something: Enter keeps, Escape leaves as it was.

import { useEffect, useRef } from "preact/hooks";
import { TITLE_MAX } from "../core/bounds.js";
import { html } from "./html.js";


/**
 * @param {{ label: string, action: string, cancel: string, value?: string, onSave: (title: string) => void, onCancel: () => void }} props
 */
export function TitleField({ label, action, cancel, value = "", onSave, onCancel }) {
  const field = useRef(/** @type {HTMLInputElement | null} */ (null));
  useEffect(() => field.current?.select(), []);
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    const title = field.current?.value.trim();
    if (title) onSave(title); else field.current?.focus();
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => { if (event.key === "Escape") { event.stopPropagation(); onCancel(); } };
  return html`
    <form class="title-field" onSubmit=${submit} onKeyDown=${key}>
      <label><span>${label}</span><input ref=${field} defaultValue=${value} maxlength=${TITLE_MAX} required autocomplete="off" /></label>
      <button class="button button-main-s">${action}</button>
      <button type="button" class="button" onClick=${onCancel}>${cancel}</button>
    </form>`;
}
