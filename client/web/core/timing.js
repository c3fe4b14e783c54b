// Where a step stands in its time: running, in its last minutes, in the seconds after its end, or over. Pure.

/** @import { PhaseRecord } from "../wire.d.ts" */

/** From when on the end is told, in words, once. */
export const LAST_MS = 120_000;
/** A step shorter than this is in its last minutes from the start: it is not told. */
const SHORT_MS = 240_000;
/** What a plan that says nothing gives (`Phase.grace_s`). */
const GRACE_S = 60;

/** `beyond`: the time and its grace are over, and people may go on. @typedef {"running" | "last" | "grace" | "over" | "beyond"} Stage */

/** The step as it is for a table that was given more time, in ms. @template {PhaseRecord} P @param {P} phase @param {number | undefined} more @returns {P} */
export function longer(phase, more) {
  if (!more) return phase;
  const { closes_at_ms, left_ms } = phase;
  return { ...phase, closes_at_ms: closes_at_ms == null ? closes_at_ms : closes_at_ms + more, left_ms: left_ms == null ? left_ms : left_ms + more };
}

/**
 * @param {PhaseRecord} phase an open step
 * @param {number} now the server's clock, in ms
 * @returns {Stage}
 */
export function stageOf(phase, now) {
  const end = phase.closes_at_ms;
  if (end == null) return "running";
  const left = end - now;
  if (left > 0) return left <= LAST_MS && end - (phase.opened_at_ms ?? 0) > SHORT_MS ? "last" : "running";
  if (-left <= (phase.grace_s ?? GRACE_S) * 1000) return "grace";
  return phase.read_only ? "over" : "beyond";
}
