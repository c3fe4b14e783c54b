// An amount for each item: dots, or a sum of money, out of one budget.

import { html } from "../../../core/html.js";
import { affordable, left } from "../ballot.js";
import { Head } from "./head.js";

/** @import { WayProps } from "./way.d.ts" */

/** @param {WayProps} props */
export function Dots({ kit, boards, vote, items, ballot, cast }) {
  const { ui } = kit, rest = left(vote, ballot.marks), most = Math.min(vote.cap ?? 1, vote.budget ?? 1);
  return html`<ol class="options">${items.map((item) => {
    const value = Number(ballot.marks[item.id] ?? 0);
    return html`<li key=${item.id} class="card option" data-on=${value > 0}>
      <${Head} kit=${kit} boards=${boards} vote=${vote} item=${item} />
      ${!item.mine && ui.dots({ value, most, left: rest, of: item.title, onchange: (dots) => cast({ [item.id]: dots === 0 ? null : dots }) })}
    </li>`;
  })}</ol>`;
}

/** @param {WayProps} props */
export function Budget({ kit, boards, vote, items, ballot, cast, name }) {
  const { t, ui, show } = kit, step = vote.step ?? 1, unit = show(vote.unit ?? ""), rest = left(vote, ballot.marks), all = vote.budget ?? 1;
  return html`<ol class="bal-list">${items.map((item) => {
    const value = Number(ballot.marks[item.id] ?? 0), id = `${name}-${item.id}`;
    const put = (/** @type {number} */ asked) => { const sum = affordable(vote, ballot.marks, item.id, asked); if (sum !== value) cast({ [item.id]: sum === 0 ? null : sum }); };
    return html`<li key=${item.id} class="card bal-line" data-on=${value > 0}>
      <${Head} kit=${kit} boards=${boards} vote=${vote} item=${item} />
      ${!item.mine && html`<div class="bal-sum">
        <button type="button" class="icon-button" aria-label=${t("vote-less-of", { step, unit, title: item.title })} aria-disabled=${value <= 0 ? "true" : undefined} onClick=${() => put(value - step)}>${ui.icon("minus")}</button>
        <label for=${id}><span class="visually-hidden">${t("vote-sum-of", { title: item.title, unit })}</span>
          <input id=${id} type="number" inputmode="numeric" min="0" max=${all} step=${step} value=${value} onChange=${(/** @type {any} */ event) => { put(Number(event.currentTarget.value) || 0); event.currentTarget.value = String(affordable(vote, ballot.marks, item.id, Number(event.currentTarget.value) || 0)); }} />
          <span aria-hidden="true">${unit}</span></label>
        <button type="button" class="icon-button" aria-label=${t("vote-more-of", { step, unit, title: item.title })} aria-disabled=${rest < step ? "true" : undefined} onClick=${() => put(value + step)}>${ui.icon("plus")}</button>
        ${item.cost > 0 && value < item.cost && rest + value >= item.cost && ui.button({ words: t("vote-fund", { amount: item.cost, unit }), look: "link", onclick: () => put(item.cost) })}
        ${ui.bar({ share: value / all })}
      </div>`}
    </li>`;
  })}</ol>`;
}
