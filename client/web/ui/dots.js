// How many of my dots lie on one thing: a stepper that shows the dots, says the number, and works by two buttons.

import { html } from "../core/html.js";
import { t } from "../core/words.js";
import { icon } from "./icon.js";

/**
 * @typedef {object} DotsProps
 * @property {number} value
 * @property {number} most dots that may lie here (the cap)
 * @property {number} left dots that are left in all
 * @property {string} of what they lie on, for who does not see it
 * @property {(dots: number) => void} onchange
 * @property {string} [why] why nothing can be changed
 */

/** @param {DotsProps} props */
export function dots({ value, most, left, of, onchange, why }) {
  const noMore = Boolean(why) || value >= most || left <= 0;
  const noLess = Boolean(why) || value <= 0;
  return html`<div class="dots" role="group" aria-label=${t("dots-of", { of })}>
    <button type="button" class="icon-button" aria-label=${t("dots-less", { of })} aria-disabled=${noLess ? "true" : undefined} onClick=${() => noLess || onchange(value - 1)}>
      ${icon("minus")}
    </button>
    <span class="dots-value">
      <span class="dots-drawn" aria-hidden="true">${Array.from({ length: most }, (_, i) => html`<i data-on=${i < value} />`)}</span>
      <output>${t("dots-here", { dots: value })}</output>
    </span>
    <button type="button" class="icon-button" aria-label=${t("dots-more", { of })} aria-disabled=${noMore ? "true" : undefined} onClick=${() => noMore || onchange(value + 1)}>
      ${icon("plus")}
    </button>
  </div>`;
}
