// How far the day is ahead of its plan or behind it, and what that makes of its end. Pure: it proposes nothing.

/** @import {Step} from "./agenda.js" */
import { coming } from "../core/coming.js";
import { left } from "./agenda.js";

/** `late_ms` is less than nothing when the day is ahead; `ends_ms` is when it would end, `starts` when each step that is ahead would begin. @typedef {{ late_ms: number, ends_ms: number, starts: Map<string, number> }} Drift */

/**
 * The plan began when the first step was opened, and every step has its planned length. What comes is counted from now, or from the end of
 * the open step; steps that were passed over are not counted any more.
 * @param {Step[]} steps
 * @param {Step | undefined} open
 * @param {number} now
 * @returns {Drift | null} `null` before the day has begun, after its last step, and for a plan without lengths
 */
export function drift(steps, open, now) {
  const opened = steps.flatMap(({ opened_at_ms }) => (typeof opened_at_ms === "number" ? [opened_at_ms] : []));
  const length = (/** @type {Step} */ { duration_s = 0 }) => duration_s * 1000;
  const planned = steps.reduce((sum, step) => sum + length(step), 0), rest = coming(steps);
  if (!opened.length || !planned || (!open && !rest.length)) return null;
  const running = open ? Math.max(0, left(open, now) ?? length(open) - (now - (open.opened_at_ms ?? now))) : 0;
  let at = now + running;
  /** @type {Map<string, number>} */
  const starts = new Map();
  for (const step of rest) {
    starts.set(step.id, at);
    at += length(step);
  }
  return { late_ms: at - (Math.min(...opened) + planned), ends_ms: at, starts };
}

/** A length as it is said: « 47 min », « 1 h 47 ». @param {number} minutes */
export const lengthText = (minutes) => (minutes < 60 ? `${minutes}\u00A0min` : `${Math.floor(minutes / 60)}\u00A0h\u00A0${String(minutes % 60).padStart(2, "0")}`);

/** In whole minutes, towards nothing: half a minute is no drift. @param {number} ms */
export const minutesOf = (ms) => Math.trunc(ms / 60_000);
