// The clock of a phase: shown every second, read out only at five minutes, one minute and the end.

import { useEffect } from "preact/hooks";

import { clockText, remaining, spokenAt } from "../core/clock.js";
import { html } from "../core/html.js";
import { t } from "../core/words.js";
import { announce } from "./announce.js";
import { icon } from "./icon.js";

/** @import { ReadonlySignal } from "@preact/signals" */
/** @import { PhaseRecord } from "../wire.d.ts" */

/** @param {{ phase: PhaseRecord, seconds: ReadonlySignal<number> }} props */
export function Clock({ phase, seconds }) {
  const left = remaining(phase, seconds.value);
  const held = phase.closes_at_ms == null;
  const spoken = left === null || held ? null : spokenAt(left);
  useEffect(() => {
    if (spoken !== null) announce(spoken === 0 ? t("clock-over") : t("clock-left", { minutes: spoken / 60 }));
  }, [spoken]);
  if (left === null) return null;
  return html`<p class="clock" data-last=${!held && left < 60_000} role="timer" aria-live="off">
    ${icon(held ? "pause" : "timer")}<span class="visually-hidden">${t("clock-name")}</span>
    <time>${clockText(left)}</time>
    ${held && html`<small>${t("clock-held")}</small>`}
  </p>`;
}
