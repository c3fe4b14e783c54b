// What the room will see in five seconds, unless somebody says no: passing to a step, reopening one, showing a result.

import { effect, signal } from "@preact/signals";

export const DELAY_MS = 5_000;
/** How long the first press on the arrow key waits for the second. */
export const ASKED_MS = 5_000;

/**
 * `text` says what will happen; `go` does it. `key` is what it is about, so that a button knows its own.
 * @typedef {{ key: string, text: string, go: () => void }} Plan
 */
/** @typedef {ReturnType<typeof createPending>} Pending */

/**
 * @param {() => unknown} course read by the watch below: when the course of the day changes, what was pending is dropped
 * @param {() => boolean} connected a step that would pass minutes later, when the link is back, would surprise everybody
 * @param {() => void} away says that the server does not answer, and nothing was begun
 */
export function createPending(course, connected, away) {
  const now = signal(/** @type {Plan | null} */ (null)), seconds = signal(0), asked = signal(/** @type {string | null} */ (null));
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let asking;
  const cancel = () => {
    clearInterval(timer);
    now.value = null;
  };
  let was = course();
  effect(() => {
    const is = course();
    if (is !== was || !connected()) cancel();
    was = is;
  });
  return {
    now, seconds, asked, cancel,
    /** @param {Plan} plan */
    start(plan) {
      cancel();
      asked.value = null;
      if (!connected()) { away(); return; }
      const end = performance.now() + DELAY_MS;
      now.value = plan;
      seconds.value = Math.ceil(DELAY_MS / 1000);
      timer = setInterval(() => {
        const rest = end - performance.now();
        seconds.value = Math.max(0, Math.ceil(rest / 1000));
        if (rest > 0) return;
        cancel();
        plan.go();
      }, 200);
    },
    /** Whether this is the second time, within a moment, that the same thing is asked for. @param {string} key */
    twice(key) {
      clearTimeout(asking);
      if (asked.value === key) { asked.value = null; return true; }
      asked.value = key;
      asking = setTimeout(() => { asked.value = null; }, ASKED_MS);
      return false;
    },
  };
}
