// The closing on the wall: how many have answered, then the five scores as bars with their numbers.

import { element, write } from "../archipelago/element.js";

/** @typedef {{ words: string, bars: { label: string, count: number }[], alternative: string }} SheetState */

/**
 * @param {HTMLElement} stage
 * @returns {{ show: (state: SheetState) => void, destroy: () => void }}
 */
export function createSheet(stage) {
  const root = element(stage, "section", "sheet"), words = element(root, "p", "sheet-words"), bars = element(root, "ol", "sheet-bars");
  return {
    show(state) {
      write(words, state.words);
      bars.hidden = state.bars.length === 0;
      const most = Math.max(1, ...state.bars.map(({ count }) => count));
      bars.replaceChildren(...state.bars.map(({ label, count }) => bar(label, count, count / most)));
    },
    destroy: () => root.remove(),
  };
}

/** @param {string} label @param {number} count @param {number} share */
function bar(label, count, share) {
  const row = document.createElement("li"), track = element(row, "div", "sheet-track"), fill = element(track, "div", "sheet-fill");
  element(row, "span", "sheet-count", String(count));
  element(row, "span", "sheet-label", label);
  fill.style.transform = `scaleY(${Math.max(0.01, share)})`;
  return row;
}
