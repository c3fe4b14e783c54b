// The closing on the wall: the question and how many have answered, on open water; then the five scores as bars with their numbers.

import { element, write } from "../archipelago/element.js";

/** Only the ends of the scale have words, as on the tablet. @typedef {{ score: number, label: string, count: number }} Bar */
/** @typedef {{ question: string, words: string, bars: Bar[] }} SheetState no bars: the answers are not shown yet */

/**
 * @param {HTMLElement} stage
 * @returns {{ show: (state: SheetState) => void, destroy: () => void }}
 */
export function createSheet(stage) {
  const root = element(stage, "section", "sheet"), question = element(root, "h1", "sheet-question");
  const words = element(root, "p", "sheet-words"), bars = element(root, "ol", "sheet-bars");
  return {
    show(state) {
      const asking = state.bars.length === 0;
      root.classList.toggle("sheet-asking", asking);
      question.hidden = !asking;
      write(question, state.question);
      question.classList.toggle("sheet-long", state.question.length > 62);
      write(words, state.words);
      bars.hidden = asking;
      const most = Math.max(1, ...state.bars.map(({ count }) => count));
      bars.replaceChildren(...state.bars.map((each) => bar(each, each.count / most)));
    },
    destroy: () => root.remove(),
  };
}

/** @param {Bar} each @param {number} share */
function bar({ score, label, count }, share) {
  const row = document.createElement("li"), track = element(row, "div", "sheet-track"), fill = element(track, "div", "sheet-fill");
  element(row, "span", "sheet-count", String(count));
  element(row, "span", "sheet-score", String(score));
  element(row, "span", "sheet-label", label);
  fill.style.transform = `scaleY(${Math.max(0.01, share)})`;
  return row;
}
