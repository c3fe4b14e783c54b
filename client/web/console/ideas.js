// A list of ideas to read and tick: arrows move, space ticks, Shift reaches. Five hundred rows, each drawn again only when it changes.

/** @import {Desk} from "./desk.js" */
/** @import {Idea} from "./groups.js" */
import { Component } from "preact";
import { html, mark } from "./html.js";

/** @param {{ desk: Desk, ideas: Idea[], label: string }} props */
export function IdeaList({ desk, ideas, label }) {
  const { t, ticks } = desk, ticked = ticks.ideas.value, ids = ideas.map(({ id }) => id);
  const all = ids.length > 0 && ids.every((id) => ticked.has(id));
  return html`
    <div class="idea-list">
      <label class="tick-all"><input type="checkbox" checked=${all} onChange=${() => (all ? ticks.none() : ticks.all(ids))} /><span>${t("console-tick-all", { ideas: ids.length })}</span></label>
      <ul class="ideas" aria-label=${label} onKeyDown=${walk}>
        ${ideas.map((idea) => html`<${Row} key=${idea.id} desk=${desk} idea=${idea} ticked=${ticked.has(idea.id)} list=${ids} lang=${desk.lang.value} />`)}
      </ul>
    </div>`;
}

/** @extends {Component<{ desk: Desk, idea: Idea, ticked: boolean, list: string[], lang: string }>} */
class Row extends Component {
  /** The list is read when a row is ticked, not drawn. @override @param {{ idea: Idea, ticked: boolean, lang: string, desk: Desk }} next */
  shouldComponentUpdate(next) {
    return next.idea !== this.props.idea || next.ticked !== this.props.ticked || next.lang !== this.props.lang || next.desk !== this.props.desk;
  }

  /** @override */
  render() {
    const { desk, idea, ticked } = this.props, theme = desk.themes.peek().find(({ order }) => order === idea.mark);
    /** @param {MouseEvent & { currentTarget: HTMLInputElement }} event */
    const tick = (event) => desk.ticks.idea(idea.id, event.currentTarget.checked, event.shiftKey ? this.props.list : undefined);
    return html`
      <li class=${ticked ? "idea idea-ticked" : "idea"}>
        <label><input type="checkbox" checked=${ticked} onClick=${tick} />${mark(idea.mark)}
          <span class="idea-text">${desk.show(idea.text)}</span>${theme && html`<span class="idea-theme">${theme.short}</span>`}</label>
      </li>`;
  }
}

/** @param {KeyboardEvent & { currentTarget: HTMLElement }} event */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (event.currentTarget.querySelectorAll("input"))];
  const at = boxes.indexOf(/** @type {HTMLInputElement} */ (event.target)), next = boxes[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (event.shiftKey && !next.checked) next.click();
}
