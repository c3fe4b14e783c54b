// The round of 1-2-4-All: my place as a letter, with whom I share, who writes for us, and whether that is me.

import { html } from "../../core/html.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */
/** @import { TogetherRecord } from "../../wire.d.ts" */

/** The letter of a chair: people need not have given a name. @param {number} chair */
export const letter = (chair) => (chair < 26 ? String.fromCharCode(65 + chair) : String(chair + 1));

/** « B », « B et C », « B, C et D ». @param {readonly number[]} chairs @param {string} lang */
export const letters = (chairs, lang) => new Intl.ListFormat(lang, { type: "conjunction" }).format(chairs.map(letter));

/** Whether somebody else writes for me in this round: in pairs and fours one holds the pen. @param {number} round @param {TogetherRecord | undefined} mine */
export const written = (round, mine) => (round === 2 || round === 3) && mine !== undefined && (mine.others?.length ?? 0) > 0 && mine.chair !== (mine.writer ?? 0);

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
export function Together({ kit, boards, here }) {
  const { ui, t, lang, seconds } = kit;
  const phase = boards.room.get(`ideation/${here.id}`), mine = boards.me.get(`together/${here.id}`), round = phase?.round ?? 0;
  if (!round) return null;
  const others = mine?.others ?? [], writer = mine?.writer ?? 0;
  return html`<section class="card together" aria-labelledby="together-title">
    ${mine && (round === 2 || round === 3) && html`<p class="together-seat"><span class="visually-hidden">${t("ideation-seat")}</span><strong>${letter(mine.chair)}</strong></p>`}
    <div class="together-words">
      <h2 id="together-title">${t("ideation-round", { round })}</h2>
      <p role="status">${t(`ideation-round-${round}`)}${mine && others.length > 0 && round < 4 && html` <strong>${t("ideation-with", { who: letters(others, lang.value) })}</strong>`}</p>
      ${mine && (round === 2 || round === 3) && html`<p>${others.length === 0 ? t("ideation-with-nobody") : t(mine.chair === writer ? "ideation-writer-you" : "ideation-writer", { who: letter(writer) })}</p>`}
    </div>
    ${phase?.closes_at_ms != null && ui.clock({ phase: { ...here.phase, closes_at_ms: phase.closes_at_ms, left_ms: null }, seconds })}
  </section>`;
}
