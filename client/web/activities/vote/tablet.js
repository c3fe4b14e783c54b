// The vote on a tablet: my ballot, in an order of my own; those who vote after me; then the result, side by side.

import { h } from "preact";

import { html } from "../../core/html.js";
import { ballotOf } from "./ballot.js";
import { itemsOf } from "./items.js";
import { markWords } from "./marks.js";
import { QUESTION } from "./reading.js";
import { Result } from "./result.js";
import { Sheet } from "./sheet.js";
import { Turns } from "./turns.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */
/** @import { BallotRecord, VoteRecord } from "../../wire.d.ts" */
/** @import { Ballot } from "./ballot.js" */

export const styled = true;

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, boards, here) {
  return h(/** @type {any} */ (Vote), { key: here.id, kit, boards, here });
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Vote({ kit, boards, here }) {
  const { ui, t, show, seconds } = kit, { room } = boards;
  const vote = room.get(`vote/${here.id}`), tally = room.get(`tally/${here.id}`), shown = vote?.revealed ? tally : undefined;
  return html`<section class="vote" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || here.phase.title)}</h1>
      ${here.open && !shown && ui.clock({ phase: here.phase, seconds })}
    </header>
    ${vote && shown && html`<${Result} kit=${kit} boards=${boards} phase=${here.id} vote=${vote} tally=${shown} />`}
    ${vote && !shown && html`<${Voting} key=${vote.round ?? 1} kit=${kit} boards=${boards} here=${here} vote=${vote} />`}
    ${vote && !shown && tally && html`<section class="bal-before" aria-labelledby="first-result"><h2 id="first-result">${t("vote-first-result")}</h2><${Result} kit=${kit} boards=${boards} phase=${here.id} vote=${vote} tally=${tally} /></section>`}
  </section>`;
}

/** @param {{ kit: Kit, boards: Boards, here: Here, vote: VoteRecord }} props */
function Voting({ kit, boards, here, vote }) {
  const { t, session } = kit, { me, room } = boards, you = session.you.value;
  const record = me.get(`ballot/${here.id}`), mine = ballotOf(record, session.outbox.value, here.id);
  // Who has no college has no ballot: what is voted on is there to be read, and nothing to press.
  const few = (room.get(`turnout/${here.id}`)?.voted ?? 0) < 2;
  const why = !here.open ? t(few ? "vote-over-few" : "vote-over") : me.get("seat")?.college ? "" : t(you?.role === "host" ? "vote-host" : "vote-college");
  if (why) return html`<p class="card over">${why}</p><${Read} kit=${kit} boards=${boards} vote=${vote} record=${record} mine=${mine} />`;
  const sheet = html`${(vote.round ?? 1) > 1 && html`<p class="between">${kit.ui.icon("repeat")}<span>${t("vote-second-round")}</span></p>`}
    <${Sheet} kit=${kit} boards=${boards} phase=${here.id} vote=${vote} ballot=${mine} own=${record?.own} seed=${`${you?.person ?? ""}/${here.id}`} />`;
  return (vote.sharers ?? 1) > 1 ? html`<${Turns} kit=${kit} boards=${boards} phase=${here.id} vote=${vote} record=${record} mine=${mine} sheet=${sheet} />` : sheet;
}

/** What was voted on, with what I said of it. @param {{ kit: Kit, boards: Boards, vote: VoteRecord, record: BallotRecord | undefined, mine: Ballot }} props */
function Read({ kit: { ui, t, show, written, groupTitle }, boards: { room }, vote, record, mine }) {
  const items = itemsOf({ t, show, groupTitle }, room, vote, record?.own).filter(({ gone }) => !gone), word = mine.marks[QUESTION];
  const said = (/** @type {import("./ballot.js").Mark | undefined} */ mark) => mark !== undefined && ui.status({ ...markWords(t, vote, mark, show), tone: "ok" });
  if (word !== undefined) return html`<p class="card bal-read">${said(word)}</p>`;
  return html`<ul class="bal-read">${items.map(({ id, title }) => html`<li key=${id} class="card"><p lang=${written()}>${title}</p>${said(mine.marks[id])}</li>`)}</ul>`;
}
