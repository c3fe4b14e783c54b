// How a step that is ahead is planned, and the one way to plan it otherwise: the whole plan goes out with what was changed in it.

/** @import {Desk} from "./desk.js" */
/** @import {Phase} from "../wire.d.ts" */

/**
 * `undefined` once the step has begun: what people were told when it began does not change under their hands.
 * @param {Desk} desk @param {string} id
 */
export function planOf(desk, id) {
  /** @type {Phase | undefined} */
  const planned = desk.session.boards.desk.get(`planned/${id}`)?.planned;
  if (!planned) return undefined;
  return {
    settings: /** @type {Record<string, any>} */ (planned.settings ?? {}),
    /** @param {Record<string, any>} settings @param {string} told @returns {Promise<boolean>} */
    save: (settings, told) => desk.say("plan_phase", { planned: { ...planned, settings }, was: planned }, { told, undo: () => { desk.say("plan_phase", { planned }); } }),
  };
}
