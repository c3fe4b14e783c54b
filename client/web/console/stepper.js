// Stepping through pages while talking: the one before, the one the room sees, the next one; by buttons, by the arrows while
// the focus is here, and by Page down and Page up wherever it is, which is what the remote control of a speaker says.

import { useEffect } from "preact/hooks";
import { html, icon } from "./html.js";

/** @typedef {(name: "stepper" | "before" | "now" | "after" | "back" | "on" | "first" | "last" | "place", args?: import("../kit.d.ts").Args) => string} Word */

/**
 * `at`: which page is shown; `null`: what stands before the first one.
 * @param {{ at: number | null, many: number, live: boolean, word: Word, page: (at: number | null) => any, go: (at: number | null) => void }} props
 */
export function Stepper({ at, many, live, word, page, go }) {
  const before = at === null ? undefined : at === 0 ? null : at - 1, after = (at ?? -1) + 1 < many ? (at ?? -1) + 1 : undefined;
  const step = (/** @type {1 | -1} */ by) => { const to = by === 1 ? after : before; if (live && to !== undefined) go(to); };
  useEffect(() => {
    const key = (/** @type {KeyboardEvent} */ event) => {
      const by = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : 0;
      const target = /** @type {Element} */ (event.target);
      if (!by || !live || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]") || target.closest("textarea, input, select")) return;
      event.preventDefault();
      step(/** @type {1 | -1} */ (by));
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  });
  const arrows = (/** @type {KeyboardEvent} */ event) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!by || !live) return;
    event.preventDefault(); // Here the arrow turns the page, and does not pass to the next step of the day.
    step(/** @type {1 | -1} */ (by));
  };
  return html`
    <section class="panel stepper" aria-label=${word("stepper")} onKeyDown=${arrows}>
      ${live && html`<div class="row">
        <button class="button" aria-keyshortcuts="PageUp" disabled=${before === undefined} onClick=${() => step(-1)}>${icon("arrow-left")}<span>${word("back")}</span></button>
        <button class="button button-main-s" aria-keyshortcuts="PageDown" disabled=${after === undefined} onClick=${() => step(1)}><span>${word("on")}</span>${icon("arrow-right")}</button>
      </div>`}
      <div class="stepper-three">
        <div class="stepper-side"><h3>${word("before")}</h3>${before === undefined ? html`<p class="how">${word("first")}</p>` : page(before)}</div>
        <div class="stepper-now" aria-live="polite"><h3>${word("now")} <span class="count">${word("place", { n: (at ?? -1) + 1, of: many })}</span></h3>${page(at)}</div>
        <div class="stepper-side"><h3>${word("after")}</h3>${after === undefined ? html`<p class="how">${word("last")}</p>` : page(after)}</div>
      </div>
    </section>`;
}
