// 25/10 on the wall: the question and how far the room is; then the ten best with their sums.

/** @import { OwnPicture, Scene } from "../../wall/activity.d.ts" */
import { createCounted } from "../../archipelago/counted.js";
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
  const root = element(stage, "section", "crowd-wall"), words = element(root, "p", "crowd-wall-words"), list = element(root, "ol", "crowd-wall-best");
  /** Until the result is shown. @type {ReturnType<typeof createCounted> | null} */
  let counted = null;
  return {
    show(scene) {
      const crowd = crowdOf(scene), top = crowd?.revealed ? best(crowd.top ?? [], lang.value) : [];
      root.hidden = !crowd?.revealed;
      if (!crowd?.revealed) {
        (counted ??= createCounted(stage)).show(counting(scene));
        return;
      }
      counted?.destroy();
      counted = null;
      words.hidden = top.length > 0;
      write(words, t("crowd-nothing"));
      list.classList.toggle("crowd-wall-two", top.length > 5);
      list.replaceChildren(...top.map(row));
    },
    destroy() {
      counted?.destroy();
      root.remove();
    },
  };
}

/** Ideas while they are written, then those that were scored in this round; never which. @param {Scene} scene @returns {import("../../archipelago/counted.js").CountedState} */
function counting(scene) {
  const { ideas = 0, round = 0, rounds = 5, scored = 0, dealt = 0 } = crowdOf(scene) ?? {}, count = round === 0 ? ideas : scored;
  return {
    question: asked(scene), how: t(round === 0 ? "crowd-wall-write" : "crowd-wall-read"), count,
    what: round === 0 ? t("crowd-wall-ideas", { n: count }) : t("crowd-wall-scored", { scored, dealt }),
    far: round === 0 ? "" : t("crowd-round", { round, rounds }),
    of: `${scene.id} ${round}`, frozen: scene.boards.room.get("wall")?.frozen === true, reducedMotion: scene.still,
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
