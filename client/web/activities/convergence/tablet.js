// Convergence on the tablet: the room looks at the wall; once the board is shown, its cards in plain words, label by label.

import { h } from "preact";

import { html } from "../../core/html.js";
import { icon } from "../../ui/icon.js";
import { SideBar } from "./bars.js";
import { SIGNS, boardOf, dashed, labelWords, linesOf, sections } from "./lines.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */
/** @import { Label, Line } from "./lines.js" */

export const styled = true;

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, boards, here) {
  return h(/** @type {any} */ (Convergence), { key: here.id, kit, boards, here });
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Convergence({ kit, boards, here }) {
  const { ui, t, show, seconds } = kit, board = boardOf(boards, here.id), lines = board ? linesOf(board, boards) : [];
  return html`<section class="convergence" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || here.phase.title)}</h1>
      ${here.open && !board && ui.clock({ phase: here.phase, seconds })}
    </header>
    ${!board ? html`<p class="card look-up">${icon("presentation")}<span>${t("convergence-look-up")}</span></p>`
      : lines.length === 0 ? ui.empty(t("convergence-empty"))
      : html`
        <p class="under-note">${t("convergence-what-intervals")}</p>
        ${sections(lines).map(({ label, lines: some }) => html`<${Section} key=${label} kit=${kit} label=${label} lines=${some} />`)}`}
  </section>`;
}

/** @param {{ kit: Kit, label: Label, lines: Line[] }} props */
function Section({ kit, label, lines }) {
  const { t } = kit, sides = lines[0].sides.length;
  return html`<section class="reading-of" aria-labelledby=${`label-${label}`}>
    <h2 id=${`label-${label}`} data-label=${label}>${icon(SIGNS[label])}<span>${t(`convergence-plain-${dashed(label)}`, { sides })}</span></h2>
    <ul>${lines.map((line) => html`<${Card} key=${line.id} kit=${kit} line=${line} />`)}</ul>
  </section>`;
}

/** @param {{ kit: Kit, line: Line }} props */
function Card({ kit, line }) {
  const { t, show } = kit, { item, sides, adopted, number, wide } = line;
  return html`<li class="card">
    <h3 lang=${kit.written()}>${line.known ? kit.groupTitle(line.title) : t("convergence-gone")}</h3>
    ${(number || adopted) && html`<p class="board-marks">${number && html`<span class="number">${number}</span>`}${adopted && html`<span class="stamp">${icon("stamp")}${t("convergence-adopted-as", { number: adopted })}</span>`}</p>`}
    ${sides.some(({ carries }) => carries) && html`<p>${labelWords(t, line)}</p>`}
    ${sides.map((side, place) => html`<${SideBar} key=${place} t=${t} side=${side} place=${place} />`)}
    ${wide && html`<p class="under-note">${t("convergence-wide")}</p>`}
    ${item.reason && html`<p class="under-note">${t("convergence-said-otherwise", { found: t(`convergence-label-${dashed(item.found ?? "")}`), reason: show(item.reason) })}</p>`}
  </li>`;
}
