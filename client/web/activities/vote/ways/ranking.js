// An order of one's own: what is placed, with buttons that move it; what is not, with one that places it. Works by touch and by keyboard alike.

import { useEffect, useRef } from "preact/hooks";

import { html } from "../../../core/html.js";
import { placed, ranked } from "../ballot.js";
import { Head } from "./head.js";

/** @import { WayProps } from "./way.d.ts" */
/** @import { Item } from "../items.js" */

/** @param {WayProps} props */
export function Ranking({ kit, boards, vote, items, ballot, cast, name }) {
  const { ui, t } = kit, known = new Map(items.map((item) => [item.id, item]));
  const order = ranked(ballot.marks).flatMap((id) => known.get(id) ?? []), rest = items.filter(({ id }) => ballot.marks[id] === undefined);
  const focus = useRef(""), root = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => { if (focus.current) /** @type {HTMLElement | null} */ (root.current?.querySelector(focus.current))?.focus(); focus.current = ""; });
  /** The keyboard stays with what was moved. @param {Item} item @param {number | null} place @param {string} key */
  const move = (item, place, key) => {
    focus.current = place === null ? `#${name}-place-${item.id}` : `[data-key="${item.id}-${key}"]`;
    cast(placed(ballot.marks, item.id, place));
    ui.announce(place === null ? t("vote-left-out-now", { title: item.title }) : t("vote-placed-now", { title: item.title, place }));
  };
  /** @param {Item} item @param {string} key @param {string} icon @param {string} words @param {number | null} place @param {boolean} no */
  const act = (item, key, icon, words, place, no = false) => html`<button type="button" class="icon-button" data-key=${`${item.id}-${key}`} aria-label=${words} title=${words} aria-disabled=${no ? "true" : undefined} onClick=${() => no || move(item, place, key)}>${ui.icon(icon)}</button>`;
  return html`<div class="bal-rank" ref=${root}>
    <section aria-labelledby=${`${name}-order`}>
      <h2 id=${`${name}-order`}>${t("vote-my-order", { placed: order.length })}</h2>
      ${order.length === 0 && html`<p class="empty">${t("vote-order-empty")}</p>`}
      <ol>${order.map((item, at) => html`<li key=${item.id} class="card bal-ranked">
        <span class="bal-place" aria-hidden="true">${at + 1}</span>
        <${Head} kit=${kit} boards=${boards} vote=${vote} item=${item} bare=${true} />
        <div class="bal-moves" role="group" aria-label=${t("vote-move-of", { title: item.title })}>
          ${act(item, "up", "arrow-up", t("vote-up"), at, at === 0)}
          ${act(item, "down", "arrow-down", t("vote-down"), at + 2, at === order.length - 1)}
          ${at > 0 && order.length > 2 && ui.button({ words: t("vote-first"), label: t("vote-first-of", { title: item.title }), look: "link", onclick: () => move(item, 1, "up") })}
          ${act(item, "out", "x", t("vote-leave-out"), null)}
        </div>
      </li>`)}</ol>
    </section>
    ${rest.length > 0 && html`<section aria-labelledby=${`${name}-rest`}>
      <h2 id=${`${name}-rest`}>${t("vote-not-placed", { left: rest.length })}</h2>
      <ul>${rest.map((item) => html`<li key=${item.id} class="card bal-ranked">
        <${Head} kit=${kit} boards=${boards} vote=${vote} item=${item} bare=${true} />
        ${!item.mine && html`<div class="bal-moves">
          ${ui.button({ words: t("vote-place-as", { place: order.length + 1 }), label: t("vote-place-of", { title: item.title, place: order.length + 1 }), icon: "plus", id: `${name}-place-${item.id}`, onclick: () => move(item, order.length + 1, "up") })}
          ${order.length > 0 && ui.button({ words: t("vote-first"), label: t("vote-first-of", { title: item.title }), look: "link", onclick: () => move(item, 1, "up") })}
        </div>`}
      </li>`)}</ul>
    </section>`}
  </div>`;
}
