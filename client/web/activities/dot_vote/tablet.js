// The vote: every group with my dots on it, in an order of my own. After the reveal, the result for each side.

import { h } from "preact";
import { useMemo, useState } from "preact/hooks";

import { html } from "../../core/html.js";
import { refusal } from "../../core/words.js";
import { ballot } from "./ballot.js";
import { shuffled } from "./order.js";
import { Result } from "./result.js";
import { Title } from "./title.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */
/** @import { VoteRecord } from "../../wire.d.ts" */

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, boards, here) {
  return h(/** @type {any} */ (Vote), { key: here.id, kit, boards, here });
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Vote({ kit, boards, here }) {
  const { ui, show, seconds } = kit;
  const vote = boards.room.get(`vote/${here.id}`);
  const tally = boards.room.get(`tally/${here.id}`);
  return html`<section class="vote" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || here.phase.title)}</h1>
      ${here.open && !tally && ui.clock({ phase: here.phase, seconds })}
    </header>
    ${tally
      ? html`<${Result} kit=${kit} boards=${boards} tally=${tally} />`
      : vote && html`<${Ballot} kit=${kit} boards=${boards} here=${here} vote=${vote} />`}
  </section>`;
}

/** @param {{ kit: Kit, boards: Boards, here: Here, vote: VoteRecord }} props */
function Ballot({ kit, boards, here, vote }) {
  const { ui, t, session, say } = kit;
  const { room, me } = boards;
  const person = session.you.value?.person ?? "";
  const options = useMemo(() => shuffled(vote.options, `${person}/${here.id}`), [vote.options, person]);
  const { dots, spent, waiting } = ballot(me.get(`ballot/${here.id}`), session.outbox.value, here.id);
  const left = Math.max(0, vote.budget - spent);
  const [wrong, setWrong] = useState("");
  // Who has no college has no ballot: the groups are there to be read, and nothing to press.
  const votes = Boolean(me.get("seat")?.college);
  const why = !here.open ? t("vote-over") : votes ? "" : t(session.you.value?.role === "host" ? "vote-host" : "vote-college");
  const place = async (/** @type {string} */ cluster, /** @type {number} */ count) => {
    setWrong("");
    const answer = await say("place_dots", { phase: here.id, cluster, dots: count });
    if (!answer.done) setWrong(refusal(answer.code, answer.facts));
    else if (session.outbox.peek().length === 0) ui.announce(t("vote-counted"));
  };
  if (vote.options.length === 0) return ui.empty(t("vote-none"));
  return html`
    <div class="vote-head">
      <p class="lead" role="status"><strong>${why || t("vote-left", { left })}</strong></p>
      ${votes && html`<p>${t("vote-rule", { cap: vote.cap })}</p>`}
      ${!why && spent > 0 && ui.status(waiting ? { icon: "tablet", words: t("vote-waiting"), tone: "wait" } : { icon: "circle-check", words: t("vote-counted"), tone: "ok" })}
      <p class="wrong" role="alert">${wrong}</p>
    </div>
    <ol class="options">
      ${options.map((id) => {
        const cluster = room.get(`cluster/${id}`), title = kit.groupTitle(cluster?.title ?? "");
        return html`<li key=${id} class="card option" data-on=${(dots[id] ?? 0) > 0}>
          <${Title} kit=${kit} cluster=${cluster} />
          <${Ideas} kit=${kit} boards=${boards} cluster=${id} title=${title} />
          ${votes && ui.dots({ value: dots[id] ?? 0, most: Math.min(vote.cap, vote.budget), left, of: title, why, onchange: (count) => place(id, count) })}
        </li>`;
      })}
    </ol>
  `;
}

/** The ideas of a group, unfolded when asked for. @param {{ kit: Kit, boards: Boards, cluster: string, title: string }} props */
function Ideas({ kit: { ui, t, show, written }, boards, cluster, title }) {
  const [open, setOpen] = useState(false);
  const { room } = boards;
  const notes = room.all("note").filter(([, note]) => note.cluster === cluster);
  const place = (/** @type {string | null | undefined} */ theme) => (theme ? room.get(`theme/${theme}`)?.order ?? null : null);
  return html`<div class="option-ideas">
    ${ui.button({ words: t("vote-ideas", { count: notes.length }), label: t("vote-ideas-of", { count: notes.length, title }), look: "link", icon: open ? "chevron-up" : "chevron-down", expanded: open, onclick: () => setOpen(!open) })}
    ${open && html`<ul>${notes.map(([id, note]) => html`<li class="idea" key=${id}>${ui.mark(place(note.theme))}<p class="idea-text" lang=${written()}>${show(note.text)}</p></li>`)}</ul>`}
  </div>`;
}
