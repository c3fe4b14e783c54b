// The last line: each theme with its shape, its name and its count; and the total.

import { element, write } from "./element.js";
import { mark } from "./symbol.js";

/**
 * @typedef {object} LegendState
 * @property {{ theme: number | null, name: string, count: string }[]} themes counts as formatted for the room
 * @property {string} total « 225 idées »
 * @property {string} drafts « titres proposés », what a dashed coast means; empty when there is none
 * @property {boolean} voting shapes without colour
 */

/**
 * @param {HTMLElement} stage
 * @returns {{ show: (state: LegendState) => void, destroy: () => void }}
 */
export function createLegend(stage) {
  const root = element(stage, "footer", "legend"), list = element(root, "ul", "legend-themes"), right = element(root, "div", "legend-right");
  const total = element(right, "p", "legend-total"), drafts = element(right, "p", "legend-drafts");
  let drawn = "";
  /** @type {HTMLElement[]} */
  let counts = [];
  return {
    show(state) {
      const key = JSON.stringify([state.themes.map(({ theme, name }) => [theme, name]), state.voting]);
      if (key !== drawn) {
        drawn = key;
        list.replaceChildren();
        list.classList.toggle("legend-tight", state.themes.length > 5 || state.themes.reduce((n, { name }) => n + name.length, 0) > 80);
        counts = state.themes.map(({ theme, name }) => {
          const item = element(list, "li", "legend-theme");
          item.append(mark(theme, 26, state.voting));
          element(item, "span", "legend-name", name);
          return element(item, "span", "legend-count");
        });
      }
      state.themes.forEach(({ count }, i) => write(counts[i], count));
      write(total, state.total);
      write(drafts, state.drafts);
    },
    destroy: () => root.remove(),
  };
}
