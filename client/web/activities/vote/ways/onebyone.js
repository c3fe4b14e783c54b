// One item at a time, with the way back and on, how far one is, and a list to check at the end.

import { useRef, useState, useEffect } from "preact/hooks";

import { html } from "../../../core/html.js";
import { undecided } from "../ballot.js";
import { markWords } from "../marks.js";
import { Head } from "./head.js";

/** @import { WayProps } from "./way.d.ts" */
/** @import { Item } from "../items.js" */

/**
 * `ask`: what stands below an item; it calls `next` when one choice is all there is to say.
 * @param {WayProps & { ask: (item: Item, next: () => void) => any }} props
 */
export function OneByOne(props) {
  const { kit, boards, vote, items, ballot, cast, name, ask } = props, { ui, t } = kit;
  const open = undecided(items, ballot.marks);
  const [at, setAt] = useState(() => (open[0] ? items.indexOf(open[0]) : items.length));
  const head = useRef(/** @type {HTMLElement | null} */ (null)), moved = useRef(false);
  useEffect(() => { if (moved.current) head.current?.querySelector(/** @type {any} */ ("[tabindex='-1']"))?.focus(); }, [at]);
  const go = (/** @type {number} */ to) => { moved.current = true; setAt(to); };
  const item = items[at], votable = items.filter(({ mine }) => !mine).length, done = votable - open.length;
  return html`<div class="bal-one" ref=${head}>
    <div class="bal-progress">
      <p>${item ? t("vote-item-of", { n: at + 1, of: items.length }) : t("vote-check")}<span class="bal-done">${t("vote-answered", { done, of: votable })}</span></p>
      <span class="share" aria-hidden="true"><i style=${{ transform: `scaleX(${done / Math.max(1, votable)})` }} /></span>
    </div>
    ${item
      ? html`<article class="card bal-item" key=${item.id}>
          <${Head} kit=${kit} boards=${boards} vote=${vote} item=${item} id=${`${name}-item`} />
          ${!item.mine && ask(item, () => go(at + 1))}
        </article>
        <div class="actions bal-ways">
          ${at > 0 && ui.button({ words: t("vote-back"), icon: "arrow-left", onclick: () => go(at - 1) })}
          ${!item.mine && ballot.marks[item.id] !== undefined && ui.button({ words: t("vote-take-back"), icon: "undo-2", look: "link", onclick: () => cast({ [item.id]: null }) })}
          <span class="grow"></span>
          ${ui.button({ words: at + 1 < items.length ? t(ballot.marks[item.id] === undefined && !item.mine ? "vote-later" : "vote-next") : t("vote-to-check"), icon: "arrow-right", look: ballot.marks[item.id] === undefined ? "second" : "main", onclick: () => go(at + 1) })}
        </div>`
      : html`<section class="card bal-check">
          <h2 id=${`${name}-check`} tabindex="-1">${t("vote-check-title")}</h2>
          <p class="bal-why">${open.length ? t("vote-check-left", { left: open.length }) : t("vote-check-all")}</p>
          <ol>${items.map((each, place) => {
            const mark = ballot.marks[each.id], said = mark === undefined ? null : markWords(t, vote, mark, kit.show);
            return html`<li key=${each.id}>
              <p class="bal-check-title" lang=${kit.written()}>${each.title}</p>
              <p class="bal-check-said" data-none=${!said}>${ui.icon(each.mine ? "pencil" : said?.icon ?? "circle-help")}<span>${each.mine ? t("vote-mine") : said?.words ?? t("vote-undecided")}</span>${ballot.waiting.has(each.id) && ui.status({ icon: "tablet", words: t("vote-waiting-short"), tone: "wait" })}</p>
              ${ui.button({ words: t(said ? "vote-change" : "vote-see"), label: t("vote-change-of", { title: each.title }), look: "link", onclick: () => go(place) })}
            </li>`;
          })}</ol>
          <div class="actions">
            ${ui.button({ words: t("vote-from-start"), icon: "rotate-ccw", onclick: () => go(0) })}
            ${open.length > 0 && ui.button({ words: t("vote-answer-rest", { left: open.length }), icon: "arrow-right", look: "main", onclick: () => go(items.indexOf(open[0])) })}
          </div>
        </section>`}
  </div>`;
}
