// The bar of one side: how many agree, with the interval as a whisker. The figures stand beside it in words.

/** @import {Words} from "../../kit.d.ts" */
/** @import {Side} from "./lines.js" */
import { html } from "../../core/html.js";
import { percent } from "./lines.js";

/** @param {{ t: Words, side: Side, place: number, named?: boolean }} props `named`: with the name of the side before it */
export const SideBar = ({ t, side, place, named = true }) => html`
  <div class="side-bar" data-side=${place % 4}>
    ${named && html`<span class="side-name">${side.name}</span>`}
    <span class="side-track" aria-hidden="true">
      ${side.share !== null && html`<i class="side-fill" style=${{ width: `${100 * side.share}%` }}></i>`}
      <i class="side-half"></i>
      ${side.share !== null && html`<i class="side-whisker" style=${{ left: `${100 * side.low}%`, width: `${100 * (side.high - side.low)}%` }}></i>`}
    </span>
    <span class="side-figures">${side.share === null
      ? t("convergence-nobody")
      : html`<strong>${t("convergence-of", { agree: side.agree, answers: side.answers })}</strong> <small>${t("convergence-interval", { low: percent(side.low), high: percent(side.high) })}</small>`}</span>
  </div>`;
