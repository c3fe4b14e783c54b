// Small parts that only show: a banner, a status line, an empty place, a bar with its number.

import { html } from "../core/html.js";
import { icon } from "./icon.js";

/** @typedef {"ok" | "wait" | "bad" | "quiet"} Tone */

/** What concerns the whole screen, for as long as it is so. @param {{ icon: string, title: string, words?: string, tone?: Tone, children?: any }} props */
export function banner({ icon: name, title, words, tone = "wait", children }) {
  return html`<section class="banner" data-tone=${tone} role="status">
    ${icon(name)}
    <p><strong>${title}</strong>${words && html` <span>${words}</span>`}</p>
    ${children}
  </section>`;
}

/** A state, in words and with a drawing; its colour is only the third sign. @param {{ icon: string, words: string, tone?: Tone }} props */
export function status({ icon: name, words, tone = "quiet" }) {
  return html`<span class="status" data-tone=${tone}>${icon(name)}<span>${words}</span></span>`;
}

/** A place where nothing is yet: one sentence that says what will come. @param {string} words */
export function empty(words) {
  return html`<p class="empty">${words}</p>`;
}

/** A number with a bar as long as its share. @param {{ share: number, theme?: number }} props */
export function bar({ share }) {
  return html`<span class="share" aria-hidden="true"><i style=${{ transform: `scaleX(${Math.max(0, Math.min(1, share))})` }} /></span>`;
}
