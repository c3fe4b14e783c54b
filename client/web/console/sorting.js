// What a facilitator says about the machine's work, each with the sentence that tells it and the way back.

/** @import {SetSorting} from "../wire.d.ts" */
/** @import {Desk} from "./desk.js" */
/** @import {Group, Idea} from "./groups.js" */
import { NOTES_IN_ONE_ORDER_MAX } from "../core/bounds.js";
import { PLACE, step, takeBack } from "./clustering.js";
import { guessed } from "./groups.js";

/** @typedef {SetSorting["mode"]} Mode */
/** @typedef {SetSorting["level"]} Level */
/** From the most to the least that the machine does. @type {Mode[]} */
export const MODES = ["live", "suggest", "off"];
/** From the finest. @type {Level[]} */
export const LEVELS = ["detail", "middle", "overview"];

/** Have the machine do this much, or sort this finely. @param {Desk} desk @param {{ mode?: Mode, level?: Level }} change */
export function setSorting(desk, { mode, level }) {
  const now = desk.sorting.peek();
  if (!now || (mode ?? now.mode) === now.mode && (level ?? now.level) === now.level) return Promise.resolve(false);
  const was = /** @type {{ mode: Mode, level: Level }} */ ({ mode: now.mode, level: now.level });
  const told = mode ? desk.t(`console-sorting-${mode}-told`) : desk.t("console-level-told", { mode: now.mode, level: desk.t(`console-level-${level}`) });
  return desk.say("set_sorting", { ...was, ...(mode && { mode }), ...(level && { level }) }, { told, undo: () => { desk.say("set_sorting", was); } });
}

/** Say yes to what the machine made of a group: its title and the ideas that are shown in it, not one that comes meanwhile. @param {Desk} desk @param {Group} group */
export const keep = (desk, group) =>
  step(desk, "keep_cluster", { cluster: group.id, notes: group.ideas.length <= NOTES_IN_ONE_ORDER_MAX ? group.ideas.map(({ id }) => id) : null }, desk.t("console-kept", { title: group.title, ideas: group.ideas.length }));

/** Have the machine leave a group alone, or no longer. @param {Desk} desk @param {Group} group */
export const pin = (desk, group) =>
  step(desk, "pin_cluster", { cluster: group.id, pinned: !group.pinned }, desk.t(group.pinned ? "console-unpinned" : "console-pinned", { title: group.title }));

/** How many ideas the machine has filed that would be taken out again. @param {Group[]} groups */
export const forgettable = (groups) => groups.reduce((sum, { pinned, ideas }) => sum + (pinned ? 0 : guessed(ideas)), 0);

/**
 * Take back all that the machine has filed and nobody has touched. Sorting live, it would do it again at once: it is held back first.
 * @param {Desk} desk
 */
export async function forget(desk) {
  const now = desk.sorting.peek(), ideas = forgettable(desk.heap.peek().groups), live = now?.mode === "live";
  if (!now) return;
  const level = /** @type {Level} */ (now.level);
  const again = () => desk.say("set_sorting", { mode: "live", level });
  if (live && !(await desk.say("set_sorting", { mode: "suggest", level }))) return;
  const before = desk.undoable.peek()?.step;
  if (!(await desk.say("forget_guesses", { place: PLACE }))) { if (live) await again(); return; }
  const made = desk.undoable.peek();
  const undo = async () => { if (made && await takeBack(desk, made.step) && live) await again(); };
  desk.toasts.tell({ text: desk.t(live ? "console-forgotten-held" : "console-forgotten", { ideas }), undo: made && made.step !== before ? undo : undefined });
}

/** Ask how the groups could lie at a level. Nothing moves by that. @param {Desk} desk @param {Level} level */
export function askMoves(desk, level) {
  const { asked = 0 } = desk.sorting.peek() ?? {};
  return desk.say("ask_reorganising", { number: asked + 1, level });
}

/** Have the moves done that are still ticked, as one step. @param {Desk} desk */
export async function acceptMoves(desk) {
  const proposed = desk.proposed.peek();
  if (!proposed) return;
  const but = proposed.into.flatMap(({ moves }) => moves.map(({ idea }) => idea.id)).filter((id) => proposed.off.has(id));
  await step(desk, "accept_moves", { number: proposed.number, but }, () => desk.t("console-moves-accepted", { ideas: desk.undoable.peek()?.notes ?? proposed.moves }));
}

/** @param {Desk} desk @param {string} [told] */
export function refuseMoves(desk, told) {
  const proposed = desk.proposed.peek();
  return proposed ? desk.say("refuse_moves", { number: proposed.number }, { told }) : Promise.resolve(false);
}

/** What was asked for is not wanted any more. @param {Desk} desk */
export function waitNoMore(desk) {
  const now = desk.sorting.peek();
  return now?.pending ? desk.say("refuse_moves", { number: now.asked ?? 0 }) : Promise.resolve(false);
}

/** Two ideas that were taken for the same are not; the pair can be had back. @param {Desk} desk @param {Idea} one @param {Idea} other */
export const part = (desk, one, other) =>
  desk.say("part_twins", { note: one.id, other: other.id }, { told: desk.t("console-parted"), undo: () => { desk.say("part_twins", { note: one.id, other: other.id, apart: false }); } });
