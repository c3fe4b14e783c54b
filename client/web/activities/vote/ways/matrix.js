// A place in a square for each item: how much it changes, and how feasible it is. Two scales to press; the picture only shows.

import { html } from "../../../core/html.js";
import { Levels } from "./choice.js";
import { Head } from "./head.js";
import { OneByOne } from "./onebyone.js";

/** @import { WayProps } from "./way.d.ts" */
/** @import { Item } from "../items.js" */

/** @param {WayProps} props */
export function Matrix(props) {
  const { kit, boards, vote, items, ballot, cast, paper } = props;
  const ask = (/** @type {Item} */ item) => html`<${Place} ...${props} item=${item} key=${item.id} />`;
  if (paper) return html`<ol class="bal-list">${items.map((item) => html`<li key=${item.id} class="bal-line"><${Head} kit=${kit} boards=${boards} vote=${vote} item=${item} bare=${true} />${ask(item)}</li>`)}</ol>`;
  return html`<${OneByOne} kit=${kit} boards=${boards} vote=${vote} items=${items} ballot=${ballot} cast=${cast} name=${props.name} ask=${ask} />`;
}

/** One choice is not a place yet: the other is taken as the middle, and says so by being shown. @param {WayProps & { item: Item }} props */
function Place({ kit: { ui, t }, vote, item, ballot, cast, name }) {
  const many = vote.levels ?? 5, middle = Math.ceil(many / 2), mark = /** @type {[number, number] | undefined} */ (ballot.marks[item.id]);
  const choices = Array.from({ length: many }, (_, at) => ({ level: at + 1, words: String(at + 1) }));
  return html`<div class="bal-square-two">
    <div>
      <${Levels} name=${`${name}-${item.id}-impact`} legend=${t("vote-impact-question")} hidden=${false} choices=${choices} ends=${[t("vote-impact-least"), t("vote-impact-most")]} look="figures" icon=${ui.icon} value=${mark?.[0]} onchoose=${(/** @type {number} */ level) => cast({ [item.id]: [level, mark?.[1] ?? middle] })} />
      <${Levels} name=${`${name}-${item.id}-feasibility`} legend=${t("vote-feasibility-question")} hidden=${false} choices=${choices} ends=${[t("vote-feasibility-least"), t("vote-feasibility-most")]} look="figures" icon=${ui.icon} value=${mark?.[1]} onchoose=${(/** @type {number} */ level) => cast({ [item.id]: [mark?.[0] ?? middle, level] })} />
    </div>
    <figure class="bal-square" aria-hidden="true">
      <svg viewBox="-6 -6 112 112">
        <rect x="0" y="0" width="100" height="100" rx="4" /><line x1="50" y1="0" x2="50" y2="100" /><line x1="0" y1="50" x2="100" y2="50" />
        ${mark && html`<circle cx=${place(mark[0], many)} cy=${100 - place(mark[1], many)} r="7" />`}
      </svg>
      <figcaption><span>${t("vote-impact")} →</span><span>↑ ${t("vote-feasibility")}</span></figcaption>
    </figure>
  </div>`;
}

/** A level's middle on a side of 100. @param {number} level @param {number} many */
const place = (level, many) => ((level - 0.5) / many) * 100;
