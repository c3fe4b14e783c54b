// Arrival: the QR code is the picture. Beside it one island, on which everyone who has come stands as a mark.

/** @import {Code} from "./qr.js" */
import { createArchipelago } from "./archipelago.js";
import { element, write } from "./element.js";
import { qr } from "./qr.js";

/**
 * @typedef {object} WelcomeState
 * @property {string} title « Prenez votre tablette »
 * @property {string} name of the workshop
 * @property {string} address
 * @property {string} codeTitle « Code de la salle »
 * @property {string} code
 * @property {Code | null} qr
 * @property {string} qrLabel
 * @property {{ id: string, college: number }[]} people who is here, oldest first; colleges are shown as counts, never as marks
 * @property {string} peopleWord « personnes déjà là », in the right number
 * @property {{ name: string, count: string }[]} colleges
 * @property {boolean} frozen
 * @property {boolean} reducedMotion
 */

/** The code, by rule: read from about ten times its width. */
const CODE = 800;
/** The island of people: in the right half, between the title and the colleges. Marks come out of the QR code. */
const AREA = { x0: 1010, y0: 320, x1: 1880, y1: 920 };
const FROM = { x: 470, y: 470 };
const SETTING = { titles: [120], few: [], countLine: 44, countWidth: 250, marks: [46, 38, 30, 24, 18, 14, 10] };

/**
 * @param {HTMLElement} stage
 * @returns {{ show: (state: WelcomeState) => void, destroy: () => void }}
 */
export function createWelcome(stage) {
  const root = element(stage, "section", "welcome"), isle = element(root, "div", "welcome-isle");
  const archipelago = createArchipelago(isle, { area: AREA, quay: FROM, setting: SETTING });
  const door = element(root, "div", "welcome-door"), card = element(door, "div", "welcome-card"), address = element(door, "p", "welcome-address");
  const words = element(root, "div", "welcome-words"), name = element(words, "p", "welcome-name"), title = element(words, "h1", "welcome-title");
  const room = element(words, "p", "welcome-room"), roomTitle = element(room, "span", "welcome-room-title"), code = element(room, "span", "welcome-code");
  const colleges = element(root, "ul", "welcome-colleges");
  let drawn = "";
  return {
    show(state) {
      write(title, state.title);
      write(name, state.name);
      write(address, state.address);
      write(roomTitle, state.codeTitle);
      write(code, state.code);
      const key = JSON.stringify([state.qr, state.qrLabel]);
      if (key !== drawn) {
        drawn = key;
        card.replaceChildren(...(state.qr ? [qr(state.qr, CODE, state.qrLabel)] : []));
      }
      state.colleges.forEach(({ name: college, count }, i) => {
        const item = colleges.children[i] ?? element(colleges, "li", "welcome-college");
        if (item.children.length === 0) { element(item, "span", "welcome-count"); element(item, "span", ""); }
        write(item.children[0], count);
        write(item.children[1], college);
      });
      while (colleges.children.length > state.colleges.length) colleges.lastElementChild?.remove();
      const marks = state.people.map(({ id }, slot) => ({ id, theme: null, slot }));
      archipelago.show({
        islands: [{ id: "people", title: String(marks.length), theme: null, plain: true, marks }],
        loose: [], frozen: state.frozen, reducedMotion: state.reducedMotion, voting: false,
        words: { looseTitle: "", empty: "", ideas: () => state.peopleWord, votes: String, theme: () => "", mixed: "", held: String, draft: "", some: String, every: String },
      });
    },
    destroy() {
      archipelago.destroy();
      root.remove();
    },
  };
}
