// A bar with its number beside it: a length is never the only sign.

import { html } from "./html.js";

/** @param {{ value: number, most: number, words: string, fill?: string }} props `words` is the number as it is read */
export const Bar = ({ value, most, words, fill = "ink" }) => html`
  <span class="meter"><span class="meter-track" aria-hidden="true"><span class=${`meter-fill fill-${fill}`} style=${{ width: `${most ? Math.round((100 * value) / most) : 0}%` }}></span></span>
    <span class="meter-words">${words}</span></span>`;
