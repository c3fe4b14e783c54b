// Left: the agenda with lengths and states, the one button that moves on, and how the room is doing in figures.

/** @import {Desk} from "./desk.js" */
/** @import {Step} from "./agenda.js" */
import { useEffect, useRef, useState } from "preact/hooks";
import { MANY, past } from "./agenda.js";
import { pass } from "./course.js";
import { End } from "./ending.js";
import { Foreseen } from "./foreseen.js";
import { html, icon } from "./html.js";
import { Others } from "./others.js";
import { Quiet, Ready } from "./quiet.js";

const ICONS = /** @type {Record<string, string>} */ ({
  arrival: "house", ideation: "pencil", clustering: "group", vote: "vote", closing: "file-text", recap: "book-open", talk: "mic", report: "megaphone", cards: "clipboard-list",
  persona: "user", convergence: "handshake", crowd: "sparkles", cafe: "coffee",
});

/** @param {{ desk: Desk }} props */
export function Steps({ desk }) {
  const { t, agenda } = desk, { steps, open } = agenda.value, many = steps.length > MANY, { played, unplayed } = past(agenda.value), folds = played + unplayed;
  const list = useRef(/** @type {HTMLElement | null} */ (null)), [unfolded, unfold] = useState(false);
  useEffect(() => {
    // Each step begins with what is past in one line, on top; the open one, which is held in sight, comes right after it.
    unfold(false);
    if (many && list.current) list.current.scrollTop = 0;
  }, [open?.id]);
  useEffect(() => {
    if (many) return;
    const now = () => list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    now();
    // What is said under the list takes room from it: the open step stays in sight.
    const sizes = new ResizeObserver(([{ target }]) => { if (target.scrollHeight > target.clientHeight) now(); });
    if (list.current) sizes.observe(list.current);
    return () => sizes.disconnect();
  }, [open?.id, many]);
  return html`
    <nav class=${many ? "course course-many" : "course"} aria-label=${t("console-steps")}>
      <ol class="steps" ref=${list}>
        ${folds > 0 && html`
          <li key="past"><button class="step steps-past" aria-expanded=${unfolded ? "true" : "false"} onClick=${() => unfold(!unfolded)}>
            ${icon(played ? "check" : "skip-forward")}<span class="step-title">${[played && t("console-steps-past", { steps: played }), unplayed && t("console-steps-unplayed", { steps: unplayed })].filter(Boolean).join(", ")}</span>${icon(unfolded ? "chevron-up" : "chevron-down")}</button></li>`}
        ${steps.slice(unfolded ? 0 : folds).map((step) => html`<${Row} key=${step.id} desk=${desk} step=${step} open=${step === open} />`)}
      </ol>
      <${Onward} desk=${desk} />
      <${Figures} desk=${desk} />
    </nav>`;
}

/** @param {{ desk: Desk, step: Step, open: boolean }} props */
function Row({ desk, step, open }) {
  const { t, view } = desk, at = view.value;
  return html`
    <li class=${open ? "step-now" : null}>
      <button class=${`step step-${step.status}`} aria-current=${open ? "step" : null}
        aria-pressed=${at.at === "step" && at.phase === step.id ? "true" : "false"} onClick=${() => desk.go({ at: "step", phase: step.id })}>
        ${icon(step.status === "closed" ? "check" : ICONS[step.kind] ?? "sticky-note")}
        <span class="step-title" title=${step.title}>${step.title}</span>
        <span class="visually-hidden">${t(`console-status-${step.status}`)}</span>
        ${step.duration_s ? html`<span class="step-length">${t("console-minutes", { minutes: Math.round(step.duration_s / 60) })}</span>` : null}
      </button>
    </li>`;
}

/** @param {{ desk: Desk }} props */
function Onward({ desk }) {
  const { t, agenda, pending, ended } = desk, { open, next } = agenda.value;
  if (pending.now.value) return html`<${Soon} desk=${desk} />`;
  if (ended.value) return html`<${End} desk=${desk} />`;
  if (!next) return html`<${End} desk=${desk} /><${BackToVote} desk=${desk} warn=${true} />`;
  const asked = pending.asked.value === `pass ${next.id}`;
  return html`
    <div class="onward">
      <button class="button button-main" aria-describedby="foreseen" onClick=${() => pass(desk, next)}>
        <span>${t(next.status === "closed" ? "console-pass-back" : open ? "console-pass" : "console-begin", { title: next.title })}</span>${icon("arrow-right")}
      </button>
      <${Foreseen} desk=${desk} step=${next} asked=${asked} id="foreseen" />
      <${BackToVote} desk=${desk} />
      <${Back} desk=${desk} />
    </div>`;
}

/** The way back to the step before, in one press; what it held is there. @param {{ desk: Desk }} props */
function Back({ desk }) {
  const { t, agenda } = desk, { steps, open, unshown, next } = agenda.value;
  const before = open && steps.findLast(({ status, order }) => status === "closed" && order < open.order);
  if (!before || before === unshown || before === next) return null;
  return html`
    <button class="button" aria-describedby="back-what" onClick=${() => pass(desk, before)}>${icon("rotate-ccw")}<span>${t("console-pass-back", { title: before.title })}</span></button>
    <p class=${steps.length > MANY ? "visually-hidden" : "onward-why"} id="back-what">${t("console-back-what")}</p>`;
}

/** The way back to a vote whose result was not shown, unless the blue button goes there. @param {{ desk: Desk, warn?: boolean }} props */
function BackToVote({ desk, warn = false }) {
  const { t, show, agenda } = desk, { unshown, next } = agenda.value;
  if (!unshown || unshown === next) return null;
  const back = () => { desk.go({ at: "step", phase: unshown.id }); pass(desk, unshown); };
  return html`<div class="onward">
    ${warn && html`<div class="foreseen"><p class="foreseen-warning">${icon("triangle-alert")}<span>${t("console-unshown-vote", { title: show(unshown.title) })}</span></p></div>`}
    <button class="button" onClick=${back}>${icon("rotate-ccw")}<span>${t("console-pass-back", { title: unshown.title })}</span></button></div>`;
}

/** Five seconds in which to say no. The figure is not read out each second. @param {{ desk: Desk }} props */
export function Soon({ desk }) {
  const { t, pending } = desk, plan = pending.now.value;
  if (!plan) return null;
  return html`
    <div class="soon" role="status">
      <p><span>${plan.text}</span> <span class="soon-count" aria-hidden="true">${t("console-in-seconds", { seconds: pending.seconds.value })}</span></p>
      <button class="button button-dark" ref=${(/** @type {HTMLElement | null} */ el) => el && document.activeElement === document.body && el.focus()}
        onClick=${pending.cancel}>${icon("x")}<span>${t("console-cancel")}</span></button>
    </div>`;
}

/** @param {{ desk: Desk }} props */
function Figures({ desk }) {
  const { t, tablets, reading, questions } = desk, { room, desk: own, pulse } = desk.session.boards;
  const ideas = own.all("effort").reduce((sum, [, { notes }]) => sum + notes, 0);
  const { here, away, waiting } = tablets.value;
  const gone = desk.ended.value ? [] : pulse.all("table").filter(([, each]) => each.away > 0).map(([id, each]) => ({ id, ...each, name: room.get(`table/${id}`)?.name ?? id }));
  return html`
    <div class="figures">
      <dl>
        <div><dt>${t("console-ideas-received")}</dt><dd>${t("console-number", { n: ideas })}</dd></div>
        <div><dt>${t("console-to-read")}</dt><dd>${t("console-number", { n: reading.value.length + questions.value.length })}</dd></div>
        <div><dt>${t("console-tablets")}</dt><dd>${t("console-of", { n: here, all: here + away })}</dd></div>
        <${Ready} desk=${desk} />
      </dl>
      ${gone.length > GONE_MAX
        ? html`<details class="gone-fold"><summary>${icon("wifi-off")}<span>${t("console-tables-away", { tablets: away, tables: gone.length })}
          ${waiting > 0 && html` <strong>${t("console-ideas-waiting", { ideas: waiting })}</strong>`}</span>${icon("chevron-down")}</summary><${Gone} desk=${desk} gone=${gone} /></details>`
        : gone.length > 0 && html`<${Gone} desk=${desk} gone=${gone} />`}
      <${Quiet} desk=${desk} />
      <${Others} desk=${desk} />
    </div>`;
}

/** With more tables than these, the alarms are one line, or they would push the steps away. */
const GONE_MAX = 2;

/** @param {{ desk: Desk, gone: { id: string, name: string, here: number, away: number, waiting: number }[] }} props */
const Gone = ({ desk: { t, show }, gone }) => html`
  <ul class="gone" aria-label=${t("console-offline-tablets")}>
    ${gone.map(({ id, name, here, away, waiting }) => html`
      <li key=${id}>${icon("wifi-off")}<span>${t("console-table-away", { name: show(name), here, tablets: away })}
        ${waiting > 0 && html` <strong>${t("console-ideas-waiting", { ideas: waiting })}</strong>`}</span></li>`)}
  </ul>`;

/** @param {Step} step */
export const iconOf = (step) => ICONS[step.kind] ?? "sticky-note";
