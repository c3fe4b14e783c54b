// A pulse on the console: each level with how many chose it, side by side.

/** @import {TallyRecord, VoteRecord} from "../../../wire.d.ts" */
/** @import {Desk} from "../../../console/desk.js" */
import { Bar } from "../../../console/bars.js";
import { html } from "../../../console/html.js";
import { agreementWords, QUESTION } from "../reading.js";
import { levelsOf, levelWords } from "../scales.js";

/** @param {{ desk: Desk, vote: VoteRecord, tally: TallyRecord, sides: string[] }} props */
export function PulseBars({ desk: { t }, vote, tally, sides }) {
  const line = tally.lines?.[QUESTION], levels = levelsOf(vote);
  if (!line) return null;
  const columns = [{ head: t("vote-total"), counts: line.counts, median: line.scale?.median, agreement: line.scale?.agreement }, ...(sides.length > 1 ? sides.map((head, at) => ({ head, counts: line.by[at], median: line.scale?.by_median[at], agreement: line.scale?.by_agreement[at] })) : [])];
  return html`<div class="res-pulse">${columns.map(({ head, counts, median, agreement }) => html`<section key=${head}>
    <h4>${head}</h4><p class="how">${median == null ? t("vote-nobody") : t("vote-median-is", { level: levelWords(t, vote, median) })} · ${t(agreementWords(agreement))}</p>
    <dl class="scores">${levels.map((level, at) => html`<div key=${level}><dt>${level}${at === 0 ? ` · ${t("vote-pulse-least")}` : at === levels.length - 1 ? ` · ${t("vote-pulse-most")}` : ""}</dt>
      <dd><${Bar} value=${counts[at]} most=${Math.max(1, ...counts)} words=${t("vote-number", { n: counts[at] })} /></dd></div>`).reverse()}</dl>
  </section>`)}</div>`;
}
