// A slide in small, as text that can be read by everyone: on tablets and on the console.

import { html } from "../../core/html.js";

/** @import { RecapRecord } from "../../wire.d.ts" */
/** @typedef {NonNullable<RecapRecord["slide"]>} Slide */
/** @typedef {{ show: (text: string) => string, t: import("../../kit.d.ts").Words }} Speaks */

/** @param {{ kit: Speaks, slide: Slide, level?: 2 | 3 | 4 }} props */
export function SlideText({ kit, slide, level = 2 }) {
  const { show } = kit, { kind = "text", title = "", text = "", lines = [] } = slide;
  return html`<div class=${`slide slide-${kind}`}>
    ${title && html`<${`h${level}`} class="slide-title">${show(title)}<//>`}
    ${text && html`<p class="slide-text">${show(text)}</p>`}
    ${lines.length > 0 && html`<ul class="slide-lines">${lines.map((line, i) => html`<li key=${i}><${Line} kit=${kit} kind=${kind} line=${line} /></li>`)}</ul>`}
  </div>`;
}

/** @param {{ kit: Speaks, kind: string, line: NonNullable<Slide["lines"]>[number] }} props */
function Line({ kit: { show, t }, kind, line }) {
  const { text, other, figure, votes } = line;
  if (kind === "figures") return html`<strong class="slide-figure">${show(figure ?? "")}</strong> <span>${show(text)}</span>`;
  if (kind === "results") return html`<span>${show(text)}</span> ${votes != null && html`<strong class="slide-votes">${t("recap-votes", { n: votes })}</strong>`}`;
  if (kind === "paradoxes" && other) return html`<span>${show(text)}</span> <span class="slide-against" aria-hidden="true">↔</span> <span>${show(other)}</span>`;
  return html`<span>${show(text)}</span>`;
}
