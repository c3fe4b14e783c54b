// What a facilitator does to groups, each with the sentence that tells it and the step that takes it back.

/** @import {CommandType, FieldsOf} from "../kit.d.ts" */
/** @import {Desk} from "./desk.js" */
/** @import {Group} from "./groups.js" */
import { newId } from "../core/ids.js";
import { held, keeper } from "./groups.js";

export const PLACE = "room";

/**
 * Say a clustering command; once it is done, offer to take back exactly that step.
 * @template {CommandType} T
 * @param {Desk} desk
 * @param {T} type
 * @param {FieldsOf<T>} fields
 * @param {string | (() => string)} told
 */
export async function step(desk, type, fields, told) {
  const before = desk.undoable.peek()?.step;
  const done = await desk.say(type, fields);
  if (!done) return false;
  // R12: what the command changed stands before its acknowledgement, so the last step is mine.
  const made = desk.undoable.peek();
  const undo = made && made.step !== before ? () => takeBack(desk, made.step) : undefined;
  desk.toasts.tell({ text: typeof told === "string" ? told : told(), undo });
  return true;
}

/** @param {Desk} desk @param {number} [step] the last one when none is named @returns {Promise<boolean>} */
export async function takeBack(desk, step = desk.undoable.peek()?.step) {
  if (step === undefined) return false;
  // Refused while there is a last step: it is another one by now.
  const instead = { nothing_to_undo: desk.undoable.peek() && desk.t("console-acted-since") };
  return desk.say("undo_clustering", { place: PLACE, step }, { told: desk.t("console-undone"), instead });
}

/** The groups of all tables, each a group of the room, as one step. @param {Desk} desk */
export async function gather(desk) {
  const before = desk.heap.peek().groups.length;
  await step(desk, "gather_clusters", {}, () => desk.t("console-gathered", { groups: desk.heap.peek().groups.length - before }));
}

/** @param {Desk} desk @param {Group[]} groups @param {string} [into] */
export async function merge(desk, groups, into = keeper(groups)?.id) {
  if (groups.length < 2 || !into) return;
  const told = desk.t("console-merged", { groups: groups.length, ideas: held(groups) });
  if (await step(desk, "merge_clusters", { into, clusters: groups.map(({ id }) => id).filter((id) => id !== into) }, told)) desk.ticks.none();
}

/** @param {Desk} desk @param {Group} group @param {string} title */
export const rename = (desk, group, title) => step(desk, "rename_cluster", { cluster: group.id, title }, desk.t("console-renamed", { title }));

/** @param {Desk} desk @param {Group} group */
export const dissolve = (desk, group) =>
  step(desk, "dissolve_cluster", { cluster: group.id }, desk.t("console-dissolved", { title: group.title, ideas: group.ideas.length }));

/** An empty group, or one with ideas in it. @param {Desk} desk @param {string} title @param {string[]} [notes] */
export async function make(desk, title, notes = []) {
  const cluster = newId("c");
  const told = desk.t("console-made", { title, ideas: notes.length });
  return (await step(desk, "make_cluster", { cluster, place: PLACE, title, notes }, told)) ? cluster : null;
}

/** Ideas of a group in a new one of their own. @param {Desk} desk @param {string} cluster @param {string} title @param {string[]} notes */
export const split = (desk, cluster, title, notes) =>
  step(desk, "split_cluster", { cluster, new: newId("c"), title, notes }, desk.t("console-made", { title, ideas: notes.length }));

/** Ideas into a group, or into none. @param {Desk} desk @param {string[]} notes @param {Group | null} group */
export const file = (desk, notes, group) =>
  step(desk, "file_notes", { place: PLACE, notes, cluster: group?.id ?? null },
    desk.t(group ? "console-filed" : "console-unfiled", { ideas: notes.length, title: group?.title ?? "" }));

/** Set ideas aside, one command each: the protocol names one note at a time. @param {Desk} desk @param {string[]} notes */
export async function setAside(desk, notes) {
  const done = await Promise.all(notes.map((note) => desk.say("hide_note", { note })));
  if (!done.some(Boolean)) return;
  const back = () => { for (const note of notes) desk.say("show_note", { note }); };
  desk.toasts.tell({ text: desk.t("console-set-aside", { ideas: done.filter(Boolean).length }), undo: back });
}
