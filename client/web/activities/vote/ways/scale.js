// A level for each item: a rating, a gradient of agreement, or a mention.

import { html } from "../../../core/html.js";
import { levelWords, levelsOf } from "../scales.js";
import { Levels } from "./choice.js";
import { Head } from "./head.js";
import { OneByOne } from "./onebyone.js";

/** @import { WayProps } from "./way.d.ts" */
/** @import { Item } from "../items.js" */

/** @param {WayProps} props */
export function Scale({ kit, boards, vote, items, ballot, cast, name }) {
  const { ui, t } = kit, levels = levelsOf(vote), named = vote.method === "judgment";
  // The best mention stands first, as on a paper ballot; figures go up as people count.
  const choices = (named ? [...levels].reverse() : levels).map((level) => ({ level, words: named ? levelWords(t, vote, level) : String(level) }));
  return html`<ol class="bal-list">${items.map((item) => html`<li key=${item.id} class="card bal-line" data-on=${ballot.marks[item.id] !== undefined}>
    <${Head} kit=${kit} boards=${boards} vote=${vote} item=${item} />
    ${!item.mine && html`<${Levels} name=${`${name}-${item.id}`} legend=${t("vote-answer-of", { title: item.title })} choices=${choices} look=${named ? "row" : "figures"} ends=${named ? undefined : [t("vote-least"), t("vote-most")]} icon=${ui.icon}
      value=${/** @type {number | undefined} */ (ballot.marks[item.id])} onchoose=${(/** @type {number} */ level) => cast({ [item.id]: level })} />
    ${ballot.marks[item.id] !== undefined && ui.button({ words: t("vote-take-back"), label: t("vote-take-back-of", { title: item.title }), icon: "undo-2", look: "link", onclick: () => cast({ [item.id]: null }) })}`}
  </li>`)}</ol>`;
}

/** Eight gradients, from a veto to whole-hearted support, each with what it means: too much to read for more than one item at a time. @param {WayProps} props */
export function Gradients(props) {
  const { kit, boards, vote, items, ballot, cast, name, paper } = props, { ui, t } = kit;
  const choices = levelsOf(vote).reverse().map((level) => ({ level, words: levelWords(t, vote, level), how: t(`vote-gradient-${level}-how`) }));
  const ask = (/** @type {Item} */ item) => html`<${Levels} name=${`${name}-${item.id}`} legend=${t("vote-answer-of", { title: item.title })} choices=${choices} look="wide" icon=${ui.icon}
    value=${/** @type {number | undefined} */ (ballot.marks[item.id])} onchoose=${(/** @type {number} */ level) => cast({ [item.id]: level })} />`;
  if (paper) return html`<ol class="bal-list">${items.map((item) => html`<li key=${item.id} class="bal-line"><${Head} kit=${kit} boards=${boards} vote=${vote} item=${item} bare=${true} />${ask(item)}</li>`)}</ol>`;
  return html`<${OneByOne} ...${props} ask=${ask} />`;
}
