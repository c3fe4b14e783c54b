// The last picture: thanks, the title, and what was done together in a few figures.

import { element, write } from "../archipelago/element.js";

/** @typedef {{ thanks: string, title: string, figures: string[] }} FarewellState */

/**
 * @param {HTMLElement} stage
 * @returns {{ show: (state: FarewellState) => void, destroy: () => void }}
 */
export function createFarewell(stage) {
  const root = element(stage, "section", "farewell"), thanks = element(root, "h1", "farewell-thanks");
  const title = element(root, "p", "farewell-title"), figures = element(root, "ul", "farewell-figures");
  return {
    show(state) {
      write(thanks, state.thanks);
      write(title, state.title);
      state.figures.forEach((words, i) => write(figures.children[i] ?? element(figures, "li", "farewell-figure"), words));
    },
    destroy: () => root.remove(),
  };
}
