// 25/10 on the tablet: one bold idea, then somebody else's to score from 1 to 5, round after round; the ten best at the end.

import { h } from "preact";
import { useState } from "preact/hooks";

import { html } from "../../core/html.js";
import { newId } from "../../core/ids.js";
import { recall, remember } from "../../core/vault.js";
import { refusal } from "../../core/words.js";
import { best } from "./best.js";

/** @import { Boards, Here, Kit, Refusal } from "../../kit.d.ts" */

export const styled = true;

const SCORES = [1, 2, 3, 4, 5];

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, boards, here) {
  return h(/** @type {any} */ (Crowd), { key: here.id, kit, boards, here });
}

/** @param {Kit} kit @param {Here} here */
const draftKey = ({ session }, here) => `crowd/${session.you.value?.person ?? ""}/${here.id}`;

/** @param {Kit} kit @param {Here} here @param {Refusal} refused */
export function restore(kit, here, { do: order }) {
  remember(draftKey(kit, here), String(order.text ?? ""));
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Crowd({ kit, boards, here }) {
  const { ui, t, show, seconds } = kit;
  const crowd = boards.room.get(`crowd/${here.id}`), round = crowd?.round ?? 0, rounds = crowd?.rounds ?? 5;
  const mine = boards.me.all("note").find(([, note]) => note.phase === here.id);
  const clock = round && crowd?.closes_at_ms != null ? { ...here.phase, closes_at_ms: crowd.closes_at_ms, left_ms: null } : here.phase;
  return html`<section class="crowd" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || t("crowd-question"))}</h1>
      ${here.open && !crowd?.revealed && ui.clock({ phase: clock, seconds })}
    </header>
    ${crowd?.revealed
      ? html`<${Best} kit=${kit} boards=${boards} here=${here} mine=${mine?.[0]} />`
      : html`
        ${round > 0 && html`<${Reading} key=${round} kit=${kit} boards=${boards} here=${here} round=${round} rounds=${rounds} />`}
        <${Own} kit=${kit} here=${here} mine=${mine} example=${crowd?.example ?? ""} round=${round} />`}
  </section>`;
}

/** Somebody else's idea, and my score of it. @param {{ kit: Kit, boards: Boards, here: Here, round: number, rounds: number }} props */
function Reading({ kit, boards, here, round, rounds }) {
  const { ui, t, show, say, session } = kit;
  const card = boards.me.get(`dealt/${here.id}`);
  const [wrong, setWrong] = useState("");
  const asked = session.outbox.value.findLast((each) => each.do.type === "score_note" && each.do.note === card?.note);
  const score = asked ? Number(asked.do.score) : card?.score ?? 0;
  if (!card) return html`<section class="card crowd-card"><h2>${t("crowd-round", { round, rounds })}</h2><p>${t("crowd-none")}</p></section>`;
  const give = async (/** @type {number} */ value) => {
    setWrong("");
    const answer = await say("score_note", { phase: here.id, note: card.note, score: value });
    if (!answer.done) setWrong(refusal(answer.code, answer.facts));
  };
  return html`<section class="card crowd-card" aria-labelledby="crowd-read">
    <h2 id="crowd-read">${t("crowd-round", { round, rounds })}</h2>
    <blockquote lang=${kit.written()}>${show(card.text)}</blockquote>
    ${here.open
      ? ui.chips({
        name: "crowd-score", legend: t("crowd-score"), value: score ? String(score) : null, onchange: (id) => void give(Number(id)),
        options: SCORES.map((each) => ({ id: String(each), label: String(each), hint: each === 1 ? t("crowd-least") : each === 5 ? t("crowd-most") : "" })),
      })
      : html`<p>${t("crowd-over")}</p>`}
    <p class="wrong" role="alert">${wrong}</p>
    <p role="status">${score > 0 && ui.status(asked ? { icon: "tablet", words: t("crowd-waiting"), tone: "wait" } : { icon: "circle-check", words: t("crowd-given", { score }), tone: "ok" })}</p>
    <p class="under-note">${t("crowd-secret")}</p>
  </section>`;
}

/** My own idea: written once, and mended until somebody reads it. @param {{ kit: Kit, here: Here, mine: [string, import("../../wire.d.ts").MineRecord] | undefined, example: string, round: number }} props */
function Own({ kit, here, mine, example, round }) {
  const { ui, t, show, say, session, toast } = kit;
  const key = draftKey(kit, here);
  const [text, setText] = useState(() => /** @type {string} */ (recall(key, "")));
  const [mending, setMending] = useState(false), [complaint, setComplaint] = useState("");
  const waiting = session.outbox.value.findLast((each) => (each.do.type === "write_note" && each.do.phase === here.id) || (each.do.type === "edit_note" && each.do.note === mine?.[0]));
  const written = waiting ? String(waiting.do.text) : mine?.[1].text;
  const offline = session.link.value === "offline";
  const typed = (/** @type {string} */ words) => (setComplaint(""), setText(words), remember(key, words || null));
  if (!here.open && written === undefined) return html`<p class="card over">${t("crowd-over")}</p>`;
  if (written !== undefined && !mending) {
    return html`<section class="card crowd-own" aria-labelledby="crowd-mine">
      <h2 id="crowd-mine">${t("crowd-mine")}</h2>
      <p class="idea-text" lang=${kit.written()}>${show(written)}</p>
      ${waiting ? ui.status({ icon: "tablet", words: t("crowd-kept"), tone: "wait" }) : round === 0 && html`<p>${t("crowd-wait")}</p>`}
      ${here.open && round === 0 && !waiting && ui.button({ words: t("crowd-mend"), icon: "pencil", onclick: () => (setText(written), setMending(true)) })}
    </section>`;
  }
  const send = () => {
    if (mending && mine) void say("edit_note", { note: mine[0], text });
    else void say("write_note", { note: newId("n"), phase: here.id, text });
    typed("");
    setMending(false);
    if (offline) toast(t("crowd-kept"), { tone: "wait" });
  };
  return html`
    <p class="lead">${t(round === 0 ? "crowd-how" : "crowd-how-late")}</p>
    ${ui.note({
      id: "crowd-idea", label: t("crowd-label"), value: text, theme: null, example: example ? show(example) : "", action: t(mending ? "crowd-save" : "crowd-send"),
      actionIcon: "send", complaint, oninput: typed, oncomplain: (words) => (setComplaint(words), ui.announce(words)), onsend: send,
    })}
    ${mending && ui.button({ words: t("cancel"), look: "quiet", onclick: () => (setMending(false), typed("")) })}
    <p class="under-note">${t("crowd-rule")}</p>`;
}

/** The ten best, and where mine stands. @param {{ kit: Kit, boards: Boards, here: Here, mine: string | undefined }} props */
function Best({ kit, boards, here, mine }) {
  const { ui, t, show, lang } = kit, rows = best(boards.room.get(`crowd/${here.id}`)?.top ?? [], lang.value);
  if (rows.length === 0) return html`<div class="card">${ui.empty(t("crowd-nothing"))}</div>`;
  return html`<ol class="card crowd-best" aria-label=${t("crowd-best")}>
    ${rows.map((row) => html`<li key=${row.note} data-mine=${row.note === mine}>
      <span class="crowd-rank" aria-hidden="true">${row.rank}</span>
      <span class="idea-text" lang=${kit.written()}>${show(row.text)}${row.note === mine && html` <strong>${t("crowd-yours")}</strong>`}</span>
      ${ui.bar({ share: row.sum / 25 })}
      <span class="crowd-sum">${t("crowd-sum", { sum: row.words })}<small>${t("crowd-scores", { scores: row.scores })}</small></span>
    </li>`)}
  </ol>`;
}
