// The top of the wall: the step, the question, the clock. Times are absolute; the clock of this machine is not trusted.

import { element, write } from "./element.js";
import { createMessage } from "./message.js";

/**
 * A clock running to `endsAtMs` (server time), or standing at `leftMs` when paused.
 * @typedef {{ endsAtMs: number, durationMs: number } | { leftMs: number, durationMs: number }} Clock
 */

/**
 * @typedef {object} ToplineState
 * @property {string} step « Écrire »
 * @property {string} position « Étape 2 sur 5 »
 * @property {string} question typeset
 * @property {Clock | null} clock
 * @property {number} offsetMs server time minus this machine's
 * @property {string} pausedWord « En pause »
 * @property {string | null} message « Reprise en cours… » while the link is down; shown after 3 s
 */

/** Characters past which a question is set smaller, on two lines, and smaller again. */
const LONG = 62;
const LINES = 86;
const LONGEST = 190;
const RADIUS = 38;
const TURN = 2 * Math.PI * RADIUS;
const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {HTMLElement} stage
 * @returns {{ show: (state: ToplineState) => void, destroy: () => void }}
 */
export function createTopline(stage) {
  const root = element(stage, "header", "topline"), head = element(root, "p", "topline-head");
  const step = element(head, "span", "topline-step"), position = element(head, "span", "topline-position"), message = createMessage(head);
  const question = element(root, "h1", "topline-question");
  const clock = element(root, "div", "topline-clock"), paused = element(clock, "span", "topline-paused"), ring = drawRing(clock);
  const digits = element(clock, "span", "topline-digits");
  // Not a live region: a screen reader must not say every second. The tablets say 5 min, 1 min and the end.
  clock.setAttribute("role", "timer");
  clock.setAttribute("aria-live", "off");

  /** @type {ToplineState | null} */
  let state = null;
  const ticking = setInterval(tick, 250);

  function tick() {
    if (!state?.clock) return;
    const left = leftMs(state.clock, Date.now() + state.offsetMs);
    write(digits, minutes(left));
    ring(Math.min(1, left / Math.max(1, state.clock.durationMs)), "leftMs" in state.clock);
  }

  return {
    show(next) {
      state = next;
      write(step, next.step);
      write(position, next.position);
      write(question, next.question);
      question.hidden = !next.question;
      // A long question is a little smaller, then takes two lines, higher: the islands begin under it all the same.
      root.classList.toggle("topline-long", next.question.length > LONG);
      root.classList.toggle("topline-lines", next.question.length > LINES);
      root.classList.toggle("topline-longest", next.question.length > LONGEST);
      clock.hidden = !next.clock;
      write(paused, next.clock && "leftMs" in next.clock ? next.pausedWord : "");
      message.show(next.message);
      tick();
    },
    destroy() {
      clearInterval(ticking);
      message.destroy();
      root.remove();
    },
  };
}

/**
 * @param {Clock} clock
 * @param {number} nowMs server time
 */
export function leftMs(clock, nowMs) {
  return Math.max(0, "leftMs" in clock ? clock.leftMs : clock.endsAtMs - nowMs);
}

/** « 6:42 »: the second under way counts, so that the clock starts full and ends at 0:00. @param {number} ms */
export function minutes(ms) {
  const s = Math.ceil(ms / 1000);
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}`;
}

/** @param {HTMLElement} host @returns {(share: number, paused: boolean) => void} */
function drawRing(host) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "-44 -44 88 88");
  svg.setAttribute("class", "topline-ring");
  svg.setAttribute("aria-hidden", "true");
  const [track, left] = ["topline-ring-track", "topline-ring-left"].map((name) => {
    const circle = svg.appendChild(document.createElementNS(SVG, "circle"));
    circle.setAttribute("r", String(RADIUS));
    circle.setAttribute("class", name);
    return circle;
  });
  const bars = svg.appendChild(document.createElementNS(SVG, "path"));
  bars.setAttribute("d", "M-11 -15h7v30h-7zM4 -15h7v30h-7z");
  bars.setAttribute("class", "topline-ring-pause");
  track.setAttribute("transform", "rotate(-90)");
  left.setAttribute("transform", "rotate(-90)");
  host.append(svg);
  let shown = "";
  return (share, paused) => {
    const dash = `${(share * TURN).toFixed(1)} ${TURN.toFixed(1)}`;
    if (dash !== shown) left.setAttribute("stroke-dasharray", shown = dash);
    left.classList.toggle("topline-ring-empty", share === 0);
    bars.classList.toggle("topline-ring-shown", paused);
  };
}
