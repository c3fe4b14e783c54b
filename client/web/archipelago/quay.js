// The quay: the idea that has just arrived, held long enough to be read from afar, and how to join.

/** @import {Code} from "./qr.js" */
/** @import {Idea} from "./turns.js" */
import { element, write } from "./element.js";
import { qr } from "./qr.js";
import { mark } from "./symbol.js";
import { createTurns, readingTime } from "./turns.js";

/**
 * @typedef {object} Join
 * @property {string} title « Participer »
 * @property {string} address short address, as people type it
 * @property {string} code room code
 * @property {Code | null} qr
 * @property {string} qrLabel text alternative of the QR code
 */

/**
 * @typedef {object} QuayState
 * @property {Idea[]} ideas ideas that may be read aloud (passed moderation), oldest first: the latest 200 are enough. One that is not here leaves the card
 * @property {(idea: Idea) => string} from « À l’instant · Qualité de vie »
 * @property {(text: string) => string} quote « … », typeset
 * @property {string} waiting shown while no idea has come: « Les premières idées arrivent ici. »
 * @property {Join | null} join
 * @property {boolean} frozen the idea on show stays
 * @property {boolean} voting marks lose their theme colour
 */

/**
 * @param {HTMLElement} stage
 * @returns {{ show: (state: QuayState) => void, destroy: () => void }}
 */
export function createQuay(stage) {
  const root = element(stage, "section", "quay"), card = element(root, "div", "quay-idea"), shape = element(card, "div", "quay-mark");
  const body = element(card, "div", "quay-body"), from = element(body, "p", "quay-from"), quote = element(body, "p", "quay-quote");
  const join = element(root, "div", "quay-join"), lines = element(join, "div", "quay-lines");
  const title = element(lines, "p", "quay-title"), address = element(lines, "p", "quay-address"), code = element(lines, "p", "quay-code");
  const picture = element(join, "div", "quay-qr");

  const turns = createTurns();
  /** @type {Set<string>} */
  let seen = new Set();
  /** @type {QuayState | null} */
  let state = null;
  /** @type {Idea | null} */
  let shown = null;
  let shownAt = -Infinity, drawn = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** The next idea, once the one on show has had its time. */
  function advance() {
    clearTimeout(waiting);
    if (!state || (state.frozen && shown)) return;
    const left = shown ? shownAt + readingTime(shown.text) - performance.now() : 0;
    if (left > 0) { waiting = setTimeout(advance, left); return; }
    const idea = turns.next();
    if (!idea) return;
    put(idea);
    waiting = setTimeout(advance, readingTime(idea.text));
  }

  /** @param {Idea} idea */
  function put(idea) {
    const again = shown?.id === idea.id;
    shown = idea;
    if (!again) shownAt = performance.now();
    words();
    const still = stage.classList.contains("still");
    if (again || still) return;
    body.animate([{ opacity: 0, transform: "translateY(10px)" }, { opacity: 1, transform: "none" }], { duration: 400, easing: "cubic-bezier(.2, .8, .2, 1)" });
    shape.animate([{ opacity: 0, transform: "scale(.7)" }, { opacity: 1, transform: "none" }], { duration: 400, easing: "cubic-bezier(.2, .8, .2, 1)" });
  }

  function words() {
    if (!state) return;
    write(from, shown ? state.from(shown) : "");
    write(quote, shown ? state.quote(shown.text) : state.waiting);
    // The card holds two lines of 43 px; a longer idea goes down in size before it would be cut.
    const length = shown?.text.length ?? 0;
    quote.className = `quay-quote${length > 165 ? " quay-longest" : length > 110 ? " quay-long" : ""}`;
    shape.replaceChildren(...(shown ? [mark(shown.theme, 74, state.voting)] : []));
  }

  return {
    show(next) {
      state = next;
      const now = new Map(next.ideas.map((idea) => [idea.id, idea])), fresh = next.ideas.filter(({ id }) => !seen.has(id));
      // On the first picture only the latest idea is news.
      for (const idea of seen.size === 0 ? fresh.slice(-1) : fresh) turns.add(idea);
      seen = new Set([...seen, ...now.keys()].slice(-500));
      turns.keep(({ id }) => now.has(id));
      if (shown && !now.has(shown.id)) { shown = null; shownAt = -Infinity; } // set aside since: off the wall, frozen or not
      if (shown) put(now.get(shown.id) ?? shown);
      else words();
      advance();
      join.hidden = !next.join;
      root.classList.toggle("quay-wide", !next.join);
      if (!next.join) return;
      write(title, next.join.title);
      write(address, next.join.address);
      write(code, next.join.code);
      const key = JSON.stringify([next.join.qr, next.join.qrLabel]);
      if (key === drawn) return;
      drawn = key;
      picture.replaceChildren(...(next.join.qr ? [qr(next.join.qr, 120, next.join.qrLabel)] : []));
    },
    destroy() {
      clearTimeout(waiting);
      root.remove();
    },
  };
}
