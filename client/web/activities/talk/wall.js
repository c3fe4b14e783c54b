// A talk on the wall: who speaks, then a page at a time, a picture or words; and a question of the room in large.

/** @import { OwnPicture, Scene } from "../../wall/activity.d.ts" */
/** @import { TalkRecord } from "../../wire.d.ts" */
import { createGround } from "../../archipelago/ground.js";
import { element, write } from "../../archipelago/element.js";
import { typeset, typesetTitle } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";
import { questionsOf } from "./questions.js";

export const styled = true;
const AGAIN_MS = 3000;
export const scenery = () => /** @type {const} */ ("own");

/** @param {Scene} scene @returns {TalkRecord | undefined} */
const talkOf = ({ boards, id }) => boards.room.get(`talk/${id}`);

/** The title of the page, unless the picture says it itself. @param {Scene} scene */
export const question = (scene) => {
  const talk = talkOf(scene);
  return !talk?.page && !picked(scene) ? "" : set((!picked(scene) && talk?.page?.title) || scene.phase.prompt || scene.phase.title);
};

/** @param {Scene} scene */
const picked = (scene) => {
  const id = talkOf(scene)?.picked;
  return id ? scene.boards.room.get(`question/${scene.id}/${id}`) : undefined;
};

/** @param {string} text */
const set = (text) => typeset(text, lang.value);

/** @param {HTMLElement} stage @returns {OwnPicture} */
export function wall(stage) {
  const root = element(stage, "section", "staged talk"), ground = createGround(root), page = element(root, "div", "talk-page");
  const foot = element(root, "p", "talk-foot"), who = element(foot, "span", "talk-who"), ask = element(foot, "span", "talk-ask");
  let shown = "";
  /** @type {HTMLElement[]} */
  let land = [];
  return {
    show(scene) {
      const talk = talkOf(scene), asked = picked(scene);
      const key = JSON.stringify([talk, asked, scene.phase.title, scene.phase.prompt, lang.value]);
      if (key !== shown) {
        shown = key;
        page.replaceChildren();
        land = !talk ? [] : asked ? large(page, asked) : talk.page ? leaf(page, scene, talk.page, () => { ground.show(land, [], true); }) : title(page, scene, talk);
        if (!scene.still) page.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 500, easing: "ease-out" });
      }
      ground.show(land, [], scene.still);
      const many = questionsOf(scene.boards.room.all("question"), scene.id).length;
      write(who, talk?.page || asked ? set([talk?.speaker, talk?.role].filter(Boolean).join(", ")) : "");
      write(ask, talk?.questions === false || scene.phase.status !== "open" ? "" : many ? t("talk-wall-questions", { n: many }) : t("talk-wall-ask"));
    },
    destroy() {
      ground.destroy();
      root.remove();
    },
  };
}

/** @param {HTMLElement} page @param {Scene} scene @param {TalkRecord} talk */
function title(page, { phase }, { speaker, role }) {
  page.className = "talk-page talk-title";
  const land = element(page, "div", "talk-land"), words = phase.prompt || phase.title;
  element(land, "h1", words.length > 40 ? "talk-name talk-long" : "talk-name", typesetTitle(words, lang.value));
  if (speaker) element(land, "p", "talk-speaker", set(speaker));
  if (role) element(land, "p", "talk-role", set(role));
  return [land];
}

/** A picture fills the page; words stand on land. @param {HTMLElement} page @param {Scene} scene @param {NonNullable<TalkRecord["page"]>} leaf @param {() => void} again */
function leaf(page, scene, { text = "", picture, alt = "" }, again) {
  page.className = picture ? "talk-page talk-picture" : "talk-page talk-text";
  const words = text ? Object.assign(document.createElement("p"), { className: text.length > 160 ? "talk-words talk-long" : "talk-words", textContent: set(text) }) : null;
  if (!picture) {
    if (!words) return [];
    const land = element(page, "div", "talk-land");
    land.append(words);
    return [land];
  }
  const image = element(page, "img", "talk-image");
  image.alt = alt;
  image.onload = again;
  /** The network is away: again in a while, as long as the page is shown. */
  const fetched = () => scene.picture(picture).then((url) => { image.src = url; }, () => { if (image.isConnected) setTimeout(fetched, AGAIN_MS); });
  void fetched();
  if (words) page.append(words);
  return [];
}

/** @param {HTMLElement} page @param {{ text: string, people: number }} asked */
function large(page, { text, people }) {
  page.className = "talk-page talk-question";
  const land = element(page, "div", "talk-land");
  element(land, "p", "talk-from", t("talk-wall-question"));
  element(land, "p", text.length > 110 ? "talk-quote talk-long" : "talk-quote", set(t("talk-wall-quote", { text })));
  if (people > 1) element(land, "p", "talk-people", t("talk-wall-people", { n: people }));
  return [land];
}
