// Several people on one tablet: each puts the ballot into the urn before handing the tablet on, and nobody sees another's.

import { useState } from "preact/hooks";

import { html } from "../../core/html.js";
import { newId } from "../../core/ids.js";
import { refusal } from "../../core/words.js";
import { othersOf } from "./ballot.js";
import { Sheet } from "./sheet.js";

/** @import { Boards, Kit } from "../../kit.d.ts" */
/** @import { BallotRecord, VoteRecord } from "../../wire.d.ts" */
/** @import { Ballot } from "./ballot.js" */

/**
 * @param {{ kit: Kit, boards: Boards, phase: string, vote: VoteRecord, record: BallotRecord | undefined, mine: Ballot, sheet: any }} props
 * `sheet`: my own ballot
 */
export function Turns({ kit, boards, phase, vote, record, mine, sheet }) {
  const { ui, t, show, session, say } = kit, { room } = boards;
  const turns = othersOf(record?.turns, session.outbox.value, phase, false), known = turns.find(({ sealed }) => !sealed);
  const [begun, setBegun] = useState(/** @type {{ ballot: string, college: string } | null} */ (null));
  const [wrong, setWrong] = useState("");
  // A turn that was begun is known to the server with its first mark; before, only here.
  const turn = known ?? (begun && !turns.some(({ ballot }) => ballot === begun.ballot) ? { ...begun, marks: {}, waiting: new Set(), sealed: false } : null);
  const slid = [...(mine.sealed ? [boards.me.get("seat")?.college ?? ""] : []), ...turns.filter(({ sealed }) => sealed).map(({ college }) => college)];
  const seal = async (/** @type {Record<string, string>} */ which) => {
    setWrong("");
    const answer = await say("seal_ballot", { phase, round: vote.round ?? 1, ...which });
    if (!answer.done) setWrong(refusal(answer.code, answer.facts));
    else window.scrollTo({ top: 0 });
  };
  const drop = async (/** @type {string} */ ballot) => {
    if (turns.some((each) => each.ballot === ballot)) await say("tear_ballot", { phase, ballot });
    setBegun(null);
  };
  const list = slid.length > 0 && html`<${Slid} kit=${kit} boards=${boards} slid=${slid} />`;
  if (!mine.sealed) return html`${sheet}<${Seal} kit=${kit} touched=${Object.keys(mine.marks).length > 0} seal=${() => seal({})} /><p class="wrong" role="alert">${wrong}</p>`;
  if (turn) {
    const college = show(room.get(`college/${turn.college}`)?.name ?? "");
    return html`<p class="bal-who">${ui.icon("user")}<span>${t("vote-turn-of", { college })}</span></p>
      <${Sheet} key=${turn.ballot} kit=${kit} boards=${boards} phase=${phase} vote=${vote} ballot=${turn} seed=${`${turn.ballot}/${phase}`} other=${{ ballot: turn.ballot, college: turn.college }} />
      <${Seal} key=${`seal-${turn.ballot}`} kit=${kit} touched=${Object.keys(turn.marks).length > 0} seal=${() => seal({ ballot: turn.ballot })} /><p class="wrong" role="alert">${wrong}</p>
      <div class="actions">${ui.button({ words: t("vote-turn-drop"), icon: "x", look: "link", onclick: () => drop(turn.ballot) })}</div>${list}`;
  }
  return html`<${Cover} key=${slid.length} kit=${kit} boards=${boards} more=${turns.length + 1 < (vote.sharers ?? 1)} begin=${(/** @type {string} */ college) => setBegun({ ballot: newId("b"), college })} />${list}`;
}

/** Into the urn, asked twice: it is the one thing that cannot be taken back. @param {{ kit: Kit, touched: boolean, seal: () => void }} props */
function Seal({ kit: { ui, t }, touched, seal }) {
  const [asking, ask] = useState(false), [early, setEarly] = useState(false);
  return html`<section class="card bal-seal">
    ${asking
      ? html`<p class="lead" role="alert">${t("vote-seal-sure")}</p>
        <div class="actions">${ui.button({ words: t("vote-seal-no"), onclick: () => ask(false) })}${ui.button({ words: t("vote-seal-yes"), icon: "mailbox", look: "main", onclick: seal })}</div>`
      : html`<p>${t("vote-seal-what")}</p>
        <div class="actions">${ui.button({ words: t("vote-seal"), icon: "mailbox", look: "main", onclick: () => (touched ? ask(true) : setEarly(true)) })}</div>
        <p class="wrong" role="alert">${early && !touched ? t("vote-seal-empty") : ""}</p>`}
  </section>`;
}

/** Between two people: nothing of any ballot is on the screen. @param {{ kit: Kit, boards: Boards, more: boolean, begin: (college: string) => void }} props */
function Cover({ kit: { ui, t, show }, boards: { room }, more, begin }) {
  const [here, setHere] = useState(false), [college, setCollege] = useState(/** @type {string | null} */ (null)), [wrong, setWrong] = useState("");
  if (!more) return html`<section class="card bal-cover">${ui.icon("circle-check")}<h2>${t("vote-cover-done")}</h2><p>${t("vote-cover-done-what")}</p></section>`;
  if (!here) {
    return html`<section class="card bal-cover">${ui.icon("repeat")}<h2>${t("vote-cover")}</h2><p>${t("vote-cover-what")}</p>
      ${ui.button({ words: t("vote-cover-next"), icon: "user", look: "main", onclick: () => setHere(true) })}</section>`;
  }
  const start = (/** @type {Event} */ event) => { event.preventDefault(); if (college) begin(college); else setWrong(t("vote-turn-needed")); };
  return html`<form class="card bal-cover" onSubmit=${start}>
    <h2>${t("vote-turn-who")}</h2>
    ${ui.chips({ legend: t("vote-turn-college"), name: "turn-college", value: college, options: room.all("college").map(([id, { name }]) => ({ id, label: show(name) })), onchange: (id) => (setCollege(id), setWrong("")) })}
    <p class="wrong" role="alert">${wrong}</p>
    ${ui.button({ words: t("vote-turn-start"), icon: "vote", look: "main", submit: true })}
  </form>`;
}

/** How many have voted from this tablet, and for which college: never what. @param {{ kit: Kit, boards: Boards, slid: string[] }} props */
function Slid({ kit: { ui, t, show }, boards: { room }, slid }) {
  return html`<section class="bal-slid" aria-label=${t("vote-slid-title")}>
    <p class="lead">${ui.icon("mailbox")}<strong>${t("vote-slid", { n: slid.length })}</strong></p>
    <ol>${slid.map((college, at) => html`<li key=${at}>${ui.status({ icon: "circle-check", words: show(room.get(`college/${college}`)?.name ?? ""), tone: "ok" })}</li>`)}</ol>
  </section>`;
}
