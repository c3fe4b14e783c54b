// What moves the day on: opening a step, closing it, going back to it. Each names the step, so that two facilitators may press together.

/** @import {Desk} from "./desk.js" */
/** @import {Step} from "./agenda.js" */

/** A step that is opened again gets this long; the facilitator adds or takes minutes as ever. */
const AGAIN_MS = 5 * 60_000;

/**
 * Have a step open in five seconds, whether it is ahead or closed.
 * @param {Desk} desk
 * @param {Step} step
 */
export function pass(desk, step) {
  const again = step.status === "closed";
  const go = () => again
    ? desk.say("reopen_phase", { phase: step.id, closes_at_ms: step.duration_s ? desk.session.now() + AGAIN_MS : null })
    : desk.say("open_phase", { phase: step.id });
  desk.pending.start({ key: `pass ${step.id}`, text: desk.t("console-pass-soon", { title: step.title }), go });
}

/** @param {Desk} desk @param {Step} step */
export function close(desk, step) {
  const undo = () => { desk.say("reopen_phase", { phase: step.id, closes_at_ms: step.closes_at_ms ?? null }); };
  return desk.say("close_phase", { phase: step.id }, { told: desk.t("console-closed", { title: step.title }), undo });
}
