// Agree, disagree or pass: one thing at a time on a tablet; copied from paper, all of them on one page. Not to answer is not to pass.

import { html } from "../../../core/html.js";
import { ANSWERS, markWords } from "../marks.js";
import { Levels, Presses } from "./choice.js";
import { Head } from "./head.js";
import { OneByOne } from "./onebyone.js";

/** @import { WayProps } from "./way.d.ts" */
/** @import { Item } from "../items.js" */

/** @param {WayProps} props */
export function Opinion(props) {
  const { kit, boards, vote, items, ballot, cast, name, paper } = props, { ui, t } = kit;
  const choices = ANSWERS.map((level) => ({ level, ...markWords(t, vote, level, kit.show) }));
  const said = (/** @type {Item} */ item) => ({ legend: t("vote-answer-of", { title: item.title }), choices, value: /** @type {number | undefined} */ (ballot.marks[item.id]), icon: ui.icon });
  if (!paper) return html`<${OneByOne} ...${props} ask=${(/** @type {Item} */ item, /** @type {() => void} */ then) => html`<${Presses} ...${said(item)} onchoose=${(/** @type {number} */ level) => (cast({ [item.id]: level }), then())} />`} />`;
  return html`<ol class="bal-list">${items.map((item) => html`<li key=${item.id} class="bal-line">
    <${Head} kit=${kit} boards=${boards} vote=${vote} item=${item} bare=${true} />
    <${Levels} ...${said(item)} name=${`${name}-${item.id}`} look="row" onchoose=${(/** @type {number} */ level) => cast({ [item.id]: level })} />
    ${ballot.marks[item.id] !== undefined && ui.button({ words: t("vote-take-back"), label: t("vote-take-back-of", { title: item.title }), icon: "undo-2", look: "link", onclick: () => cast({ [item.id]: null }) })}
  </li>`)}</ol>`;
}
