// Buttons. A verb with its object; never disabled without a reason written beside it.

import { html } from "../core/html.js";
import { icon } from "./icon.js";

/**
 * @typedef {object} ButtonProps
 * @property {string} words
 * @property {string} [icon]
 * @property {"main" | "second" | "quiet" | "link"} [look] `second` unless said otherwise
 * @property {() => void} [onclick]
 * @property {boolean} [submit]
 * @property {string} [label] what a screen reader says instead of the words
 * @property {boolean} [busy]
 * @property {boolean} [pressed]
 * @property {boolean} [expanded]
 * @property {string} [why] why it can do nothing now: written beside it
 * @property {string} [id]
 */

/** @param {ButtonProps} props */
export function button({ words, icon: name, look = "second", onclick, submit = false, label, busy = false, pressed, expanded, why, id }) {
  const reason = why ? `why-${id ?? words.replace(/\W+/g, "-")}` : undefined;
  const made = html`<button
    type=${submit ? "submit" : "button"}
    id=${id}
    class=${`button button-${look}`}
    aria-label=${label}
    aria-busy=${busy ? "true" : undefined}
    aria-pressed=${pressed === undefined ? undefined : String(pressed)}
    aria-expanded=${expanded === undefined ? undefined : String(expanded)}
    aria-disabled=${why ? "true" : undefined}
    aria-describedby=${reason}
    onClick=${why ? undefined : onclick}
  >
    ${name && icon(name)}<span>${words}</span>
  </button>`;
  return why ? html`<span class="button-why">${made}<small id=${reason}>${why}</small></span>` : made;
}

/** A square button that shows only a drawing; its words are its name. @param {{ icon: string, words: string, onclick: () => void, pressed?: boolean }} props */
export function iconButton({ icon: name, words, onclick, pressed }) {
  return html`<button
    type="button"
    class="icon-button"
    aria-label=${words}
    title=${words}
    aria-pressed=${pressed === undefined ? undefined : String(pressed)}
    onClick=${onclick}
  >
    ${icon(name)}
  </button>`;
}
