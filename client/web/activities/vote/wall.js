// The vote on the wall. Groups stay islands while people vote, and with dots afterwards too; everything else has a picture of its own:
// the question with how many have voted, then the result, a page at a time.

/** @import { OwnPicture, Scene } from "../../wall/activity.d.ts" */
/** @import { TallyRecord, VoteRecord } from "../../wire.d.ts" */
import { element, write } from "../../archipelago/element.js";
import { WITHHELD } from "../../core/bounds.js";
import { typeset, typesetTitle } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";
import { itemOf } from "./items.js";
import { inOrder, meanOf, pagesOf, QUESTION, sidesOf, together, voicing } from "./reading.js";
import { round } from "./results/square.js";
import { pointOf, spread } from "./results/spread.js";
import { heightOf, keyOf, rowsOf } from "./wallparts/rows.js";
import { keyElement, pulseElement, rowElement, squareElement, wordsElement } from "./wallparts/pieces.js";

const PAGE_MS = 12_000;
/** Px of the stage for the lines of a page; and for the list beside the square. */
const ROOM = 716;
const LISTED = 6;

export const styled = true;

/** @param {string} text */
const show = (text) => typeset(text, lang.value);
/** @param {Scene} scene */
const readOf = ({ boards, id }) => ({ vote: boards.room.get(`vote/${id}`), tally: boards.room.get(`tally/${id}`) });
/** @param {VoteRecord} vote */
const onIslands = ({ about, method }) => about === "groups" && method !== "pulse" && method !== "word";

/** @param {Scene} scene */
export function scenery(scene) {
  const { vote, tally } = readOf(scene);
  if (!vote || (onIslands(vote) && (!tally || vote.method === "dots"))) return /** @type {const} */ ("waters");
  return /** @type {const} */ ("own");
}

/** @param {Scene} scene */
const asked = ({ phase }) => show(phase.prompt || phase.title);

/** While people vote the picture itself asks, in large. @param {Scene} scene */
export const question = (scene) => (readOf(scene).vote && scenery(scene) === "own" && !readOf(scene).tally ? "" : asked(scene));

/** @param {HTMLElement} stage @returns {OwnPicture} */
export function wall(stage) {
  const root = element(stage, "section", "wv"), body = element(root, "div", "wv-body"), foot = element(root, "footer", "wv-foot");
  const told = element(foot, "p", "wv-told"), count = element(foot, "p", "wv-page");
  let turn = 0, drawn = "", /** @type {Scene | null} */ scene = null;
  const next = setInterval(() => {
    const held = scene?.boards.room.peek()["wall"];
    if (!scene || /** @type {any} */ (held)?.frozen || /** @type {any} */ (held)?.page != null) return;
    turn += 1;
    draw();
  }, PAGE_MS);
  function draw() {
    if (!scene) return;
    const { vote, tally } = readOf(scene), page = scene.boards.room.get("wall")?.page ?? turn;
    root.classList.toggle("wv-asking", !tally);
    if (!vote) return;
    const picture = tally ? resultOf(scene, vote, voicing(tally).tally, page) : askingOf(scene, vote);
    // A ballot that comes in changes two numbers; the picture is made anew only when it says something else.
    if (picture.key !== drawn) { body.replaceChildren(...picture.parts()); drawn = picture.key; }
    picture.after?.(body);
    write(told, picture.told);
    write(count, picture.page);
    foot.hidden = !tally;
  }
  return { show(now) { scene = now; draw(); }, destroy() { clearInterval(next); root.remove(); } };
}

/** A picture: `key` names all it says, `parts` makes it, `after` puts in what moves. @typedef {{ key: string, parts: () => Element[], after?: (body: HTMLElement) => void, told: string, page: string }} Drawn */

/** @param {Scene} scene @returns {{ voted: number, paper: number, expected: number }} */
function turnoutOf({ boards: { room }, id }) {
  const { voted = 0, paper = 0 } = room.get(`turnout/${id}`) ?? {}, here = room.all("college").reduce((sum, [, college]) => sum + (college.here ?? 0), 0);
  return { voted, paper, expected: Math.max(here, voted) };
}

/** @param {Scene} scene @param {VoteRecord} vote @returns {Drawn} */
function askingOf(scene, vote) {
  const text = asked(scene), { voted, paper, expected } = turnoutOf(scene), many = (vote.options ?? []).length, alone = vote.method === "pulse" || vote.method === "word";
  return {
    key: `ask ${lang.value} ${text} ${vote.method} ${many}`, told: "", page: "",
    parts() {
      const holder = document.createElement("div");
      element(holder, "h1", text.length > 62 ? "wv-question wv-long" : "wv-question", text);
      element(holder, "p", "wv-rule", [...(alone ? [] : [t(`vote-about-${vote.about}-many`, { n: many })]), t(`vote-wall-${vote.method}`)].join(" "));
      element(holder, "p", "wv-turnout");
      element(element(holder, "div", "wv-turnout-bar"), "div", "wv-turnout-fill");
      element(holder, "p", "wv-paper");
      return [...holder.children];
    },
    after(body) {
      write(/** @type {Element} */ (body.querySelector(".wv-turnout")), t("vote-wall-turnout", { cast: voted, expected }));
      write(/** @type {Element} */ (body.querySelector(".wv-paper")), paper ? t("vote-voted-paper", { paper }) : "");
      /** @type {HTMLElement} */ (body.querySelector(".wv-turnout-fill")).style.transform = `translateX(${(voted / Math.max(1, expected) - 1) * 100}%)`;
    },
  };
}

/** @param {Scene} scene @param {VoteRecord} vote @param {TallyRecord} tally @param {number} turn @returns {Drawn} */
function resultOf(scene, vote, tally, turn) {
  const { room } = scene.boards, sides = sidesOf(tally, room, show);
  const saying = { t, show: (/** @type {string} */ text) => typesetTitle(text, lang.value), groupTitle: (/** @type {string} */ title) => (title === WITHHELD ? t("untitled") : typesetTitle(title, lang.value)) };
  const titleOf = (/** @type {string} */ id) => itemOf(saying, room, id, vote).title;
  const told = toldOf(scene, vote, tally), key = `${lang.value} ${JSON.stringify([tally, sides, vote.method])}`;
  if (vote.method === "word") {
    const words = (tally.words ?? []).map(([word, n]) => /** @type {const} */ ([show(word), n]));
    return { key, told, page: "", parts: () => (words.length ? [wordsElement(words, (n) => t("vote-times", { n }))] : [nothing(t("vote-no-words"))]) };
  }
  if (tally.voters === 0) return { key, told: "", page: "", parts: () => [nothing(t("vote-nobody-voted"))] };
  if (vote.method === "pulse") {
    const line = tally.lines?.[QUESTION], counts = sides.length > 1 ? sides.map((name, at) => ({ name, counts: line?.by[at] ?? [] })) : [{ name: "", counts: line?.counts ?? [] }];
    return { key, told, page: "", parts: () => [pulseElement(counts, [t("vote-pulse-least"), t("vote-pulse-most")])] };
  }
  if (vote.method === "matrix") return squareOf(vote, tally, titleOf, turn, key, told);
  const rows = rowsOf({ t, show, titleOf }, vote, tally, sides), levels = keyOf(t, vote), height = heightOf(rows[0]?.sides.length ?? 1);
  const pages = pagesOf(rows, Math.max(1, Math.floor((ROOM - (levels.length ? 96 : 0)) / height))), at = turn % Math.max(1, pages.length), page = pages[at] ?? [];
  const wordy = rows.some(({ sides: told }) => told.some(({ words }) => words.length > 6));
  return {
    key: `${key} ${at}`, told, page: pageWords(page.map(({ id }) => rows.findIndex((row) => row.id === id)), rows.length),
    parts() {
      const list = document.createElement("ol");
      list.className = "wv-rows";
      list.append(...page.map((row) => rowElement(row, height, wordy)));
      return levels.length ? [keyElement(levels), list] : [list];
    },
  };
}

/** @param {VoteRecord} vote @param {TallyRecord} tally @param {(id: string) => string} titleOf @param {number} turn @param {string} key @param {string} told @returns {Drawn} */
function squareOf(vote, tally, titleOf, turn, key, told) {
  const lines = tally.lines ?? {}, items = inOrder(lines).map((id, at) => ({ id, n: at + 1, mean: meanOf(lines[id]) })), placed = items.filter(({ mean }) => mean);
  const points = spread(placed.map(({ mean }) => pointOf(/** @type {number[]} */ (mean), vote.levels ?? 5)), 8.4).map((point, at) => ({ ...point, n: placed[at].n }));
  const pages = pagesOf(items, LISTED), at = turn % Math.max(1, pages.length), page = pages[at] ?? [];
  return {
    key: `${key} ${at}`, told, page: pageWords(page.map(({ n }) => n - 1), items.length),
    parts() {
      const square = squareElement(points, { across: t("vote-impact"), up: t("vote-feasibility"), corners: ["easy", "first", "leave", "hard"].map((corner) => t(`vote-corner-${corner}`)) });
      const list = element(square, "ol", "wv-list");
      for (const { n, id, mean } of page) {
        const item = element(list, "li", "");
        element(item, "span", "wv-mark", String(n));
        element(item, "p", "wv-title", titleOf(id));
        element(item, "p", "wv-small", mean ? t("vote-means", { impact: round(mean[0]), feasibility: round(mean[1]) }) : t("vote-nobody"));
      }
      return [square];
    },
  };
}

/** @param {Scene} scene @param {VoteRecord} vote @param {TallyRecord} tally */
function toldOf(scene, vote, tally) {
  const parts = [t("vote-result", { voters: tally.voters, paper: tally.paper })];
  if (!vote.revealed) { const { voted, expected } = turnoutOf(scene); parts.splice(0, 1, `${t("vote-second-round-wall")} ${t("vote-wall-turnout", { cast: voted, expected })}.`, t("vote-wall-first")); }
  if (vote.method === "ranking") parts.push(t("vote-wall-mean"));
  if (together(tally) && vote.method !== "word") parts.push(t("vote-drawn-together", { least: scene.boards.room.get("atelier")?.college_min ?? 0 }));
  else if (vote.method === "opinion") parts.push(t("vote-uncertain-short"));
  if ((tally.kept_back ?? 0) > 0) parts.push(t("vote-kept-back", { n: tally.kept_back ?? 0 }));
  return parts.join(" ");
}

/** « 7 à 12 sur 23 »; nothing when all of it is there. @param {number[]} shown places from 0 @param {number} all */
const pageWords = (shown, all) => (shown.length < all && shown.length ? t("vote-wall-page", { from: shown[0] + 1, to: shown[shown.length - 1] + 1, of: all }) : "");

/** @param {string} words */
function nothing(words) {
  const line = document.createElement("p");
  line.className = "wv-nothing";
  line.textContent = words;
  return line;
}
