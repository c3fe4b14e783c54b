// Why the machine put an idea where it lies: the ideas nearest to it, the words they share, and where else it might go.

/** @import {Desk} from "./desk.js" */
/** @import {Group, Idea} from "./groups.js" */
/** @import {Reason} from "./guesses.js" */
import { file } from "./clustering.js";
import { html, icon } from "./html.js";
import { onward } from "./onward.js";

/** @param {{ desk: Desk, idea: Idea, open: boolean, ask: () => void }} props */
export const WhyButton = ({ desk: { t }, idea, open, ask }) => html`
  <button class="why-ask" data-next aria-expanded=${open ? "true" : "false"} aria-controls=${open ? `why-${idea.id}` : null} aria-keyshortcuts="W" title=${t("console-guessed")} onClick=${ask}>
    ${icon("lightbulb")}<span class="visually-hidden">${t("console-guessed")} </span><span>${t("console-why")}</span></button>`;

/** @param {{ desk: Desk, idea: Idea, group: Group, why: Reason }} props */
export function Why({ desk, idea, group, why }) {
  const { t, show } = desk, { near, words, groups } = why;
  /** @param {Group | null} into */
  const move = (into) => (/** @type {Event} */ event) => onward(event, file(desk, [idea.id], into));
  return html`
    <div class="why" id=${`why-${idea.id}`}>
      ${near.length > 0 && html`<p class="why-head" id=${`near-${idea.id}`}>${t("console-why-near")}</p>
        <ul class="why-near" aria-labelledby=${`near-${idea.id}`}>${near.map((each) => html`<li key=${each.id}>${show(each.text)}</li>`)}</ul>`}
      ${words.length > 0 && html`<p><span class="why-head">${t("console-why-words")}</span> ${words.join(", ")}</p>`}
      ${!near.length && !words.length && html`<p>${t("console-why-nothing")}</p>`}
      ${groups.length > 0 && html`<p class="why-head">${t("console-why-others")}</p>`}
      <div class="row">
        ${groups.map((each, index) => html`<${GroupChip} key=${each.id} desk=${desk} group=${each} place=${index + 1} onPick=${move(each)} />`)}
        <button class="button" onClick=${move(group)}>${icon("check")}<span>${t("console-well-here")}</span></button>
        <button class="button" onClick=${move(null)}>${icon("ungroup")}<span>${t("console-take-out")}</span></button>
      </div>
    </div>`;
}

/** A group an idea may go to: one press files it. @param {{ desk: Desk, group: Group, place: number, next?: boolean, onPick: (event: Event) => void }} props `place`: 1 for the likeliest, also its key */
export const GroupChip = ({ desk, group, place, next = false, onPick }) => html`
  <button class="maybe" data-next=${next || null} aria-keyshortcuts=${place} title=${group.title} onClick=${onPick}><span class="visually-hidden">${desk.t("console-file-here")} </span><span class="maybe-title">${desk.t("console-quoted", { title: group.title })}</span></button>`;
