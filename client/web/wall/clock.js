// The clock of the head line: that of the step, or of what is on inside it. Pure.

/** @import {Clock} from "../archipelago/topline.js" */
/** @import {PhaseRecord} from "../wire.d.ts" */

/** @param {PhaseRecord} phase @returns {Clock | null} */
export function clockOf({ opened_at_ms, closes_at_ms, left_ms, duration_s }) {
  const planned = (duration_s ?? 0) * 1000;
  if (left_ms != null) return { leftMs: left_ms, durationMs: Math.max(planned, left_ms) };
  if (closes_at_ms == null) return null;
  return { endsAtMs: closes_at_ms, durationMs: Math.max(planned, closes_at_ms - (opened_at_ms ?? closes_at_ms)) };
}

/** The clock of a round, where one is on and has an end. @param {PhaseRecord} phase @param {number | null | undefined} ends in the server's ms */
export const clockUntil = (phase, ends) => clockOf(ends == null ? phase : { ...phase, closes_at_ms: ends, left_ms: null });
