// For who helps a table along: the paper ballots of those who would rather not take a tablet.

import { h } from "preact";

import { html } from "../../core/html.js";
import { Papers } from "./papers.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function host(kit, boards, here) {
  return h(/** @type {any} */ (Host), { key: `host-${here.id}`, kit, boards, here });
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Host({ kit, boards, here }) {
  const vote = boards.room.get(`vote/${here.id}`);
  if (!vote || vote.revealed) return null; // Paper is counted until the result is shown, also after the step was closed.
  return html`<section class="card host-card" aria-labelledby="papers-title"><h2 id="papers-title">${kit.t("vote-papers-title")}</h2><${Papers} kit=${kit} boards=${boards} phase=${here.id} vote=${vote} /></section>`;
}
