// Small pictures of a result, each with its words: a share with its interval, answers level by level, a label.

import { html } from "../../../core/html.js";
import { icon } from "../../../ui/icon.js";
import { percent, sharesOf, sum } from "../reading.js";
import { toneOf } from "../scales.js";

/** A share as a point, its interval as a line that ends in bars; the middle and the threshold of the vote are marked. @param {{ share: number, interval: number[], threshold?: number }} props */
export function Range({ share, interval: [low, high], threshold }) {
  return html`<span class="res-range" aria-hidden="true">
    <i class="res-half"></i>${threshold ? html`<i class="res-threshold" style=${{ left: `${100 * threshold}%` }}></i>` : null}
    <i class="res-whisker" style=${{ left: `${100 * low}%`, width: `${100 * (high - low)}%` }}></i>
    <i class="res-point" style=${{ left: `${100 * share}%` }}></i>
  </span>`;
}

/**
 * Answers level by level, as parts of one bar, the best first. What is large enough says its number; who does not see it hears all of them.
 * @param {{ counts: readonly number[], names: readonly string[], middle?: boolean }} props the least first
 */
export function Stack({ counts, names, middle = false }) {
  const shares = sharesOf(counts), parts = counts.map((count, at) => ({ count, at, share: shares[at], ...toneOf(at, counts.length) })).reverse().filter(({ count }) => count > 0);
  return html`<span class="res-stack-box">
    <span class="res-stack" aria-hidden="true">${parts.map(({ count, at, share, fill, ink }) => html`<i key=${at} title=${`${names[at]} · ${count}`} style=${{ width: `${100 * share}%`, background: fill, color: ink }}>${share > 0.07 ? count : ""}</i>`)}
      ${middle && sum(counts) > 0 && html`<b class="res-middle"></b>`}</span>
    <span class="visually-hidden">${parts.map(({ count, at }) => `${names[at]} ${count}`).join(", ")}</span>
  </span>`;
}

/** Every level with its colour, the best first. @param {{ names: readonly string[] }} props the least first */
export const Key = ({ names }) => html`<ul class="res-key" aria-hidden="true">${names.map((name, at) => html`<li key=${at}><i style=${{ background: toneOf(at, names.length).fill }}></i>${name}</li>`).reverse()}</ul>`;

/** What an item is for the room, in words with a drawing. @param {{ label: { words: string, icon: string, label: string } }} props */
export const Label = ({ label: { words, icon: drawn, label } }) => html`<span class=${`res-label res-${label}`}>${icon(drawn)}<span>${words}</span></span>`;

/** A share in per cent. @param {{ t: import("../../../kit.d.ts").Words, share: number }} props */
export const Percent = ({ t, share }) => html`<span class="res-number">${t("vote-percent", { n: percent(share) })}</span>`;
