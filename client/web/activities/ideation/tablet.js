// Writing ideas, alone first: the question, a theme if one likes, the note, and what became of one's ideas.

import { h } from "preact";
import { useState } from "preact/hooks";

import { copyText } from "../../core/copying.js";
import { html } from "../../core/html.js";
import { newId } from "../../core/ids.js";
import { draftOf, write } from "./draft.js";
import { ideas } from "./ideas.js";
import { Answers } from "./answers.js";
import { Mine, writesOf } from "./mine.js";
import { Together, letter, written } from "./together.js";

/** @import { Boards, Here, Kit, Refusal } from "../../kit.d.ts" */

export const styled = true;

const FIELD = "idea";
const GRACE_MS = 60_000; // What was begun before the end can be sent this long after it.
const PROMPT_MS = 3000; // An answer that comes later than this is told by « Tout est envoyé ».

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, boards, here) {
  return h(/** @type {any} */ (Ideation), { key: here.id, kit, boards, here });
}

/** A note that was not sent when the room went on. @param {Kit} kit @param {Boards} boards @param {Here} here */
export function leftover(kit, boards, here) {
  return h(/** @type {any} */ (Unsent), { key: `unsent-${here.id}`, kit, here });
}

/** @param {Kit} kit @param {Here} here @param {Refusal} refusal */
export function restore(kit, here, { do: order }) {
  const kept = (/** @type {unknown} */ name) => (typeof name === "string" ? name : null);
  write(personOf(kit), here.id, { text: String(order.text ?? ""), theme: kept(order.theme), objective: kept(order.objective) });
  document.getElementById(FIELD)?.focus();
}

/** @param {Kit} kit */
const personOf = ({ session }) => session.you.value?.person ?? "";

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Ideation({ kit, boards, here }) {
  const { ui, t, show, session, seconds } = kit;
  const { room, me, table } = boards;
  const themes = new Map(room.all("theme").map(([id, theme]) => [id, theme.order]));
  const list = ideas(me.all("note"), session.outbox.value, here.id);
  /** Who wrote it, where the phase is signed and they gave a name. @param {string | null | undefined} author */
  const signed = (author) => {
    const name = author ? boards.live.get(`name/${author}`)?.name : "";
    return name ? ` – ${name}` : "";
  };
  const mine = new Set(list.map((idea) => idea.id));
  const neighbours = (here.phase.visibility ?? "alone") === "alone" ? [] : table.all("note").filter(([id, note]) => note.phase === here.id && !mine.has(id));
  const record = room.get(`ideation/${here.id}`), own = record?.prompts?.[me.get("seat")?.table ?? session.you.value?.table ?? ""];
  return html`<div class="two">
    <section class="write" aria-labelledby="question">
      <header class="question">
        <h1 id="question" lang=${kit.written()}>${show(own || here.phase.prompt || here.phase.title)}</h1>
        ${here.open && !(record?.round && record.closes_at_ms != null) && ui.clock({ phase: here.phase, seconds })}
      </header>
      ${here.open && html`<${Together} kit=${kit} boards=${boards} here=${here} />`}
      ${here.open
        ? html`<${Writing} kit=${kit} boards=${boards} here=${here} />`
        : html`<div class="card over"><p class="lead">${t("writing-over")}</p></div><${Unsent} kit=${kit} here=${here} />`}
    </section>
    <div class="beside">
      <${Mine} kit=${kit} here=${here} list=${list} themes=${themes} />
      ${neighbours.length > 0 && html`<section class="card mine" aria-labelledby="table-title">
        <header><h2 id="table-title">${t("table-ideas")}</h2><p class="count" aria-hidden="true">${neighbours.length}</p></header>
        <ul>${neighbours.map(([id, note]) => html`<li class="idea" key=${id}>${ui.mark(themes.get(note.theme ?? "") ?? null)}<p class="idea-text" lang=${kit.written()}>${show(note.text)}${signed(note.author)}</p></li>`)}</ul>
      </section>`}
    </div>
  </div>`;
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Writing({ kit, boards, here }) {
  const { ui, t, show, session, toast } = kit;
  const { room } = boards;
  const person = personOf(kit);
  const { text, theme, objective: chosen = null } = draftOf(person, here.id).value;
  const objective = chosen && room.get(`objective/${chosen}`) ? chosen : null;
  const [complaint, setComplaint] = useState("");
  const settings = room.get(`ideation/${here.id}`), writes = settings?.writes ?? "idea", round = settings?.round ?? 0;
  const [pen, setPen] = useState(0);
  const mine = boards.me.get(`together/${here.id}`);
  const themes = settings?.themes === "none" ? [] : room.all("theme");
  const place = themes.find(([id]) => id === theme)?.[1].order ?? null;
  const offline = session.link.value === "offline", told = settings?.prompts?.[theme ?? ""];
  // In a pair or a four one writes for all; whoever has begun, or whose neighbour's tablet is away, may take the pen.
  if (written(round, mine) && pen !== round && !text) {
    return html`<div class="card pen"><p>${t("ideation-pen", { who: letter(mine?.writer ?? 0) })}</p>
      ${ui.button({ words: t("ideation-pen-take"), icon: "pencil", onclick: () => setPen(round) })}</div>`;
  }
  return html`
    ${themes.length > 0 && ui.chips({
      name: "theme", legend: t("theme"), hint: t("optional"), clearable: true, value: theme,
      options: themes.map(([id, each]) => ({ id, label: show(each.short), theme: each.order })),
      onchange: (id) => write(person, here.id, { theme: id }),
    })}
    ${told && html`<p class="prompt-theme" lang=${kit.written()} role="status">${show(told)}</p>`}
    ${writes === "lead" && html`<${Answers} kit=${kit} id="answers" value=${objective} onchange=${(/** @type {string | null} */ id) => write(person, here.id, { objective: id })} />`}
    ${ui.note({
      id: FIELD, label: t("note-label", { writes }), value: text, theme: place, example: settings?.example ? show(settings.example) : "",
      action: t(offline ? "keep" : "send", { writes }), actionIcon: offline ? "tablet" : "send", complaint,
      oninput: (typed) => (setComplaint(""), write(person, here.id, { text: typed })),
      oncomplain: (words) => (setComplaint(words), ui.announce(words)),
      onsend: () => {
        void send(kit, here, text, theme, place, objective);
        // The objective stays for the next one: leads come in series.
        write(person, here.id, { text: "", theme: null });
        if (offline) toast(t("toast-kept", { writes }), { tone: "wait" });
      },
    })}
    <p class="under-note">${t(here.phase.named ? "note-rule-named" : "note-rule", { writes })}</p>
  `;
}

/** @param {Kit} kit @param {Here} here @param {string} text @param {string | null} theme @param {number | null} place @param {string | null} objective */
async function send(kit, here, text, theme, place, objective) {
  const { say, t, toast } = kit;
  const since = Date.now();
  const answer = await say("write_note", { note: newId("n"), phase: here.id, text, theme, objective });
  if (answer.done && Date.now() - since < PROMPT_MS) toast(t(`toast-sent-${here.phase.visibility ?? "alone"}`, { writes: writesOf(kit, here) }), { theme: place });
}

/** What was being written when the step closed: it can leave for a minute more, and be copied after. @param {{ kit: Kit, here: Here }} props */
function Unsent({ kit, here }) {
  const { ui, t, show, seconds, toast, session } = kit;
  const person = personOf(kit);
  const { text, theme, objective = null } = draftOf(person, here.id).value;
  const [closedAt] = useState(session.now);
  if (!text.trim()) return null;
  const late = seconds.value - closedAt > GRACE_MS;
  const drop = () => write(person, here.id, { text: "", theme: null });
  return html`<section class="card refused unsent" aria-labelledby=${`unsent-${here.id}`}>
    <h2 id=${`unsent-${here.id}`}>${t("unsent-title", { writes: writesOf(kit, here) })}</h2>
    <blockquote>${show(text)}</blockquote>
    <p>${t(late ? "unsent-late" : "unsent")}</p>
    <div class="actions">
      ${ui.button({ words: t("refused-drop"), look: "quiet", onclick: drop })}
      ${ui.button({ words: t("copy"), icon: "copy", onclick: async () => toast(t((await copyText(text)) ? "copied" : "not-copied")) })}
      ${!late && ui.button({ words: t("unsent-send"), icon: "send", onclick: () => (void send(kit, here, text, theme, null, objective), drop()) })}
    </div>
  </section>`;
}
