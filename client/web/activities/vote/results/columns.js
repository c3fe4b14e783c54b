// The columns of a result, by the way people voted: what heads them, what stands in a cell, and by what they are sorted.

/** @import {Line, TallyRecord, VoteRecord} from "../../../wire.d.ts" */
/** @import {Desk} from "../../../console/desk.js" */
import { Bar } from "../../../console/bars.js";
import { html, icon } from "../../../console/html.js";
import { agreementWords, agreeOf, isAmount, labelOf, meanShare, percent, shareOf, sum } from "../reading.js";
import { levelShort, levelsOf, levelWords } from "../scales.js";
import { Label, Range, Stack } from "./pieces.js";
import { round } from "./square.js";

/** `value`: the largest comes first. `before`: the line of the first round. @typedef {{ head: string, small?: string, cell(line: Line, before?: Line): any, value(line: Line): number }} Column */

/** @param {Desk} desk @param {VoteRecord} vote @param {TallyRecord} tally @param {string[]} sides @param {"amount" | "voters"} what @returns {Column[]} */
export function columnsOf(desk, vote, tally, sides, what) {
  const shown = sides.length > 1 || vote.method === "opinion" ? sides : [];
  if (vote.method === "opinion") return opinions(desk, vote, tally, shown);
  if (isAmount(vote.method)) return amounts(desk, vote, tally, shown, what);
  if (vote.method === "ranking") return places(desk, tally, shown);
  return scales(desk, vote, tally, sides);
}

/** With a minus as a printer sets it. @param {number} n */
const signed = (n) => (n < 0 ? `−${-n}` : String(n));

/** @param {Desk} desk @param {TallyRecord} tally @param {number} at */
const size = ({ t }, tally, at) => t("vote-voters", { n: tally.groups[at].voters });

/** @param {Desk} desk @param {VoteRecord} vote @param {TallyRecord} tally @param {string[]} sides @returns {Column[]} */
function opinions(desk, vote, tally, sides) {
  const { t } = desk, per = (/** @type {number} */ share) => t("vote-percent", { n: percent(share) });
  return [
    { head: t("vote-reading"), value: (line) => -line.place, cell: ({ opinion }) => opinion && html`<${Label} label=${labelOf(t, opinion, sides)} />` },
    ...sides.map((side, at) => ({
      head: side, small: size(desk, tally, at), value: (/** @type {Line} */ { opinion }) => opinion?.shares[at] ?? -1,
      cell: (/** @type {Line} */ line) => {
        const { opinion, by } = line, said = agreeOf(line, at);
        if (!opinion || !said) return t("vote-nobody");
        return html`<span class="res-cell"><strong>${t("vote-of", said)}</strong>
        <${Range} share=${said.share} interval=${opinion.intervals[at]} threshold=${vote.threshold} />
        <small>${t("vote-between", { low: percent(opinion.intervals[at][0]), high: percent(opinion.intervals[at][1]) })}<br />${t("vote-opinions", { agree: by[at][0], disagree: by[at][1], passed: by[at][2] })}</small></span>`;
      },
    })),
    ...(sides.length > 1 ? [{
      head: t("vote-gap"), value: (/** @type {Line} */ { opinion }) => opinion?.gap ?? -1,
      cell: (/** @type {Line} */ { opinion }) => opinion && html`<span class="res-cell"><strong>${t("vote-points", { n: percent(opinion.gap) })}</strong>
        <small>${t("vote-between-points", { low: signed(percent(opinion.gap_interval[0])), high: signed(percent(opinion.gap_interval[1])) })}</small>
        ${opinion.wide && html`<span class="tag">${icon("triangle-alert")}${t("vote-wide")}</span>`}</span>`,
    }] : []),
    { head: t("vote-controversy"), value: ({ opinion }) => opinion?.controversy ?? -1, cell: ({ opinion }) => opinion && per(opinion.controversy) },
  ];
}

/** A bar is the share of what its own side gave, so that a small side is read like a large one. @param {Desk} desk @param {VoteRecord} vote @param {TallyRecord} tally @param {string[]} sides @param {"amount" | "voters"} what @returns {Column[]} */
function amounts(desk, vote, tally, sides, what) {
  const { t, show } = desk, told = (/** @type {number} */ n) => (what === "voters" ? t("vote-number", { n }) : vote.method === "budget" ? t("vote-amount", { amount: n, unit: show(vote.unit ?? "") }) : t("vote-number", { n }));
  const which = what === "amount" ? 0 : 1;
  const share = (/** @type {Line} */ line, /** @type {number} */ at) => (what === "amount" ? shareOf(tally, line, at) : line.by[at][1] / Math.max(1, tally.groups[at].voters));
  return [
    {
      head: t("vote-total"), small: what === "amount" ? told(sum(tally.spent ?? [])) : t("vote-voters", { n: tally.voters }), value: (line) => (what === "amount" ? meanShare(tally, line) : line.counts[1]),
      cell: (line) => html`<${Bar} value=${what === "amount" ? meanShare(tally, line) : line.counts[1]} most=${what === "amount" ? 1 : tally.voters} words=${told(line.counts[which])} />`,
    },
    ...sides.map((side, at) => ({
      head: side, small: what === "amount" ? told(tally.spent?.[at] ?? 0) : size(desk, tally, at), value: (/** @type {Line} */ line) => share(line, at),
      cell: (/** @type {Line} */ line) => html`<${Bar} value=${share(line, at)} most=${1} words=${told(line.by[at][which])} fill="accent" />`,
    })),
  ];
}

/** @param {Desk} desk @param {TallyRecord} tally @param {string[]} sides @returns {Column[]} */
function places(desk, tally, sides) {
  const { t } = desk, mean = (/** @type {Line} */ line, /** @type {number} */ at) => line.means?.[at]?.[0];
  return [
    { head: t("vote-rank"), value: (line) => -line.place, cell: (line) => html`<strong>${t("vote-place", { place: line.place })}</strong>` },
    ...sides.map((side, at) => ({
      head: side, small: size(desk, tally, at), value: (/** @type {Line} */ line) => -(mean(line, at) ?? Infinity),
      cell: (/** @type {Line} */ line) => html`<span class="res-cell"><strong>${mean(line, at) === undefined ? t("vote-nobody") : t("vote-mean-place", { place: round(Number(mean(line, at))) })}</strong>
        <small>${t("vote-left-out", { n: line.by[at].at(-1) ?? 0 })}</small></span>`,
    })),
    { head: t("vote-put-first"), value: (line) => line.counts[0], cell: (line) => html`<${Bar} value=${line.counts[0]} most=${Math.max(1, tally.voters)} words=${t("vote-number", { n: line.counts[0] })} />` },
  ];
}

/** @param {Desk} desk @param {VoteRecord} vote @param {TallyRecord} tally @param {string[]} sides @returns {Column[]} */
function scales({ t }, vote, tally, sides) {
  const names = levelsOf(vote).map((level) => levelWords(t, vote, level)), said = (/** @type {number | null | undefined} */ level) => (level == null ? t("vote-nobody") : levelWords(t, vote, level)), short = (/** @type {number | null | undefined} */ level) => (level == null ? "–" : levelShort(t, vote, level));
  return [
    {
      head: t("vote-median"), value: (line) => -line.place,
      cell: ({ scale }, before) => html`<span class="res-cell"><strong>${said(scale?.median)}</strong><small>${t(agreementWords(scale?.agreement))}</small>${before && html`<small>${t("vote-before-was", { was: said(before.scale?.median) })}</small>`}</span>`,
    },
    ...sides.map((side, at) => ({
      head: side, small: t("vote-voters", { n: tally.groups[at].voters }), value: (/** @type {Line} */ { scale }) => scale?.by_median[at] ?? -1,
      cell: (/** @type {Line} */ { scale, by }, /** @type {Line | undefined} */ before) => html`<span class="res-cell res-wide"><strong>${short(scale?.by_median[at])}</strong>
        <${Stack} counts=${by[at]} names=${names} middle=${vote.method === "judgment"} />
        ${before?.by[at] && html`<small>${t("vote-before")}</small><${Stack} counts=${before.by[at]} names=${names} />`}
        <small>${t(agreementWords(scale?.by_agreement[at]))}</small></span>`,
    })),
    ...(sides.length > 1 ? [{ head: t("vote-distance"), value: (/** @type {Line} */ { scale }) => scale?.distance ?? -1, cell: (/** @type {Line} */ { scale }) => (scale?.distance == null ? "–" : html`<${Bar} value=${scale.distance} most=${1} words=${t("vote-percent", { n: percent(scale.distance) })} />`) }] : []),
  ];
}
