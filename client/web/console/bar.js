// The dark bar below: what is ticked, what will happen to it, and how many ideas it concerns.

/** @import {Desk} from "./desk.js" */
import { useState } from "preact/hooks";
import { file, make, merge, rename, setAside, split } from "./clustering.js";
import { held, keeper } from "./groups.js";
import { html, icon } from "./html.js";
import { MovesBar } from "./reorganising.js";
import { Picker } from "./picker.js";
import { LightButton } from "./standing.js";
import { TitleField } from "./titlefield.js";

/** @param {{ desk: Desk }} props */
export function BottomBar({ desk }) {
  if (desk.ticks.groups.value.size) return html`<${GroupBar} desk=${desk} />`;
  if (desk.ticks.ideas.value.size) return html`<${IdeaBar} desk=${desk} />`;
  return desk.view.value.at === "sorting" ? html`<${MovesBar} desk=${desk} />` : null;
}

/** @param {{ desk: Desk }} props */
function GroupBar({ desk }) {
  const { t, heap, ticks } = desk, ticked = heap.value.groups.filter(({ id }) => ticks.groups.value.has(id));
  const [chosen, choose] = useState(/** @type {string | null} */ (null)), [naming, name] = useState(false);
  const into = ticked.find(({ id }) => id === chosen) ?? keeper(ticked), ideas = held(ticked), several = ticked.length > 1;
  if (!into) return null;
  return html`
    <section class="bottom" aria-label=${t("console-ticked")}>
      <div class="bottom-what" role="status">
        <strong>${t("console-groups-ticked", { groups: ticked.length })}</strong>
        <span>${t(several ? "console-will-merge" : "console-ideas-in-all", { ideas })}</span>
      </div>
      ${several && html`
        <label class="bottom-select"><span>${t("console-name-kept")}</span>
          <select value=${into.id} onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ event) => choose(event.currentTarget.value)}>
            ${ticked.map(({ id, title }) => html`<option key=${id} value=${id}>${desk.show(title)}</option>`)}
          </select></label>`}
      <div class="row">
        <button class="button button-dark button-icon" aria-label=${t("console-untick")} title=${t("console-untick")} onClick=${ticks.none}>${icon("x")}</button>
        ${several
          ? html`<button class="button button-light" onClick=${() => merge(desk, ticked, into.id)}>${icon("merge")}<span>${t("console-merge")}</span></button>`
          : html`${ideas > 0 && html`<${LightButton} desk=${desk} item=${into.id} className="button button-dark" />`}
            <button class="button button-light" onClick=${() => name(true)}>${icon("pencil")}<span>${t("console-rename")}</span></button>`}
      </div>
      ${!several && naming && html`<${TitleField} key=${into.id} label=${t("console-group-title")} action=${t("console-rename")} cancel=${t("console-cancel")} value=${into.untitled ? "" : into.title}
        onSave=${(/** @type {string} */ title) => { name(false); ticks.none(); rename(desk, into, title); }} onCancel=${() => name(false)} />`}
    </section>`;
}

/** @param {{ desk: Desk }} props */
function IdeaBar({ desk }) {
  const { t, heap, ticks, view } = desk, ids = [...ticks.ideas.value], at = view.value;
  const [naming, name] = useState(false);
  const here = at.at === "group" ? at.id : null, groups = heap.value.groups.filter(({ id }) => id !== here);
  /** Do it, then give the focus back to the list, where the next ideas wait. @param {Promise<unknown>} doing */
  const then = async (doing) => {
    if (!(await doing)) return;
    ticks.none();
    requestAnimationFrame(() => /** @type {HTMLElement | null} */ (document.querySelector(".ideas input") ?? document.getElementById("centre"))?.focus());
  };
  /** @param {string} title */
  const makeIt = (title) => then(here ? split(desk, here, title, ids) : make(desk, title, ids));
  return html`
    <section class="bottom" aria-label=${t("console-ticked")}>
      <div class="bottom-what" role="status"><strong>${t("console-ideas-ticked", { ideas: ids.length })}</strong></div>
      <${Picker} desk=${desk} groups=${groups}
        onPick=${(/** @type {import("./groups.js").Group} */ group) => then(file(desk, ids, group))}
        onMake=${makeIt} />
      <div class="row">
        <button class="button button-light" aria-expanded=${naming ? "true" : "false"} onClick=${() => name(!naming)}>${icon("plus")}<span>${t("console-new-group")}</span></button>
        ${here && html`<button class="button button-dark" onClick=${() => then(file(desk, ids, null))}>${icon("ungroup")}<span>${t("console-take-out")}</span></button>`}
        ${ids.length === 1 && html`<${LightButton} desk=${desk} item=${ids[0]} className="button button-dark" then=${then} />`}
        <button class="button button-dark" onClick=${() => then(setAside(desk, ids).then(() => true))}>${icon("eye-off")}<span>${t("console-set-aside-do")}</span></button>
        <button class="button button-dark button-icon" aria-label=${t("console-untick")} title=${t("console-untick")} onClick=${ticks.none}>${icon("x")}</button>
      </div>
      ${naming && html`<${TitleField} label=${t("console-new-group-title")} action=${t("console-create")} cancel=${t("console-cancel")}
        onSave=${(/** @type {string} */ title) => { name(false); makeIt(title); }} onCancel=${() => name(false)} />`}
    </section>`;
}
