// Paper ballots: whoever helps a table along, or leads the room, enters them one by one, marked as such; checks, mends, tears them up.

import { useState } from "preact/hooks";

import { html } from "../../core/html.js";
import { newId } from "../../core/ids.js";
import { refusal } from "../../core/words.js";
import { othersOf } from "./ballot.js";
import { Sheet } from "./sheet.js";

/** @import { Boards, Kit } from "../../kit.d.ts" */
/** @import { VoteRecord } from "../../wire.d.ts" */

/** @param {{ kit: Kit, boards: Boards, phase: string, vote: VoteRecord }} props */
export function Papers({ kit, boards, phase, vote }) {
  const { ui, t, show, session, say } = kit, { room, me } = boards;
  const all = othersOf(me.get(`papers/${phase}`)?.papers, session.outbox.value, phase, true), colleges = room.all("college");
  const [at, setAt] = useState(/** @type {{ ballot: string, college: string } | null} */ (null)), [tearing, setTearing] = useState(""), [wrong, setWrong] = useState("");
  const nameOf = (/** @type {string} */ college) => show(room.get(`college/${college}`)?.name ?? college);
  const enter = (/** @type {string} */ college) => { setAt({ ballot: newId("b"), college }); setTearing(""); };
  const tear = async (/** @type {string} */ ballot) => {
    setTearing("");
    setWrong("");
    const answer = await say("tear_ballot", { phase, ballot });
    if (!answer.done) setWrong(refusal(answer.code, answer.facts));
    else { setAt(null); ui.announce(t("vote-paper-torn")); }
  };
  const tearOf = (/** @type {string} */ ballot, /** @type {number} */ number) => (tearing === ballot
    ? html`<span class="bal-tear" role="alert"><span>${t("vote-paper-tear-sure")}</span>${ui.button({ words: t("vote-paper-tear-yes"), onclick: () => tear(ballot) })}${ui.button({ words: t("vote-paper-tear-no"), look: "link", onclick: () => setTearing("") })}</span>`
    : ui.button({ words: t("vote-paper-tear"), label: t("vote-paper-tear-of", { number }), icon: "trash-2", look: "link", onclick: () => setTearing(ballot) }));
  if (at) {
    const known = all.findIndex(({ ballot }) => ballot === at.ballot), open = all[known] ?? { ...at, marks: {}, waiting: new Set(), sealed: false };
    return html`<div class="bal-papers">
      <p class="bal-paper-mark">${ui.icon("file-text")}<span>${t("vote-paper-of", { number: known < 0 ? all.length + 1 : known + 1, college: nameOf(at.college) })}</span></p>
      <${Sheet} key=${at.ballot} kit=${kit} boards=${boards} phase=${phase} vote=${vote} ballot=${open} other=${{ ...at, paper: true }} />
      <p class="wrong" role="alert">${wrong}</p>
      <div class="actions">
        ${known >= 0 && tearOf(at.ballot, known + 1)}<span class="grow"></span>
        ${ui.button({ words: t("vote-paper-done"), icon: "check", onclick: () => setAt(null) })}
        ${ui.button({ words: t("vote-paper-next", { college: nameOf(at.college) }), icon: "plus", look: "main", onclick: () => enter(at.college) })}
      </div>
    </div>`;
  }
  return html`<div class="bal-papers">
    <p>${t("vote-paper-how")}</p>
    <ul class="bal-paper-colleges">${colleges.map(([id]) => html`<li key=${id}>
      <span><strong>${nameOf(id)}</strong> <span>${t("vote-papers", { n: all.filter(({ college }) => college === id).length })}</span></span>
      ${ui.button({ words: t("vote-paper-enter"), label: t("vote-paper-enter-of", { college: nameOf(id) }), icon: "plus", onclick: () => enter(id) })}</li>`)}</ul>
    ${all.length > 0 && html`<ol class="bal-paper-list">${all.map(({ ballot, college, marks, waiting }, place) => html`<li key=${ballot}>
      <span><strong>${t("vote-paper-number", { number: place + 1 })}</strong> <span>${nameOf(college)} · ${t("vote-marks", { n: Object.keys(marks).length })}</span></span>
      ${ui.status(waiting.size ? { icon: "tablet", words: t("vote-waiting"), tone: "wait" } : { icon: "circle-check", words: t("vote-entered"), tone: "ok" })}
      ${ui.button({ words: t("vote-paper-mend"), label: t("vote-paper-mend-of", { number: place + 1 }), icon: "pencil", look: "link", onclick: () => setAt({ ballot, college }) })}
      ${tearOf(ballot, place + 1)}
    </li>`)}</ol>`}
    <p class="wrong" role="alert">${wrong}</p>
  </div>`;
}
