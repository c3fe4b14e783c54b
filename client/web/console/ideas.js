// A list of ideas to read and tick: arrows move, space ticks, Shift reaches. Five hundred rows: drawn as somebody comes to them, and again only when
// they change.

/** @import {Desk} from "./desk.js" */
/** @import {Idea} from "./groups.js" */
import { Component } from "preact";
import { html, icon, mark } from "./html.js";
import { usePieces } from "./lazy.js";

/** What stands with an idea: beside its text and below it. The row is drawn again when `key` differs. @typedef {{ key: string, beside?: () => any, below?: () => any }} Along */

/**
 * `gone`: ideas that left the list while somebody was on it, and what became of them.
 * @param {{ desk: Desk, ideas: Idea[], label: string, along?: (idea: Idea) => Along, gone?: Map<string, string>, calm?: object }} props
 */
export function IdeaList({ desk, ideas, label, along, gone, calm }) {
  const { t, ticks } = desk, ticked = ticks.ideas.value, ids = ideas.map(({ id }) => id).filter((id) => !gone?.has(id));
  const all = ids.length > 0 && ids.every((id) => ticked.has(id)), [drawn, more] = usePieces(desk, ideas.length);
  return html`
    <div class="idea-list">
      <label class="tick-all"><input type="checkbox" checked=${all} onChange=${() => (all ? ticks.none() : ticks.all(ids))} /><span>${t("console-tick-all", { ideas: ids.length })}</span></label>
      <ul class="ideas" aria-label=${label} onKeyDown=${walk} ...${calm}>
        ${ideas.slice(0, drawn).map((idea) => html`<${Row} key=${idea.id} desk=${desk} idea=${idea} ticked=${ticked.has(idea.id)} list=${ids} lang=${desk.lang.value} along=${along?.(idea) ?? ALONE} gone=${gone?.get(idea.id)} />`)}
      </ul>
      ${more}
    </div>`;
}

/** @type {Along} */
const ALONE = { key: "" };

/** @typedef {{ desk: Desk, idea: Idea, ticked: boolean, list: string[], lang: string, along: Along, gone?: string }} RowProps */

/** @extends {Component<RowProps>} */
class Row extends Component {
  /** The list is read when a row is ticked, not drawn. @override @param {RowProps} next */
  shouldComponentUpdate(next) {
    const { idea, ticked, lang, desk, along, gone } = this.props;
    return next.idea !== idea || next.ticked !== ticked || next.lang !== lang || next.desk !== desk || next.along.key !== along.key || next.gone !== gone;
  }

  /** @override */
  render() {
    const { desk, idea, ticked, along, gone } = this.props, theme = desk.themes.peek().find(({ order }) => order === idea.mark), answers = desk.objectives.peek().find(({ id }) => id === idea.objective);
    if (gone) return html`<li class="idea idea-gone"><p class="idea-line">${mark(idea.mark)}<span class="idea-text">${desk.show(idea.text)}</span><span class="idea-became">${icon("check")}<span>${gone}</span></span></p></li>`;
    /** @param {MouseEvent & { currentTarget: HTMLInputElement }} event */
    const tick = (event) => desk.ticks.idea(idea.id, event.currentTarget.checked, event.shiftKey ? this.props.list : undefined);
    return html`
      <li class=${ticked ? "idea idea-ticked" : "idea"}>
        <div class="idea-line">
          <label><input type="checkbox" checked=${ticked} onClick=${tick} />${mark(idea.mark)}
            <span class="idea-text">${desk.show(idea.text)}</span>${theme && html`<span class="idea-theme">${theme.short}</span>`}${answers && html`<span class="idea-theme">${desk.t("console-answers-short", { number: answers.number })}</span>`}</label>
          ${along.beside?.()}
        </div>
        ${along.below?.()}
      </li>`;
  }
}

/** @param {KeyboardEvent & { currentTarget: HTMLElement }} event */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key], on = /** @type {HTMLElement} */ (event.target);
  if (!step || on.closest("input:not([type=checkbox])")) return;
  const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (event.currentTarget.querySelectorAll("input[type=checkbox]"))];
  const own = on.closest("li")?.querySelector("input[type=checkbox]"), at = boxes.indexOf(/** @type {HTMLInputElement} */ (own)), next = boxes[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (event.shiftKey && !next.checked) next.click();
}
