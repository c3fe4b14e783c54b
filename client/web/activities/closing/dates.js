// The next dates, as a list that is read as one.

import { html } from "../../core/html.js";

/** @param {{ dates: readonly { when: string, what?: string }[], show: (text: string) => string, title: string }} props */
export function Dates({ dates, show, title }) {
  if (!dates.length) return null;
  return html`<section class="card closing-dates" aria-labelledby="closing-dates">
    <h2 id="closing-dates">${title}</h2>
    <dl>${dates.map(({ when, what }, i) => html`<div key=${i}><dt>${show(when)}</dt><dd>${show(what ?? "")}</dd></div>`)}</dl>
  </section>`;
}
