// « Mes idées »: each with its state in words, and what its author can do with it.

import { useEffect, useState } from "preact/hooks";

import { NOTE_TEXT_MAX, lengthOf } from "../../core/bounds.js";
import { html } from "../../core/html.js";
import { Answers, named } from "./answers.js";

/** @import { Here, Kit } from "../../kit.d.ts" */
/** @import { Idea, State } from "./ideas.js" */

/** @type {Record<State, { icon: string, words: string, tone: "ok" | "wait" | "quiet" }>} */
const STATES = {
  kept: { icon: "tablet", words: "idea-kept", tone: "wait" },
  sending: { icon: "cloud-upload", words: "idea-sending", tone: "wait" },
  mine: { icon: "lock", words: "idea-mine", tone: "quiet" },
  held: { icon: "lock", words: "idea-held", tone: "quiet" },
  table: { icon: "users", words: "idea-table", tone: "ok" },
  reading: { icon: "hourglass", words: "idea-reading", tone: "quiet" },
  wall: { icon: "circle-check", words: "idea-wall", tone: "ok" },
  hidden: { icon: "hand", words: "idea-hidden", tone: "quiet" },
};

const SLOW_MS = 600; // Before, saying « Envoi… » would only flicker.

/** @param {{ kit: Kit, here: Here, list: Idea[], themes: Map<string, number> }} props */
export function Mine({ kit, here, list, themes }) {
  const { ui, t } = kit, writes = writesOf(kit, here);
  return html`<section class="card mine" aria-labelledby="mine-title">
    <header><h2 id="mine-title">${t("mine-title", { writes })}</h2><p class="count"><span class="visually-hidden">${t("mine-count", { count: list.length, writes })}</span><span aria-hidden="true">${list.length}</span></p></header>
    ${list.length === 0
      ? ui.empty(t(here.open ? "mine-empty" : "mine-none", { writes }))
      : html`<ul>${list.map((idea) => html`<${Row} key=${idea.id} kit=${kit} here=${here} idea=${idea} theme=${themeOf(idea, themes)} />`)}</ul>`}
  </section>`;
}

/** What a note of the phase is: an idea, an objective, a project lead or a value. @param {Kit} kit @param {Here} here */
export const writesOf = ({ session }, here) => session.boards.room.get(`ideation/${here.id}`)?.writes ?? "idea";

/** @param {Idea} idea @param {Map<string, number>} themes */
const themeOf = (idea, themes) => (idea.theme === null ? null : themes.get(idea.theme) ?? null);

/** @param {{ kit: Kit, here: Here, idea: Idea, theme: number | null }} props */
function Row({ kit, here, idea, theme }) {
  const { ui, t, show } = kit;
  const [open, setOpen] = useState(false);
  const slow = useSlow(idea);
  const { icon, words, tone } = STATES[idea.state];
  return html`<li class="idea">
    ${ui.mark(theme)}
    <p class="idea-text" lang=${kit.written()}>${show(idea.text)}</p>
    ${idea.objective && html`<p class="idea-objective">${named(kit, idea.objective)}</p>`}
    <p class="idea-state">${(idea.state !== "sending" || slow) && ui.status({ icon, words: t(words), tone })}</p>
    ${ui.button({ words: t(open ? "close" : "edit"), label: t(open ? "edit-close-this" : "edit-this", { text: show(idea.text) }), look: "link", expanded: open, onclick: () => setOpen(!open) })}
    ${open && html`<${Editor} kit=${kit} here=${here} idea=${idea} onclose=${() => setOpen(false)} />`}
  </li>`;
}

/** Whether a command has been on its way for long enough to say so. @param {Idea} idea */
function useSlow({ state, since }) {
  const [, again] = useState(0);
  const left = state === "sending" ? since + SLOW_MS - Date.now() : 0;
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => again((n) => n + 1), left);
    return () => clearTimeout(timer);
  }, [state, since]);
  return left <= 0;
}

/** @param {{ kit: Kit, here: Here, idea: Idea, onclose: () => void }} props */
function Editor({ kit, here, idea, onclose }) {
  const { ui, t, show, say } = kit;
  const { room } = kit.session.boards;
  const [text, setText] = useState(idea.text);
  const [theme, setTheme] = useState(idea.theme);
  const [objective, setObjective] = useState(idea.objective);
  const themes = room.get(`ideation/${here.id}`)?.themes === "none" ? [] : room.all("theme");
  const [wrong, setWrong] = useState("");
  const left = NOTE_TEXT_MAX - lengthOf(text);
  // What others have seen is not changed under their eyes once the phase is over (the server refuses it).
  const fixed = !here.open && idea.shared && !idea.held;
  const save = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (left < 0) return setWrong(t("note-too-long", { over: -left }));
    if (left === NOTE_TEXT_MAX) return setWrong(t("note-empty"));
    if (text !== idea.text || theme !== idea.theme || objective !== idea.objective) void say("edit_note", { note: idea.id, text, theme, objective });
    onclose();
  };
  return html`<form class="editor" onSubmit=${save}>
    ${fixed
      ? html`<p>${t("edit-over")}</p>`
      : html`<label class="visually-hidden" for=${`edit-${idea.id}`}>${t("edit-label", { writes: writesOf(kit, here) })}</label>
          <textarea id=${`edit-${idea.id}`} rows="3" value=${text} aria-describedby=${`left-${idea.id}`} onInput=${(/** @type {any} */ event) => (setText(event.currentTarget.value), setWrong(""))} />
          <p class="note-count" id=${`left-${idea.id}`} data-tone=${wrong || left < 0 ? "bad" : "quiet"} role=${wrong ? "alert" : undefined}>${wrong || t("note-left", { left })}</p>
          ${themes.length > 0 && ui.chips({
            name: `theme-${idea.id}`, legend: t("edit-theme"), hint: t("optional"), clearable: true, value: theme, onchange: setTheme,
            options: themes.map(([id, each]) => ({ id, label: show(each.short), theme: each.order })),
          })}
          ${writesOf(kit, here) === "lead" && html`<${Answers} kit=${kit} id=${`answers-${idea.id}`} value=${objective} onchange=${setObjective} />`}
          ${ui.button({ words: t("edit-save"), icon: "check", submit: true })}`}
    ${ui.button({
      words: t(idea.held ? "hold-share" : "hold"), icon: idea.held ? "users" : "lock",
      onclick: () => (void say("hold_note", { note: idea.id, held: !idea.held }), onclose()),
    })}
    ${ui.button({ words: t("withdraw"), icon: "trash-2", onclick: () => (void say("withdraw_note", { note: idea.id }), undoable(kit, here, idea), onclose()) })}
  </form>`;
}

/** Taken back at once; to undo is to write it again. @param {Kit} kit @param {Here} here @param {Idea} idea */
function undoable(kit, here, { text, theme, objective }) {
  const { t, toast, say } = kit;
  const again = async () => {
    const { newId } = await import("../../core/ids.js");
    void say("write_note", { note: newId("n"), phase: here.id, text, theme, objective });
  };
  toast(t("toast-withdrawn", { writes: writesOf(kit, here) }), here.open ? { action: { words: t("undo"), act: again } } : {});
}
