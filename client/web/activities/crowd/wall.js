// 25/10 on the wall: the question and how far the room is; then the ten best with their sums.

/** @import { OwnPicture, Scene } from "../../wall/activity.d.ts" */
import { element, write } from "../../archipelago/element.js";
import { typeset } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";
import { best } from "./best.js";
import { clockUntil } from "../../wall/clock.js";

export const styled = true;
export const scenery = () => /** @type {const} */ ("own");

/** @param {Scene} scene */
const asked = ({ phase }) => typeset(phase.prompt || t("crowd-question"), lang.value);
/** @param {Scene} scene */
const crowdOf = ({ boards, id }) => boards.room.get(`crowd/${id}`);

/** Before the result the picture itself asks, in large. @param {Scene} scene */
export const question = (scene) => (crowdOf(scene)?.revealed ? t("crowd-wall-best") : "");

/** @param {Scene} scene */
export const clock = (scene) => clockUntil(scene.phase, crowdOf(scene)?.revealed ? null : crowdOf(scene)?.closes_at_ms);

/** @param {HTMLElement} stage @returns {OwnPicture} */
export function wall(stage) {
  const root = element(stage, "section", "crowd-wall"), question = element(root, "h1", "crowd-wall-question");
  const words = element(root, "p", "crowd-wall-words"), how = element(root, "p", "crowd-wall-how"), list = element(root, "ol", "crowd-wall-best");
  return {
    show(scene) {
      const crowd = crowdOf(scene), round = crowd?.round ?? 0, top = crowd?.revealed ? best(crowd.top ?? [], lang.value) : [];
      const asking = !crowd?.revealed, text = asked(scene);
      root.classList.toggle("crowd-wall-asking", asking);
      for (const part of [question, how]) part.hidden = !asking;
      words.hidden = !asking && top.length > 0;
      list.hidden = asking;
      write(question, text);
      question.classList.toggle("crowd-wall-long", text.length > 62);
      write(words, !asking ? t("crowd-nothing") : round === 0 ? t("crowd-wall-ideas", { n: crowd?.ideas ?? 0 }) : t("crowd-round", { round, rounds: crowd?.rounds ?? 5 }));
      write(how, round === 0 ? t("crowd-wall-write") : t("crowd-wall-scored", { scored: crowd?.scored ?? 0, dealt: crowd?.dealt ?? 0 }));
      list.classList.toggle("crowd-wall-two", top.length > 5);
      list.replaceChildren(...top.map(row));
    },
    destroy: () => root.remove(),
  };
}

/** @param {import("./best.js").Row} row */
function row({ rank, text, words, sum }) {
  const item = document.createElement("li"), said = document.createElement("span"), bar = document.createElement("span");
  element(item, "span", "crowd-wall-rank", String(rank));
  said.className = "crowd-wall-text";
  said.textContent = typeset(text, lang.value);
  item.append(said);
  element(item, "span", "crowd-wall-sum", words);
  bar.className = "crowd-wall-bar";
  bar.style.transform = `scaleX(${Math.max(0.01, sum / 25)})`;
  item.append(bar);
  return item;
}
