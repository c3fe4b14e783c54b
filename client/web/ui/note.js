// The field somebody writes an idea in, with its count and its one large button.

import { useEffect, useId, useRef } from "preact/hooks";

import { NOTE_TEXT_MAX, lengthOf } from "../core/bounds.js";
import { html } from "../core/html.js";
import { t } from "../core/words.js";
import { announce } from "./announce.js";
import { button } from "./button.js";
import { tinted } from "./icon.js";

const SPOKEN = [20, 10, 0];

/**
 * @typedef {object} NoteProps
 * @property {string} label
 * @property {string} value
 * @property {number | null} theme its place among the themes: the field takes its tint
 * @property {string} [example]
 * @property {string} action the words of the button
 * @property {string} actionIcon
 * @property {string} [complaint] what is wrong with it; said and shown until something is typed
 * @property {(text: string) => void} oninput
 * @property {() => void} onsend never called for an empty or too long text
 * @property {(words: string) => void} oncomplain
 * @property {string} id
 */

/** @param {NoteProps} props */
export function Note({ label, value, theme, example, action, actionIcon, complaint, oninput, onsend, oncomplain, id }) {
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const left = NOTE_TEXT_MAX - lengthOf(value);
  const count = useId();
  useEffect(() => {
    if (SPOKEN.includes(left)) announce(t("note-left", { left }));
  }, [left]);
  const send = () => {
    if (lengthOf(value) > 0 && left >= 0) onsend();
    else oncomplain(left < 0 ? t("note-too-long", { over: -left }) : t("note-empty"));
    field.current?.focus();
  };
  return html`<form class=${`note ${tinted(theme)}`} onSubmit=${(/** @type {Event} */ event) => (event.preventDefault(), send())}>
    <label class="visually-hidden" for=${id}>${label}</label>
    <textarea
      ref=${field}
      id=${id}
      value=${value}
      placeholder=${example || undefined}
      rows="3"
      autocomplete="off"
      autocapitalize="sentences"
      spellcheck
      aria-describedby=${count}
      aria-invalid=${complaint ? "true" : undefined}
      onInput=${(/** @type {any} */ event) => oninput(event.currentTarget.value)}
      onKeyDown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.preventDefault(), send();
      }}
    />
    <footer>
      <p class="note-count" id=${count} data-tone=${complaint || left < 0 ? "bad" : "quiet"}>
        ${complaint || (left < 0 ? t("note-too-long", { over: -left }) : t("note-left", { left }))}
      </p>
      ${button({ words: action, icon: actionIcon, look: "main", submit: true })}
    </footer>
  </form>`;
}
