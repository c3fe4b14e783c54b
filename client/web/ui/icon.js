// Drawings that stand beside words: icons of the sprite, and the marks of themes. Hidden from assistive technology.

import { html } from "../core/html.js";
import { outline, shapeOf } from "../archipelago/marks.js";

const SPRITE = new URL("../vendor/icons.svg", import.meta.url).pathname;

/** @param {string} name a Lucide name of the sprite */
export function icon(name) {
  return html`<svg class="icon" aria-hidden="true" focusable="false"><use href=${`${SPRITE}#${name}`} /></svg>`;
}

/** The mark of a theme, by its place among the themes. @param {number | null} theme */
export function mark(theme) {
  return html`<svg class=${`mark ${tinted(theme)}`} viewBox="-14 -14 28 28" aria-hidden="true" focusable="false">
    <path d=${outline(shapeOf(theme), 22)} />
  </svg>`;
}

/** The class that gives an element the colours of a theme (`--fill`, `--theme-ink`, `--tint`). @param {number | null | undefined} theme */
export function tinted(theme) {
  return theme === null || theme === undefined ? "theme-none" : `theme-${theme + 1}`;
}
