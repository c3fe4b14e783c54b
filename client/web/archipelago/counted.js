// While something is made that the room does not read yet: the question in large, and one island on which each thing that is
// there stands as a mark. It is told how many, never what.

import { createArchipelago } from "./archipelago.js";
import { element, write } from "./element.js";

/**
 * @typedef {object} CountedState
 * @property {string} question
 * @property {string} how what is being done
 * @property {number} count marks on the island
 * @property {string} what what is counted, under the number: « fiches commencées »
 * @property {string} far how far the room is: « 6 tables sur 10 ont commencé »; empty: nothing
 * @property {string} of what is being counted now; when it changes, the island begins afresh
 * @property {boolean} frozen
 * @property {boolean} reducedMotion
 */

/** The island, between the question and the line below. Marks come from that line. */
const AREA = { x0: 200, y0: 470, x1: 1720, y1: 964 };
const FROM = { x: 960, y: 1010 };
const SETTING = { titles: [150], few: [], countLine: 58, countWidth: 400, marks: [52, 42, 34, 28, 22, 17, 13, 10] };
/** Characters past which a question is set smaller, and smaller again: on two lines it stays clear of the island. */
const LONG = 62, LONGEST = 105;

/**
 * @param {HTMLElement} stage
 * @returns {{ show: (state: CountedState) => void, destroy: () => void }}
 */
export function createCounted(stage) {
  const root = element(stage, "section", "counted"), isle = element(root, "div", "counted-isle");
  const archipelago = createArchipelago(isle, { area: AREA, quay: FROM, setting: SETTING });
  const words = element(root, "div", "counted-words"), question = element(words, "h1", "counted-question"), how = element(words, "p", "counted-how");
  const far = element(root, "p", "counted-far");
  return {
    show(state) {
      write(question, state.question);
      question.classList.toggle("counted-long", state.question.length > LONG);
      question.classList.toggle("counted-longest", state.question.length > LONGEST);
      write(how, state.how);
      write(far, state.far);
      const marks = Array.from({ length: state.count }, (_, slot) => ({ id: `${state.of} ${slot}`, theme: null, slot }));
      archipelago.show({
        islands: [{ id: state.of, title: String(state.count), theme: null, plain: true, marks }],
        loose: [], frozen: state.frozen, reducedMotion: state.reducedMotion, voting: false, phase: state.of,
        words: { looseTitle: "", empty: "", ideas: () => state.what, votes: String, theme: () => "", mixed: "", held: String, draft: "", some: String, every: String },
      });
    },
    destroy() {
      archipelago.destroy();
      root.remove();
    },
  };
}
