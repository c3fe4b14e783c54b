// A ballot on the screen: what is left or done, how this vote goes, whether it has arrived, and the way to fill it.

import { useMemo, useState } from "preact/hooks";

import { html } from "../../core/html.js";
import { refusal } from "../../core/words.js";
import { left, undecided } from "./ballot.js";
import { itemsOf } from "./items.js";
import { shuffled } from "./order.js";
import { ruleOf } from "./reading.js";
import { wayOf } from "./ways/index.js";

/** @import { Boards, Kit } from "../../kit.d.ts" */
/** @import { VoteRecord } from "../../wire.d.ts" */
/** @import { Ballot, Changes } from "./ballot.js" */

/**
 * @param {object} props
 * @param {Kit} props.kit
 * @param {Boards} props.boards
 * @param {string} props.phase
 * @param {VoteRecord} props.vote
 * @param {Ballot} props.ballot
 * @param {readonly string[]} [props.own] what this person may not vote for
 * @param {string} [props.seed] whose order it is; none: the order of the plan, as on paper
 * @param {{ ballot: string, college: string, paper?: boolean }} [props.other] it is not my own
 */
export function Sheet({ kit, boards, phase, vote, ballot, own = [], seed, other }) {
  const { ui, t, say, session, show } = kit, paper = other?.paper ?? false;
  const [wrong, setWrong] = useState("");
  const order = useMemo(() => { const ids = (vote.options ?? []).map(({ id }) => id); return seed ? shuffled(ids, seed) : ids; }, [vote.options, seed]);
  const known = new Map(itemsOf(kit, boards.room, vote, own).map((item) => [item.id, item]));
  const items = order.flatMap((id) => { const item = known.get(id); return item && !item.gone ? item : []; });
  const cast = async (/** @type {Changes} */ marks) => {
    setWrong("");
    const answer = await say("cast_ballot", { phase, marks, round: vote.round ?? 1, ...(other ? { ballot: other.ballot, college: other.college, paper } : {}) });
    if (!answer.done) setWrong(refusal(answer.code, answer.facts));
    else if (session.outbox.peek().length === 0) ui.announce(t(paper ? "vote-entered" : "vote-counted"));
  };
  const alone = vote.method === "pulse" || vote.method === "word";
  if (!alone && items.length === 0) return ui.empty(t("vote-none"));
  const touched = Object.keys(ballot.marks).length > 0;
  return html`<div class="bal">
    <div class="vote-head">
      ${doneOf(kit, vote, ballot, items)}
      ${!paper && html`<p>${t(ruleOf(vote), { cap: vote.cap ?? 1, budget: vote.budget ?? 0, step: vote.step ?? 1, unit: show(vote.unit ?? ""), levels: vote.levels ?? 5 })} ${t("vote-secret")}</p>`}
      ${(touched || ballot.waiting.size > 0) && ui.status(ballot.waiting.size > 0 ? { icon: "tablet", words: t("vote-waiting"), tone: "wait" } : { icon: "circle-check", words: t(paper ? "vote-entered" : "vote-counted"), tone: "ok" })}
      <p class="wrong" role="alert">${wrong}</p>
    </div>
    <${wayOf(vote.method)} kit=${kit} boards=${boards} vote=${vote} items=${items} ballot=${ballot} cast=${cast} name=${`b-${other?.ballot ?? phase}`} paper=${paper} />
  </div>`;
}

/** What is left to give, or to answer. @param {Kit} kit @param {VoteRecord} vote @param {Ballot} ballot @param {import("./items.js").Item[]} items */
function doneOf({ t, show }, vote, ballot, items) {
  if (vote.method === "dots") return html`<p class="lead" role="status"><strong>${t("vote-left", { left: left(vote, ballot.marks) })}</strong></p>`;
  if (vote.method === "budget") return html`<p class="lead" role="status"><strong>${t("vote-budget-left", { left: left(vote, ballot.marks), budget: vote.budget ?? 0, unit: show(vote.unit ?? "") })}</strong></p>`;
  if (vote.method !== "rating" && vote.method !== "judgment") return null;
  const votable = items.filter(({ mine }) => !mine).length;
  return html`<p class="lead" role="status"><strong>${t("vote-answered", { done: votable - undecided(items, ballot.marks).length, of: votable })}</strong></p>`;
}
