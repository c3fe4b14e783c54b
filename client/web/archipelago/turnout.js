// While people vote: how many ballots are in. Never for whom: that is known only when the vote closes.

import { element, write } from "./element.js";

/**
 * @typedef {object} TurnoutState
 * @property {number} cast
 * @property {number} expected
 * @property {string} title « Le vote est ouvert »
 * @property {string} words « 41 bulletins sur 60 »
 */

/**
 * @param {HTMLElement} stage stands where the idea of the quay stands
 * @returns {{ show: (state: TurnoutState | null) => void, destroy: () => void }} null: no vote is open
 */
export function createTurnout(stage) {
  const root = element(stage, "section", "turnout"), title = element(root, "p", "turnout-title"), words = element(root, "p", "turnout-words");
  const bar = element(root, "div", "turnout-bar"), fill = element(bar, "div", "turnout-fill");
  bar.setAttribute("aria-hidden", "true");
  return {
    show(state) {
      root.hidden = !state;
      stage.classList.toggle("has-turnout", Boolean(state));
      if (!state) return;
      write(title, state.title);
      write(words, state.words);
      fill.style.transform = `translateX(${(Math.min(1, state.cast / Math.max(1, state.expected)) - 1) * 100}%)`;
    },
    destroy() {
      stage.classList.remove("has-turnout");
      root.remove();
    },
  };
}
