// The latest ideas, in large, the newest on top: a wall for those who sit far from the first one.

/** @import {View} from "./views.js" */
import { element } from "../archipelago/element.js";
import { mark } from "../archipelago/symbol.js";
import { typeset } from "../core/typeset.js";
import { lang, t } from "../core/words.js";

/** As many as are read from the last row. */
const SHOWN = 6;

/** @typedef {{ ideas: { id: string, text: string, theme: number | null }[], empty: string }} Latest */

/** @param {View} view @returns {Latest} */
export function latestOf({ notes, themes, writes }) {
  const order = new Map(themes.map(([id], place) => [id, place]));
  const ideas = notes.slice(-SHOWN).reverse().map(([id, { text, theme }]) => ({ id, text: typeset(text, lang.value), theme: theme == null ? null : order.get(theme) ?? null }));
  return { ideas, empty: ideas.length ? "" : t("wall-empty", { writes }) };
}

/** @param {HTMLElement} stage @returns {{ show: (latest: Latest) => void, destroy: () => void }} */
export function createLatest(stage) {
  const root = element(stage, "ul", "latest");
  return {
    show({ ideas, empty }) {
      root.replaceChildren(...ideas.map(({ text, theme }) => {
        const row = document.createElement("li");
        row.append(mark(theme, 54));
        element(row, "span", "latest-text", text);
        return row;
      }));
      if (empty) element(root, "li", "latest-empty", empty);
    },
    destroy: () => root.remove(),
  };
}
