// One idea that was written many times in the same words, as one line: where its copies lie, and one press to bring them together.

/** @import {Desk} from "./desk.js" */
/** @import {Group, Idea} from "./groups.js" */
/** @import {Pile} from "./twins.js" */
import { useState } from "preact/hooks";
import { NOTES_IN_ONE_ORDER_MAX } from "../core/bounds.js";
import { file, make } from "./clustering.js";
import { cut } from "./guesses.js";
import { html, icon, mark } from "./html.js";
import { onward } from "./onward.js";
import { TitleField } from "./titlefield.js";

/** Groups that are offered to bring all copies into: the keys 1 to 3 press them. */
const OFFERED_MAX = 3;

/** @param {{ desk: Desk, pile: Pile, gone: boolean }} props */
export function PileCard({ desk, pile, gone }) {
  const { t, known } = desk, [naming, name] = useState(false);
  const ideas = pile.ideas.map((idea) => known.value.idea(idea.id)).filter((idea) => idea !== undefined), places = lying(desk, ideas);
  const loose = ideas.filter(({ cluster }) => !known.value.group(cluster ?? "")).map(({ id }) => id);
  const sample = ideas[0] ?? pile.ideas[0], oneTheme = ideas.every(({ mark: theme }) => theme === sample.mark);
  /** @param {Group} group */
  const others = (group) => ideas.filter(({ cluster }) => cluster !== group.id).map(({ id }) => id).slice(0, NOTES_IN_ONE_ORDER_MAX);
  return html`
    <li class=${gone ? "pair pair-gone" : "pair"}>
      <p class="pile-said">${t("console-pile", { ideas: pile.ideas.length })}</p>
      <div class="pair-idea">${oneTheme ? mark(sample.mark) : html`<span></span>`}<p class="idea-text">${desk.show(sample.text)}</p>
        <p class="pair-where pile-places">${places.map(({ group, count }) => html`<span key=${group.id}>${t("console-pile-in", { title: group.title, ideas: count })}</span>`)}
          ${loose.length > 0 && html`<span>${t("console-pile-loose", { ideas: loose.length })}</span>`}</p></div>
      ${gone ? html`<p class="pair-done">${icon("check")}<span>${t("console-pair-done")}</span></p>`
        : naming ? html`<${TitleField} label=${t("console-new-group-title")} action=${t("console-create")} cancel=${t("console-cancel")} value=${cut(sample.text)}
            onSave=${(/** @type {string} */ title) => { name(false); make(desk, title, loose.slice(0, NOTES_IN_ONE_ORDER_MAX)); }} onCancel=${() => name(false)} />`
        : html`<div class="row">
            ${places.slice(0, OFFERED_MAX).map(({ group }, index) => html`<button key=${group.id} class="button" data-next=${index ? null : true} aria-keyshortcuts=${index + 1}
              onClick=${(/** @type {Event} */ event) => onward(event, file(desk, others(group), group))}>${icon("merge")}<span>${t("console-pile-together", { title: group.title })}</span></button>`)}
            ${!places.length && html`<button class="button" data-next aria-keyshortcuts="1" onClick=${() => name(true)}>${icon("merge")}<span>${t("console-together")}</span></button>`}
          </div>`}
    </li>`;
}

/** The groups in which these ideas lie, with how many in each, most first. @param {Desk} desk @param {Idea[]} ideas @returns {{ group: Group, count: number }[]} */
function lying({ known }, ideas) {
  /** @type {Map<Group, number>} */
  const counts = new Map();
  for (const { cluster } of ideas) {
    const group = known.value.group(cluster ?? "");
    if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return [...counts].map(([group, count]) => ({ group, count })).sort((a, b) => b.count - a.count);
}
