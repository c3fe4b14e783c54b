// The agenda as the console reads it: the steps in order, the one that is open, the one that comes next, and what is left of the clock.

/** @import {NowRecord, PhaseRecord} from "../wire.d.ts" */
import { coming } from "../core/coming.js";

/** @typedef {PhaseRecord & { id: string, status: string, visibility: string }} Step */
/** `unshown`: a vote that was closed before its result was shown. @typedef {{ steps: Step[], open: Step | undefined, next: Step | undefined, unshown: Step | undefined }} Agenda */

/**
 * `next` is the first step that is ahead after the one that was opened last, as tablets say it. But who went back from a vote
 * goes to that vote again before what comes after it, or its ballots would be forgotten.
 * @param {[string, PhaseRecord][]} phases
 * @param {NowRecord | undefined} now
 * @param {(vote: string) => boolean} shown whether the result of a vote was shown
 * @returns {Agenda}
 */
export function agenda(phases, now, shown = () => true) {
  const steps = phases
    .map(([id, phase]) => ({ ...phase, id, status: phase.status ?? "ahead", visibility: phase.visibility ?? "alone" }))
    .sort((a, b) => a.order - b.order);
  const open = steps.find(({ id }) => id === now?.phase);
  const unshown = steps.find(({ id, kind, status }) => kind === "vote" && status === "closed" && !shown(id));
  const [ahead] = coming(steps);
  const again = open && unshown && open.order < unshown.order && !(ahead && ahead.order < unshown.order);
  return { steps, open, unshown, next: again ? unshown : ahead };
}

/** A list of more steps than these is a long one: denser, and what is past is one line of it. */
export const MANY = 8;

/**
 * How many steps at the head of a long list are told in one line, those before the one that is open or comes next: how many
 * of them were `played`, and how many were passed over. One alone is shown as it is.
 * @param {Agenda} agenda
 * @returns {{ played: number, unplayed: number }}
 */
export function past({ steps, open, next }) {
  const at = steps.findIndex((step) => step === (open ?? next));
  const before = steps.length > MANY && at > 1 ? steps.slice(0, at) : [], played = before.filter(({ status }) => status !== "ahead").length;
  return { played, unplayed: before.length - played };
}

/**
 * What is left of the clock of a step, in ms: negative when its end is past; `null` when it has no clock.
 * @param {PhaseRecord | undefined} phase
 * @param {number} now
 * @returns {number | null}
 */
export function left(phase, now) {
  if (!phase) return null;
  if (typeof phase.left_ms === "number") return phase.left_ms;
  return typeof phase.closes_at_ms === "number" ? phase.closes_at_ms - now : null;
}

/** @param {PhaseRecord | undefined} phase */
export const held = (phase) => typeof phase?.left_ms === "number";

/**
 * The end of a step with so many minutes more or less, never in the past. A step without a clock gets one.
 * @param {PhaseRecord} phase
 * @param {number} minutes
 * @param {number} now
 * @returns {number} UTC ms
 */
export function moved(phase, minutes, now) {
  const rest = Math.max(0, left(phase, now) ?? 0);
  return Math.round(now + Math.max(0, rest + minutes * 60_000));
}
