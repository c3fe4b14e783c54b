// Time as a screen shows it: what is left of a phase, the hour, and one tick a second that every clock shares.
// Does not know which clock is right: the server's time is given in.

import { signal } from "@preact/signals";

/** @import { ReadonlySignal } from "@preact/signals" */
/** @import { Lang } from "../kit.d.ts" */
/** @import { PhaseRecord } from "../wire.d.ts" */

const DAY_MS = 86_400_000;

/**
 * A signal of `now()` that moves once a second, and only while somebody reads it.
 * @param {() => number} now
 * @returns {ReadonlySignal<number>}
 */
export function ticking(now) {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  return signal(now(), {
    watched() {
      this.value = now();
      timer = setInterval(() => (this.value = now()), 1000);
    },
    unwatched() {
      clearInterval(timer);
    },
  });
}

/** What is left of a phase in ms: running, held, or `null` when it has no clock. Never under 0. @param {PhaseRecord} phase @param {number} nowMs */
export function remaining(phase, nowMs) {
  if (phase.closes_at_ms != null) return Math.max(0, phase.closes_at_ms - nowMs);
  return phase.left_ms ?? null;
}

/** « 6:42 », « 1:06:42 ». @param {number} ms */
export function clockText(ms) {
  const all = Math.ceil(ms / 1000);
  const hours = Math.floor(all / 3600), minutes = Math.floor(all / 60) % 60, seconds = all % 60;
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

/** « 10 h 05 », “10:05”. @param {number} ms @param {Lang} lang @param {string} [zone] */
export function hourText(ms, lang, zone) {
  const parts = new Intl.DateTimeFormat(lang === "fr" ? "fr-FR" : "en-GB", { hour: "numeric", minute: "2-digit", timeZone: zone }).formatToParts(ms);
  const part = (/** @type {string} */ type) => parts.find((each) => each.type === type)?.value ?? "";
  return lang === "fr" ? `${Number(part("hour"))}\u00A0h\u00A0${part("minute")}` : `${part("hour")}:${part("minute")}`;
}

/** « dimanche 22 novembre 2026 ». @param {number} ms @param {Lang} lang */
export function dayText(ms, lang) {
  return new Intl.DateTimeFormat(lang === "fr" ? "fr-FR" : "en-GB", { dateStyle: "full" }).format(ms);
}

/** The moment a clock is read out at, for who cannot see it: 5 min, 1 min and the end; otherwise `null`. @param {number} ms */
export function spokenAt(ms) {
  const seconds = Math.ceil(ms / 1000);
  return seconds === 300 || seconds === 60 || seconds === 0 ? seconds : null;
}

/** Days from now to a moment, rounded up. @param {number} ms @param {number} nowMs */
export const daysUntil = (ms, nowMs) => Math.max(0, Math.ceil((ms - nowMs) / DAY_MS));
