// Top: which atelier, who is here, the clock with its minutes, and the wall.

/** @import {Desk} from "./desk.js" */
import { useEffect, useRef, useState } from "preact/hooks";
import { clockText, hourText } from "../core/clock.js";
import { held, left, moved } from "./agenda.js";
import { drift, lengthText, minutesOf } from "./drift.js";
import { html, icon } from "./html.js";
import { More } from "./more.js";
import { Speaking } from "./speaking.js";
import { WallMenu } from "./wallmenu.js";

/** @param {{ desk: Desk }} props */
export function TopBar({ desk }) {
  const { t, people, tablets } = desk, atelier = desk.session.boards.room.get("atelier");
  const here = [t("console-people", { people: people.value }), t("console-tablet-count", { tablets: tablets.value.here }), atelier?.place].filter(Boolean);
  return html`
    <header class="top">
      <div class="top-what">
        <h1>${desk.show(atelier?.title ?? t("app-name"))}</h1>
        <p><${Day} desk=${desk} />${here.join(" · ")}</p>
      </div>
      <${Clock} desk=${desk} />
      <${WallMenu} desk=${desk} />
      ${!desk.ended.value && html`<${Speaking} desk=${desk} />`}
      <${More} desk=${desk} />
    </header>`;
}

/** How the day stands against its plan, and when it would end. @param {{ desk: Desk }} props */
function Day({ desk }) {
  const { t, agenda, seconds, lang, ended } = desk, found = ended.value ? null : drift(agenda.value.steps, agenda.value.open, seconds.value);
  if (!found) return null;
  const minutes = minutesOf(found.late_ms), hour = hourText(found.ends_ms, lang.value);
  return html`<span class=${minutes > 0 ? "day day-late" : "day"}>${t(minutes > 0 ? "console-day-late" : minutes < 0 ? "console-day-ahead" : "console-day-on-time", { time: lengthText(Math.abs(minutes)), hour })}</span> · `;
}

/** Minutes at which the clock is read out (DESIGN, Accessibility): 5, 1, and the end. */
const READ_OUT = [5, 1, 0];

/** @param {{ desk: Desk }} props */
function Clock({ desk }) {
  const { t, agenda, seconds } = desk, open = agenda.value.open, now = seconds.value;
  /** What was asked for and has not come back yet: two quick presses add two minutes. */
  const wanted = useRef(/** @type {{ phase: string, closes: number } | null} */ (null));
  const rest = left(open, now), paused = held(open), over = rest !== null && rest <= 0;
  const said = useReadOut(desk, open?.id, rest);
  /** @param {number} minutes */
  const move = async (minutes) => {
    if (!open) return;
    const from = wanted.current?.phase === open.id ? { ...open, left_ms: null, closes_at_ms: wanted.current.closes } : open;
    const closes = moved(from, minutes, desk.session.now());
    wanted.current = { phase: open.id, closes };
    await desk.say("extend_phase", { phase: open.id, closes_at_ms: closes });
    if (wanted.current?.closes === closes) wanted.current = null;
  };
  if (!open) return html`<p class="clock clock-none">${t("console-no-step")}</p>`;
  return html`
    <div class="clock" role="group" aria-label=${t("console-clock")}>
      <button class="button button-icon" aria-label=${t("console-minute-less")} onClick=${() => move(-1)}>−1</button>
      <p class=${`clock-left${paused ? " clock-held" : ""}${over ? " clock-over" : ""}`}>
        <span class="clock-digits" role="timer" aria-label=${t(over ? "console-over" : "console-left", { time: clockText(Math.abs(rest ?? 0)) })}>
          ${rest === null ? t("console-no-clock") : over ? `+${clockText(-rest)}` : clockText(rest)}</span>
        ${(paused || over) && html`<span class="clock-state">${t(paused ? "console-paused" : "console-time-over")}</span>`}
      </p>
      <button class="button button-icon" aria-label=${t("console-minute-more")} onClick=${() => move(1)}>+1</button>
      <button class="button clock-pause" disabled=${rest === null} title=${rest === null ? t("console-no-clock-why") : null} onClick=${() => hold(desk)}>
        ${icon(paused ? "play" : "pause")}<span>${t(paused ? "console-resume" : "console-pause")}</span></button>
      <span class="visually-hidden" role="status">${said}</span>
    </div>`;
}

/** Hold the clock, or let it run. @param {Desk} desk */
export function hold(desk) {
  const open = desk.agenda.peek().open;
  if (open && left(open, 0) !== null) desk.say(held(open) ? "resume_phase" : "pause_phase", { phase: open.id });
}

/** @param {Desk} desk @param {string | undefined} phase @param {number | null} rest @returns {string} what a screen reader is told, seldom */
function useReadOut(desk, phase, rest) {
  const mark = rest === null ? undefined : READ_OUT.findLast((minutes) => rest <= minutes * 60_000);
  const [said, say] = useState("");
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) say(mark === undefined ? "" : desk.t("console-minutes-left", { minutes: mark }));
    first.current = false;
  }, [phase, mark]);
  return said;
}
