// The part of one step: its question, its state, what can be done with it, then what its activity shows the facilitator.

/** @import {Desk} from "./desk.js" */
/** @import {ConsoleActivity} from "./activity.d.ts" */
import { useEffect, useState } from "preact/hooks";
import { close, pass } from "./course.js";
import { Foreseen } from "./foreseen.js";
import { html, icon } from "./html.js";
import { iconOf } from "./steps.js";

/** Read once each; an activity without a part for the console has `null`. @type {Map<string, Promise<ConsoleActivity | null>>} */
const known = new Map();

/** @param {string} kind @returns {Promise<ConsoleActivity | null>} */
function activity(kind) {
  const reading = known.get(kind) ?? import(`../activities/${kind}/console.js`).catch(() => null);
  known.set(kind, reading);
  return reading;
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
        <p class=${`state state-${step.status}`}>${icon(step.status === "closed" ? "check" : iconOf(step))}<span>${t(`console-status-${step.status}`)}</span></p>
        <h2 id="part-title">${desk.title(step.prompt || step.title)}</h2>
        <div class="row">
          ${open && html`<button class="button" onClick=${() => close(desk, step)}>${icon("lock")}<span>${t("console-close")}</span></button>`}
          ${!open && !ended && step.status === "closed" && html`<button class="button" onClick=${() => pass(desk, step)}>${icon("rotate-ccw")}<span>${t("console-reopen")}</span></button>`}
          ${!open && !ended && step.status === "ahead" && agenda.value.next?.id !== step.id
            && html`<button class="button" onClick=${() => pass(desk, step)}>${icon("arrow-right")}<span>${t("console-pass", { title: step.title })}</span></button>`}
        </div>
        ${step.status === "ahead" && !ended && html`<${Foreseen} desk=${desk} step=${step} asked=${asked} />`}
      </div>
      ${part?.console(desk, desk.session.boards, { id: step.id, phase: step, open })}
    </section>`;
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
