// Middle: the part of the step, the groups, one of them, the ideas in none, those that are alike, the machine's sorting, or the hall; and below them,
// what can be done with what is ticked.

/** @import {Desk} from "./desk.js" */
import { Alike } from "./alike.js";
import { BottomBar } from "./bar.js";
import { GroupCards } from "./cards.js";
import { Hall } from "./hall.js";
import { History } from "./history.js";
import { html, icon } from "./html.js";
import { LooseIdeas } from "./loose.js";
import { OpenGroup } from "./opened.js";
import { Otherwise } from "./otherwise.js";
import { StepPart } from "./part.js";
import { SortingView } from "./sortinghelp.js";
import { SortingLine } from "./sortingline.js";
import { ToastLine } from "./toasts.js";
import { undecided } from "./twins.js";

/** @param {{ desk: Desk }} props */
export function Centre({ desk }) {
  const { view } = desk, at = view.value;
  return html`
    <main class="centre" tabindex="-1" id="centre">
      <${Views} desk=${desk} />
      <div class="centre-scroll">
        ${at.at === "step" ? html`<${StepPart} key=${at.phase} desk=${desk} phase=${at.phase} />`
          : at.at === "groups" ? html`<${GroupCards} desk=${desk} />`
          : at.at === "group" ? html`<${OpenGroup} key=${at.id} desk=${desk} id=${at.id} />`
          : at.at === "by" ? html`<${Otherwise} key=${at.by} desk=${desk} by=${at.by} />`
          : at.at === "loose" ? html`<${LooseIdeas} desk=${desk} />`
          : at.at === "alike" ? html`<${Alike} desk=${desk} />`
          : at.at === "history" ? html`<${History} desk=${desk} />`
          : at.at === "sorting" ? html`<${SortingView} desk=${desk} />`
          : html`<${Hall} desk=${desk} />`}
      </div>
      <div class="centre-foot">
        ${at.at !== "sorting" && at.at !== "hall" && at.at !== "step" && html`<${SortingLine} desk=${desk} quiet=${true} />`}
        <${ToastLine} desk=${desk} />
        <${BottomBar} desk=${desk} />
      </div>
    </main>`;
}

/** @param {{ desk: Desk }} props */
function Views({ desk }) {
  const { t, view, heap, agenda, alike, proposed } = desk, at = view.value, { groups, loose } = heap.value;
  const step = (at.at === "step" && agenda.value.steps.find(({ id }) => id === at.phase)) || agenda.value.open || agenda.value.next || agenda.value.steps.at(-1);
  /** @type {[string, import("./desk.js").View, string, number | null][]} */
  const views = [
    ["groups", { at: "groups" }, t("console-view-groups"), groups.length],
    ["loose", { at: "loose" }, t("console-view-loose"), loose.length],
    ["alike", { at: "alike" }, t("console-view-alike"), undecided(alike.value).length || null],
    ["sorting", { at: "sorting" }, t("console-view-sorting"), proposed.value?.moves || null],
    ["hall", { at: "hall" }, t("console-view-hall"), null],
  ];
  if (step) views.unshift(["step", { at: "step", phase: step.id }, step.title, null]);
  const current = at.at === "group" || at.at === "by" || at.at === "history" ? "groups" : at.at;
  return html`
    <nav class="views" aria-label=${t("console-views")}>
      ${views.map(([key, to, name, count]) => html`
        <button key=${key} class="view" aria-current=${key === current ? "page" : null} onClick=${() => desk.go(to)}>
          <span>${name}</span>${count !== null && html` <span class="view-count">${t("console-number", { n: count })}</span>`}
        </button>`)}
    </nav>`;
}

/** The field that looks for an idea or a group. @param {{ desk: Desk }} props */
export function Search({ desk }) {
  const { t, asked } = desk;
  /** @param {InputEvent & { currentTarget: HTMLInputElement }} event */
  const input = (event) => { asked.value = event.currentTarget.value; };
  /** @param {KeyboardEvent & { currentTarget: HTMLInputElement }} event */
  const key = (event) => { if (event.key === "Escape") { asked.value = ""; event.currentTarget.blur(); } };
  return html`
    <label class="search">${icon("search")}<span class="visually-hidden">${t("console-search")}</span>
      <input type="search" id="search" value=${asked.value} placeholder=${t("console-search")} onInput=${input} onKeyDown=${key} /></label>
    <${Objectives} desk=${desk} />`;
}

/** Only the ideas that answer an objective, where leads name one. @param {{ desk: Desk }} props */
function Objectives({ desk }) {
  const { t, show, objective, objectives, heap } = desk, { groups, loose } = heap.value;
  const named = new Set([...groups, { ideas: loose }].flatMap(({ ideas }) => ideas.map((idea) => idea.objective ?? "")));
  const known = objectives.value.filter(({ id }) => named.has(id));
  if (known.length === 0) return null;
  /** @param {Event & { currentTarget: HTMLSelectElement }} event */
  const choose = (event) => { objective.value = event.currentTarget.value || null; };
  return html`<label class="answers"><span class="visually-hidden">${t("console-answers")}</span>
    <select value=${named.has(objective.value ?? "") ? objective.value : ""} onChange=${choose}><option value="">${t("console-answers-all")}</option>
      ${known.map(({ id, number, title }) => html`<option key=${id} value=${id}>${t("console-answers-one", { number, title: show(title) })}</option>`)}</select></label>`;
}

/** Take the last step on the groups back; says which one. @param {{ desk: Desk, back: () => void }} props */
export function UndoButton({ desk, back }) {
  const { t, undoable } = desk, last = undoable.value;
  const what = last ? t("console-undo-what", { verb: last.verb, ideas: last.notes }) : t("console-nothing-to-undo");
  return html`<button class="button" disabled=${!last} title=${what} aria-label=${last ? what : null} onClick=${back}>${icon("undo-2")}<span>${t("console-undo")}</span></button>`;
}
