// What is said to who does not see the screen: one polite region for a whole page.

import { signal } from "@preact/signals";

import { html } from "../core/html.js";

const said = signal("");

/** Say a sentence once; the same sentence said again is heard again. @param {string} words */
export function announce(words) {
  said.value = words === said.peek() ? `${words}\u00A0` : words;
}

/** The region itself: once on every page. */
export function Announcer() {
  return html`<p class="visually-hidden" role="status" aria-live="polite">${said.value}</p>`;
}
