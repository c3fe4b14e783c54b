// Sheets on the wall: how many are being written, and at how many tables; then those that are shown, one large or six at a time.
// One that was just shown is held large for a while. Pages take turns unless the wall is frozen or a page is set.

import { createCounted } from "../archipelago/counted.js";
import { element } from "../archipelago/element.js";
import { TURN_MS } from "../archipelago/pages.js";
import { typeset, typesetTitle } from "../core/typeset.js";
import { lang, t } from "../core/words.js";
import { numberOfObjective, printed } from "../core/numbers.js";
import { SEVERAL } from "./sheets.js";

/** @import { OwnPicture, Scene, WallActivity } from "../wall/activity.d.ts" */
/** @import { FormRecord, SheetRecord } from "../wire.d.ts" */
/** @import { Form } from "./sheets.js" */

const ON_A_PAGE = 6;
/** How long one that was just shown stays large. */
const LARGE_MS = 20_000;

/** @typedef {{ id: string, sheet: SheetRecord }} Seen */
/** Draws one sheet large. @typedef {(root: HTMLElement, seen: Seen, scene: Scene) => void} Large */

/** @param {Scene} scene @param {Form} form @returns {Seen[]} */
function seenOf({ boards, id }, form) {
  const all = /** @type {[string, SheetRecord][]} */ (boards.room.all(form.word));
  return all.filter(([path]) => path.startsWith(`${id}/`)).map(([path, sheet]) => ({ id: path.slice(id.length + 1), sheet }));
}

/** What a kind of sheet exports for the wall. @param {Form} form @param {Large} large @returns {Required<Pick<WallActivity, "scenery" | "wall" | "question" | "styled">>} */
export function sheetWall(form, large) {
  return {
    styled: true,
    scenery: () => "own",
    // Before anything is shown the picture itself asks, in large.
    question: (scene) => (seenOf(scene, form).length ? asked(scene) : ""),
    wall: (stage) => picture(stage, form, large),
  };
}

/** @param {Scene} scene */
const asked = ({ phase }) => typeset(phase.prompt || phase.title, lang.value);
/** @param {string} text */
export const set = (text) => typeset(text, lang.value);

/** What stands in a field, as the room sees it. @param {Seen} seen @param {string} name */
export const told = ({ sheet }, name) => sheet.fields?.[name]?.text ?? "";

/** @param {Scene} scene @param {SheetRecord} sheet */
export const tableOf = ({ boards }, { table }) => set(boards.room.get(`table/${table}`)?.name ?? table);

/** « O-03 · Se déplacer sans voiture »; empty when there is none, or it was dropped. @param {Scene} scene @param {Seen} seen */
export function objectiveOf({ boards }, seen) {
  const known = boards.room.get(`objective/${told(seen, "objective")}`);
  return known ? `${numberOfObjective(known)} · ${set(known.title)}` : "";
}

/** @param {string} text */
export const listed = (text) => set(text.split(SEVERAL).join(", "));

/** @param {HTMLElement} stage @param {Form} form @param {Large} large @returns {OwnPicture} */
function picture(stage, form, large) {
  const root = element(stage, "section", `sheets-wall sheets-wall-${form.word}`);
  /** @type {Scene | null} */
  let scene = null;
  /** Those that were there; `null` before the first look: what a wall finds on opening was not just shown. @type {Set<string> | null} */
  let known = null;
  /** @type {{ id: string, until: number } | null} */
  let held = null;
  let page = 0;
  /** The picture of what is being written; `null` once something is shown. @type {ReturnType<typeof createCounted> | null} */
  let counted = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Scene} now */
  function draw(now) {
    clearTimeout(timer);
    const seen = seenOf(now, form), pages = Math.ceil(seen.length / ON_A_PAGE), set_ = now.boards.room.get("wall")?.page;
    const one = seen.length === 1 ? seen[0] : held ? seen.find(({ id }) => id === held?.id) : undefined;
    page = pages ? (typeof set_ === "number" ? set_ : page) % pages : 0;
    root.replaceChildren();
    if (!seen.length) {
      (counted ??= createCounted(stage)).show(counting(now, form));
      return;
    }
    counted?.destroy();
    counted = null;
    if (one) large(root, one, now);
    else grid(root, seen.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE), seen.length, now, form);
    if (one && seen.length > 1) timer = setTimeout(next, Math.max(0, (held?.until ?? 0) - performance.now()));
    else if (pages > 1 && typeof set_ !== "number") timer = setTimeout(next, TURN_MS);
  }

  function next() {
    if (!scene) return;
    if (/** @type {{ frozen?: boolean } | undefined} */ (scene.boards.room.peek().wall)?.frozen) {
      timer = setTimeout(next, TURN_MS);
      return;
    }
    if (held) held = null;
    else page += 1;
    draw(scene);
  }

  return {
    show(now) {
      scene = now;
      const seen = seenOf(now, form), fresh = known && seen.findLast(({ id }) => !known?.has(id));
      // With all of them on the wall they come as they are begun: none is held, or the wall would never rest.
      if (fresh && now.phase.visibility !== "room") held = { id: fresh.id, until: performance.now() + LARGE_MS };
      known = new Set(seen.map(({ id }) => id));
      draw(now);
    },
    destroy() {
      clearTimeout(timer);
      counted?.destroy();
      root.remove();
    },
  };
}

/** How far the tables are, in counts only. @param {Scene} scene @param {Form} form @returns {import("../archipelago/counted.js").CountedState} */
function counting(scene, form) {
  const { room } = scene.boards, kind = /** @type {FormRecord | undefined} */ (room.get(`${form.word}s/${scene.id}`));
  const begun = kind?.tables ?? 0, seated = room.all("table").filter(([, { here }]) => (here ?? 0) > 0).length, tables = Math.max(begun, seated);
  return {
    question: asked(scene), how: t(`${form.word}-wall-how`),
    count: kind?.sheets ?? 0, what: t(`${form.word}-wall-begun`, { sheets: kind?.sheets ?? 0 }),
    far: begun ? t("sheet-wall-tables", { begun, tables }) : "",
    of: scene.id, frozen: room.get("wall")?.frozen === true, reducedMotion: scene.still,
  };
}

/** @param {HTMLElement} root @param {Seen[]} seen @param {number} all @param {Scene} scene @param {Form} form */
function grid(root, seen, all, scene, form) {
  element(root, "p", "sheets-words", t(`${form.word}-wall-count`, { sheets: all }));
  const list = element(root, "ul", "sheets-grid");
  for (const each of seen) {
    const tile = element(list, "li", "sheets-tile");
    headOf(tile, each, scene, form);
    element(tile, "h2", "sheets-title", typesetTitle(told(each, form.title), lang.value) || t(`${form.word}-untitled`));
    const foot = form.word === "card" ? objectiveOf(scene, each) : [told(each, "age"), told(each, "commune"), told(each, "situation")].filter(Boolean).map(set).join(" · ");
    if (foot) element(tile, "p", "sheets-foot", foot);
    if (form.word === "persona" && told(each, "word")) element(tile, "p", "sheets-word", `«\u202F${set(told(each, "word"))}\u202F»`);
  }
}

/** « F-05 · Table 3 ». @param {HTMLElement} parent @param {Seen} seen @param {Scene} scene @param {Form} form */
export function headOf(parent, { sheet }, scene, form) {
  const head = element(parent, "p", "sheets-head");
  element(head, "strong", "sheets-number", printed(form.letter, sheet.order));
  element(head, "span", "sheets-table", tableOf(scene, sheet));
}

/** A heading and what stands under it; nothing where nothing stands. @param {HTMLElement} parent @param {string} label @param {string} text @param {string} [className] */
export function part(parent, label, text, className = "") {
  if (!text) return;
  const box = element(parent, "div", `sheets-part ${className}`);
  element(box, "h3", "sheets-label", label);
  element(box, "p", "sheets-text", text);
}

/** How small the words must be for all of them to be on the wall. @param {HTMLElement} root @param {number} letters */
export function fit(root, letters) {
  root.classList.toggle("sheets-full", letters > 700);
  root.classList.toggle("sheets-fullest", letters > 1250);
}
