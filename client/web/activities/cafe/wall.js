// World Café on the wall: the round, and every table with its question and how many sit there.

/** @import { OwnPicture, Scene } from "../../wall/activity.d.ts" */
import { element, write } from "../../archipelago/element.js";
import { typeset } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";
import { clockUntil } from "../../wall/clock.js";

export const styled = true;
export const scenery = () => /** @type {const} */ ("own");

/** @param {Scene} scene */
const cafeOf = ({ boards, id }) => boards.room.get(`cafe/${id}`);

/** @param {Scene} scene */
export const clock = (scene) => clockUntil(scene.phase, cafeOf(scene)?.closes_at_ms);

/** @param {HTMLElement} stage @returns {OwnPicture} */
export function wall(stage) {
  const root = element(stage, "section", "cafe-wall"), head = element(root, "p", "cafe-wall-round"), list = element(root, "ol", "cafe-wall-tables");
  return {
    show(scene) {
      const cafe = cafeOf(scene), round = cafe?.round ?? 0, prompts = cafe?.prompts ?? {};
      const all = scene.boards.room.all("table").slice().sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0));
      const named = all.filter(([id]) => prompts[id]), seated = all.filter(([, { here }]) => (here ?? 0) > 0);
      const tables = named.length > 0 ? named : seated.length > 0 ? seated : all;
      write(head, round === 0 ? t("cafe-wall-first") : `${t("cafe-round", { round, rounds: Math.max(round, cafe?.rounds ?? round) })} · ${t(round > 1 ? "cafe-wall-go" : "cafe-wall-begin")}`);
      list.dataset.many = String(tables.length > 12 ? 4 : tables.length > 6 ? 3 : 2);
      list.replaceChildren(...tables.map(([id, { name, here }]) => table(typeset(name, lang.value), t("cafe-wall-here", { n: here ?? 0 }), typeset(prompts[id] ?? "", lang.value))));
    },
    destroy: () => root.remove(),
  };
}

/** @param {string} name @param {string} here @param {string} question */
function table(name, here, question) {
  const item = document.createElement("li");
  element(item, "strong", "cafe-wall-name", name);
  element(item, "span", "cafe-wall-here", here);
  if (question) element(item, "p", "cafe-wall-question", question);
  return item;
}
