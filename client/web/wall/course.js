// The steps of the day, in large: which are over, which one is open, which come. The clock is in the head line.

/** @import {View} from "./views.js" */
import { element, write } from "../archipelago/element.js";
import { typeset } from "../core/typeset.js";
import { lang, t } from "../core/words.js";

/** @typedef {{ title: string, status: string, word: string, length: string }} Line */

/** @param {View} view @returns {Line[]} */
export const courseOf = ({ phases }) => phases.map(([, { title, status = "ahead", duration_s }]) => ({
  title: typeset(title, lang.value), status,
  word: t(`wall-status-${status}`),
  length: duration_s ? t("wall-minutes", { minutes: Math.round(duration_s / 60) }) : "",
}));

/** Lines beyond which they are set smaller, in two columns. */
const MANY = 7;

/** @param {HTMLElement} stage @returns {{ show: (lines: Line[]) => void, destroy: () => void }} */
export function createCourse(stage) {
  const root = element(stage, "ol", "day");
  return {
    show(lines) {
      root.classList.toggle("day-many", lines.length > MANY);
      root.style.setProperty("--half", String(Math.ceil(lines.length / 2))); // Read down one column, then down the other.
      root.replaceChildren(...lines.map(({ title, status, word, length }) => {
        const row = document.createElement("li");
        row.className = `day-line day-${status}`;
        write(element(row, "span", "day-title"), title);
        element(row, "span", "day-word", status === "ahead" ? length : word);
        return row;
      }));
    },
    destroy: () => root.remove(),
  };
}
