// What the machine may do for the sorting: how much, how finely; and taking back what it did.

/** @import {Desk} from "./desk.js" */
/** @import {Level} from "./sorting.js" */
import { useEffect, useState } from "preact/hooks";
import { UndoButton } from "./centre.js";
import { takeBack } from "./clustering.js";
import { html, icon } from "./html.js";
import { Reorganising } from "./reorganising.js";
import { LEVELS, MODES, askMoves, waitNoMore, forget, forgettable, setSorting } from "./sorting.js";
import { trouble } from "./sortingline.js";

/** After this long without an answer it is said that the machine may be away, and it can be asked again. */
const LONG_MS = 30_000;

const SIGNS = { live: "play", suggest: "lightbulb", off: "pause" };

/** @param {{ desk: Desk }} props */
export function SortingView({ desk }) {
  const { t, ended } = desk;
  return html`
    <section class="sorting" aria-labelledby="sorting-title">
      <div class="bar-top">
        <h2 id="sorting-title">${t("console-sorting")}</h2><span class="grow"></span>
        <${UndoButton} desk=${desk} back=${() => takeBack(desk)} />
      </div>
      ${ended.value ? html`<p class="empty">${t("console-ended-state")}</p>` : html`<${SortingHelp} desk=${desk} /><${Fineness} desk=${desk} /><${Reorganising} desk=${desk} />`}
    </section>`;
}

/** @param {{ desk: Desk }} props */
export function SortingHelp({ desk }) {
  const { t, sorting, heap } = desk, now = sorting.value, ideas = forgettable(heap.value.groups), away = trouble(desk);
  if (!now) return null;
  return html`
    <div class="panel">
      <h3 id="sorting-much">${t("console-sorting-much")}</h3>
      ${away && html`<p class="away">${icon("triangle-alert")}<span>${away}</span></p>`}
      <div class="far" role="group" aria-labelledby="sorting-much">
        ${MODES.map((mode) => html`
          <button key=${mode} class="far-step" aria-pressed=${mode === now.mode ? "true" : "false"} onClick=${() => setSorting(desk, { mode })}>
            ${icon(SIGNS[mode])}<span class="far-name">${t(`console-sorting-${mode}`)}</span><span class="far-what">${t(`console-sorting-${mode}-what`)}</span>
          </button>`)}
      </div>
      <div class="forget">
        <button class="button" disabled=${!ideas} aria-describedby="forget-what" onClick=${() => forget(desk)}>${icon("rotate-ccw")}<span>${t("console-forget")}</span></button>
        <p id="forget-what">${t("console-forget-what", { ideas, live: String(now.mode === "live" && ideas > 0) })}</p>
      </div>
    </div>`;
}

/** @param {{ desk: Desk }} props */
function Fineness({ desk }) {
  const { t, sorting } = desk, now = sorting.value;
  const [dragged, drag] = useState(/** @type {number | null} */ (null)), [changed, change] = useState(false), long = useLong(now?.pending ? (now.asked ?? 0) : null);
  if (!now) return null;
  const at = dragged ?? LEVELS.indexOf(/** @type {Level} */ (now.level)), off = now.mode === "off";
  /** @param {number} to */
  const set = async (to) => {
    await setSorting(desk, { level: LEVELS[to] }).then((done) => { if (done) change(true); });
    drag(null);
  };
  return html`
    <div class="panel">
      <h3 id="level-title">${t("console-level")}</h3>
      <p class="how" id="level-what">${t("console-level-what", { mode: now.mode })}</p>
      <div class="slider">
        <input type="range" min="0" max="2" step="1" value=${at} aria-labelledby="level-title" aria-describedby="level-what" aria-valuetext=${t(`console-level-${LEVELS[at]}`)}
          onInput=${(/** @type {InputEvent & { currentTarget: HTMLInputElement }} */ event) => drag(event.currentTarget.valueAsNumber)}
          onChange=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ event) => set(event.currentTarget.valueAsNumber)} />
        <div class="slider-names">${LEVELS.map((level, index) => html`
          <button key=${level} tabindex="-1" aria-hidden="true" class=${index === at ? "slider-name slider-now" : "slider-name"} onClick=${() => set(index)}>${t(`console-level-${level}`)}</button>`)}</div>
      </div>
      <div class=${changed ? "offer offer-new" : "offer"}>
        <button class=${changed ? "button button-main-s" : "button"} disabled=${off || (now.pending && !long)} aria-describedby="offer-what" onClick=${() => { change(false); askMoves(desk, /** @type {Level} */ (now.level)); }}>
          ${icon(long ? "refresh-cw" : "layers")}<span>${t(long ? "console-ask-again" : "console-ask-moves")}</span></button>
        ${now.pending && html`<button class="button" onClick=${() => waitNoMore(desk)}>${icon("x")}<span>${t("console-wait-no-more")}</span></button>`}
        <p id="offer-what" role="status">${now.pending ? html`<strong>${t("console-thinking")}</strong> ${t(long ? "console-thinking-long" : "console-thinking-what")}` : t(off ? "console-ask-off" : "console-ask-what")}</p>
      </div>
    </div>`;
}

/** Whether what was asked for has been waited for too long. @param {number | null} asked its number; `null`: nothing is waited for */
function useLong(asked) {
  const [long, wait] = useState(/** @type {number | null} */ (null));
  useEffect(() => {
    if (asked === null) return;
    const timer = setTimeout(() => wait(asked), LONG_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return asked !== null && long === asked;
}
