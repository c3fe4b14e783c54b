// Where an idea that lies in no group may belong, as the machine sees it: groups to press, or else ideas to begin a group with.

/** @import {Desk} from "./desk.js" */
/** @import {Idea} from "./groups.js" */
/** @import {Reason} from "./guesses.js" */
import { file } from "./clustering.js";
import { cut } from "./guesses.js";
import { html, icon } from "./html.js";
import { onward } from "./onward.js";
import { GroupChip } from "./why.js";

/** @param {{ desk: Desk, idea: Idea, hint: Reason, pair: (other: Idea) => void }} props `pair` begins a group of the two */
export function Suggested({ desk, idea, hint, pair }) {
  const { t, show } = desk, { groups, near, words } = hint;
  if (!groups.length && !near.length) return null;
  return html`
    <div class="suggested">
      <span class="suggested-head">${icon("lightbulb")}<span>${t(groups.length ? "console-maybe" : "console-maybe-near")}</span></span>
      ${groups.length
        ? groups.map((group, index) => html`<${GroupChip} key=${group.id} desk=${desk} group=${group} place=${index + 1} next=${index === 0}
            onPick=${(/** @type {Event} */ event) => onward(event, file(desk, [idea.id], group))} />`)
        : near.map((other, index) => html`
          <button key=${other.id} class="maybe" data-next=${index === 0 || null} aria-keyshortcuts=${index + 1} onClick=${() => pair(other)}>
            <span class="visually-hidden">${t("console-pair-do")} </span><span class="maybe-title">${show(cut(other.text))}</span></button>`)}
      ${words.length > 0 && html`<p class="suggested-words">${t("console-why-words")} ${words.join(", ")}</p>`}
    </div>`;
}
