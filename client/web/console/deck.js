// Pages in their order, written while the step is ahead: one is open, the others are lines to choose, to move and to take away.

import { useState } from "preact/hooks";
import { html, icon } from "./html.js";

/** @typedef {(name: "deck" | "add" | "up" | "down" | "remove" | "untitled" | "full", args?: import("../kit.d.ts").Args) => string} Word */

/**
 * @template T
 * @param {{ pages: readonly T[], most: number, word: Word, name: (page: T) => string, fresh: () => T, save: (pages: T[]) => Promise<boolean>, form: (page: T, keep: (page: T) => Promise<boolean>) => any }} props
 */
export function Deck({ pages, most, word, name, fresh, save, form }) {
  const [open, setOpen] = useState(/** @type {number | null} */ (null));
  /** @param {number} from @param {number} to */
  const move = (from, to) => {
    const next = [...pages], [page] = next.splice(from, 1);
    next.splice(to, 0, page);
    setOpen(open === from ? to : open === to ? from : open);
    void save(next);
  };
  const remove = (/** @type {number} */ at) => { setOpen(null); void save(pages.filter((_, i) => i !== at)); };
  const add = async () => { if (await save([...pages, fresh()])) setOpen(pages.length); };
  return html`
    <section class="panel deck" aria-label=${word("deck")}>
      <h3>${word("deck")}</h3>
      <ol class="deck-list">${pages.map((page, i) => {
        const title = name(page) || word("untitled", { n: i + 1 }), is = open === i;
        return html`<li key=${i} class=${is ? "deck-open" : ""}>
          <div class="deck-row">
            <button class="deck-name" aria-expanded=${is ? "true" : "false"} onClick=${() => setOpen(is ? null : i)}><span class="deck-number">${i + 1}</span><span>${title}</span>${icon(is ? "chevron-up" : "chevron-down")}</button>
            <button class="button button-icon" aria-label=${word("up", { title })} title=${word("up", { title })} disabled=${i === 0} onClick=${() => move(i, i - 1)}>${icon("arrow-up")}</button>
            <button class="button button-icon" aria-label=${word("down", { title })} title=${word("down", { title })} disabled=${i === pages.length - 1} onClick=${() => move(i, i + 1)}>${icon("arrow-down")}</button>
            <button class="button button-icon" aria-label=${word("remove", { title })} title=${word("remove", { title })} onClick=${() => remove(i)}>${icon("trash-2")}</button>
          </div>
          ${is && form(page, (next) => save(pages.map((each, at) => (at === i ? next : each))))}
        </li>`;
      })}</ol>
      <div class="row"><button class="button" disabled=${pages.length >= most} onClick=${add}>${icon("plus")}<span>${word("add")}</span></button>${pages.length >= most && html`<span class="how">${word("full", { n: most })}</span>`}</div>
    </section>`;
}
