// A message to the room that is also for the wall: one band under the question, until it is taken back.

/** @import {View} from "./views.js" */
import { element, write } from "../archipelago/element.js";
import { typeset } from "../core/typeset.js";
import { lang } from "../core/words.js";

/** @param {View} view @returns {string} empty: nothing is said */
export const saidOf = ({ said }) => (said ? typeset(said, lang.value) : "");

/** @param {HTMLElement} stage @returns {{ show: (words: string) => void }} */
export function createSaid(stage) {
  const root = element(stage, "p", "wall-said");
  root.setAttribute("role", "status");
  return {
    show(words) {
      write(root, words);
      root.classList.toggle("wall-said-long", words.length > 90);
    },
  };
}
