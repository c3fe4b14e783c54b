// The closing on the wall: the question and how many have answered, on open water; then the five scores as bars with their numbers.

/** @import { OwnPicture, Scene } from "../../wall/activity.d.ts" */
import { element, write } from "../../archipelago/element.js";
import { typeset } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";

export const styled = true;
export const scenery = () => /** @type {const} */ ("own");

/** @param {Scene} scene */
const asked = ({ phase }) => (phase.prompt ? typeset(phase.prompt, lang.value) : t("closing-question"));

/** Before the answers are shown the picture itself asks, in large. @param {Scene} scene */
export const question = (scene) => (scene.boards.room.get(`closing/${scene.id}`)?.shown ? asked(scene) : "");

/** @param {HTMLElement} stage @returns {OwnPicture} */
export function wall(stage) {
  const root = element(stage, "section", "sheet"), question = element(root, "h1", "sheet-question");
  const words = element(root, "p", "sheet-words"), bars = element(root, "ol", "sheet-bars");
  const dates = element(root, "section", "sheet-dates"), datesTitle = element(dates, "h2", "sheet-dates-title"), list = element(dates, "dl", "sheet-dates-list");
  return {
    show(scene) {
      const closing = scene.boards.room.get(`closing/${scene.id}`), scores = closing?.shown ? closing.scores ?? [] : [];
      const asking = scores.length === 0, most = Math.max(1, ...scores), text = asked(scene);
      root.classList.toggle("sheet-asking", asking);
      question.hidden = !asking;
      write(question, text);
      question.classList.toggle("sheet-long", text.length > 62);
      write(words, t("closing-wall-returns", { n: closing?.given ?? 0 }));
      bars.hidden = asking;
      const next = asking ? [] : closing?.dates ?? [];
      root.classList.toggle("sheet-dated", next.length > 0);
      dates.hidden = next.length === 0;
      write(datesTitle, t("closing-dates"));
      list.replaceChildren(...next.map(date));
      bars.replaceChildren(...scores.map((count, place) => bar(place + 1, endOf(place, scores.length), count, count / most)));
    },
    destroy: () => root.remove(),
  };
}

/** Only the ends of the scale have words, as on the tablet. @param {number} place @param {number} many */
const endOf = (place, many) => (place === 0 ? t("closing-wall-least") : place === many - 1 ? t("closing-wall-most") : "");

/** @param {{ when: string, what?: string }} next */
function date({ when, what }) {
  const row = document.createElement("div");
  element(row, "dt", "sheet-when", typeset(when, lang.value));
  element(row, "dd", "sheet-what", typeset(what ?? "", lang.value));
  return row;
}

/** @param {number} score @param {string} label @param {number} count @param {number} share */
function bar(score, label, count, share) {
  const row = document.createElement("li"), track = element(row, "div", "sheet-track"), fill = element(track, "div", "sheet-fill");
  element(row, "span", "sheet-count", String(count));
  element(row, "span", "sheet-score", String(score));
  element(row, "span", "sheet-label", label);
  fill.style.transform = `scaleY(${Math.max(0.01, share)})`;
  return row;
}
