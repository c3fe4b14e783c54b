// The quay: the idea that has just arrived, held long enough to be read from afar, and how to join.

/** @import {Code} from "./qr.js" */
/** @import {Idea} from "./turns.js" */
import { element, write } from "./element.js";
import { qr } from "./qr.js";
import { mark } from "./symbol.js";
import { createArrivals, createTurns, readingTime } from "./turns.js";

/** An idea is « à l’instant » this long after it came, and no longer. */
const NEWS_MS = 60_000;

/**
 * @typedef {object} Join
 * @property {string} title « Participer »
 * @property {string} address short address, as people type it
 * @property {string} code room code
 * @property {Code | null} qr
 * @property {string} qrLabel text alternative of the QR code
 */

/** What the card says when it shows no idea. `why`: one more line, or nothing. @typedef {{ title: string, words: string, why: string }} Notice */

/**
 * @typedef {object} QuayState
 * @property {Idea[]} ideas ideas that may be read aloud (passed moderation), oldest first: the latest 200 are enough. One that is not here leaves the card
 * @property {(idea: Idea, news: boolean) => string} from « À l’instant · Qualité de vie »; once it is no news, « Sur le mur · Qualité de vie »
 * @property {(text: string) => string} quote « … », typeset
 * @property {Notice | null} notice said instead of ideas: the result of a vote
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
  const body = element(card, "div", "quay-body"), from = element(body, "p", "quay-from"), quote = element(body, "p", "quay-quote"), why = element(body, "p", "quay-why");
  const join = element(root, "div", "quay-join"), lines = element(join, "div", "quay-lines");
  const title = element(lines, "p", "quay-title"), address = element(lines, "p", "quay-address"), code = element(lines, "p", "quay-code");
  const picture = element(join, "div", "quay-qr");

  const turns = createTurns(), arrivals = createArrivals(turns);
  /** The ideas there are. @type {Map<string, Idea>} */
  let present = new Map();
  /** When those that came while we looked did. @type {Map<string, number>} */
  let came = new Map();
  /** @type {QuayState | null} */
  let state = null;
  /** @type {Idea | null} */
  let shown = null;
  let shownAt = -Infinity, drawn = "", begun = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** The next idea, once the one on show has had its time. */
  function advance() {
    clearTimeout(waiting);
    if (!state || state.notice || (state.frozen && begun)) return;
    const left = shown ? shownAt + readingTime(shown.text) - performance.now() : 0;
    if (left > 0) { waiting = setTimeout(advance, left); return; }
    const next = turns.next(), idea = next && present.get(next.id);
    if (!idea) return;
    put(idea);
    shownAt = performance.now();
    waiting = setTimeout(advance, readingTime(idea.text));
  }

  /** @param {Idea} idea */
  function put(idea) {
    const again = shown?.id === idea.id;
    shown = idea;
    words();
    const still = stage.classList.contains("still");
    if (again || still) return;
    body.animate([{ opacity: 0, transform: "translateY(10px)" }, { opacity: 1, transform: "none" }], { duration: 400, easing: "cubic-bezier(.2, .8, .2, 1)" });
    shape.animate([{ opacity: 0, transform: "scale(.7)" }, { opacity: 1, transform: "none" }], { duration: 400, easing: "cubic-bezier(.2, .8, .2, 1)" });
  }

  function words() {
    if (!state) return;
    const { notice } = state;
    root.classList.toggle("quay-quiet", !shown && !notice);
    card.classList.toggle("quay-notice", Boolean(notice));
    write(why, notice?.why ?? "");
    if (notice) {
      write(from, notice.title);
      write(quote, notice.words);
      quote.className = "quay-quote";
      shape.replaceChildren();
      return;
    }
    write(from, shown ? state.from(shown, performance.now() - (came.get(shown.id) ?? -Infinity) < NEWS_MS) : "");
    write(quote, shown ? state.quote(shown.text) : "");
    // The card holds two lines of 43 px; a longer idea goes down in size before it would be cut.
    const length = shown?.text.length ?? 0;
    quote.className = `quay-quote${length > 165 ? " quay-longest" : length > 110 ? " quay-long" : ""}`;
    shape.replaceChildren(...(shown ? [mark(shown.theme, 74, state.voting)] : []));
  }

  return {
    show(next) {
      // Frozen, a result that comes out waits as the islands do.
      state = next.frozen && state ? { ...next, notice: state.notice, voting: state.voting } : next;
      present = new Map(next.ideas.map((idea) => [idea.id, idea]));
      for (const id of arrivals(next.ideas)) came.set(id, performance.now());
      came = new Map([...came].filter(([id]) => present.has(id)));
      if (shown && !present.has(shown.id)) { shown = null; shownAt = -Infinity; } // set aside since: off the wall, frozen or not
      if (shown) put(present.get(shown.id) ?? shown);
      else words();
      advance();
      begun = true;
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
