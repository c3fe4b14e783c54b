// The part of one step: its question, its state, what can be done with it, then what its activity shows the facilitator.

/** @import {Desk} from "./desk.js" */
/** @import {ConsoleActivity} from "./activity.d.ts" */
import { useEffect, useState } from "preact/hooks";
import { hourText } from "../core/clock.js";
import { needStyle } from "../core/styles.js";
import { loadWords } from "../core/words.js";
import { close, pass } from "./course.js";
import { drift } from "./drift.js";
import { Foreseen } from "./foreseen.js";
import { html, icon } from "./html.js";
import { Scribe } from "./scribe.js";
import { iconOf } from "./steps.js";

/** Read once each; an activity without a part for the console has `null`. @type {Map<string, Promise<ConsoleActivity | null>>} */
const known = new Map();

/** @param {string} kind @returns {Promise<ConsoleActivity | null>} */
function activity(kind) {
  const reading = known.get(kind) ?? fetched(kind).catch(() => null);
  known.set(kind, reading);
  return reading;
}

/** @param {string} kind @returns {Promise<ConsoleActivity>} */
async function fetched(kind) {
  const screens = await import(`../activities/${kind}/console.js`);
  await Promise.all([loadWords(`activities/${kind}`), screens.styled ? needStyle(`activities/${kind}/console.css`) : null]);
  return screens;
}

/** @param {{ desk: Desk, phase: string }} props */
export function StepPart({ desk, phase }) {
  const { t, agenda, pending } = desk, step = agenda.value.steps.find(({ id }) => id === phase);
  const part = useActivity(step?.kind);
  if (!step) return null;
  const open = agenda.value.open?.id === step.id, ended = desk.ended.value;
  const asked = pending.asked.value === `pass ${step.id}`;
  return html`
    <section class="part" aria-labelledby="part-title">
      <div class="part-head">
        <p class=${`state state-${step.status}`}>${icon(step.status === "closed" ? "check" : iconOf(step))}<span>${t(`console-status-${step.status}`)}</span>${step.status === "ahead" && html`<${Starts} desk=${desk} step=${step.id} />`}</p>
        <h2 id="part-title">${desk.title(step.prompt || step.title)}</h2>
        <div class="row">
          ${open && html`<button class="button" onClick=${() => close(desk, step)}>${icon("lock")}<span>${t("console-close")}</span></button>`}
          ${!open && !ended && step.status === "closed" && html`<button class="button" onClick=${() => pass(desk, step)}>${icon("rotate-ccw")}<span>${t("console-reopen")}</span></button>`}
          ${!open && !ended && step.status === "ahead" && agenda.value.next?.id !== step.id
            && html`<button class="button" onClick=${() => pass(desk, step)}>${icon("arrow-right")}<span>${t("console-pass", { title: step.title })}</span></button>`}
          ${open && step.kind === "ideation" && html`<${Scribe} desk=${desk} phase=${step.id} />`}
        </div>
        ${step.status === "ahead" && !ended && html`<${Foreseen} desk=${desk} step=${step} asked=${asked} />`}
      </div>
      ${part?.console(desk, desk.session.boards, { id: step.id, phase: step, open })}
    </section>`;
}

/** When a step would begin, as the day stands. @param {{ desk: Desk, step: string }} props */
function Starts({ desk, step }) {
  const { t, agenda, seconds, lang } = desk, at = drift(agenda.value.steps, agenda.value.open, seconds.value)?.starts.get(step);
  return at === undefined ? null : html`<span>· ${t("console-starts", { hour: hourText(at, lang.value) })}</span>`;
}

/** @param {string | undefined} kind */
function useActivity(kind) {
  const [part, set] = useState(/** @type {ConsoleActivity | null} */ (null));
  useEffect(() => {
    let here = true;
    if (kind) activity(kind).then((found) => { if (here) set(() => found); });
    return () => { here = false; };
  }, [kind]);
  return part;
}
