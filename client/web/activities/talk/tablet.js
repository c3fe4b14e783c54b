// A talk on the tablet: the page of the wall in small; my question, and those of the others to join.

import { h } from "preact";
import { useRef, useState } from "preact/hooks";

import { NOTE_TEXT_MAX, lengthOf } from "../../core/bounds.js";
import { html } from "../../core/html.js";
import { newId } from "../../core/ids.js";
import { Picture } from "../../ui/picture.js";
import { questionsOf } from "./questions.js";

/** @import { Boards, Here, Kit, Refusal } from "../../kit.d.ts" */

export const styled = true;

/** @type {Record<string, { icon: string, words: string, tone: "ok" | "quiet" | "wait" }>} */
const STATES = {
  clear: { icon: "circle-check", words: "talk-mine-clear", tone: "ok" },
  waiting: { icon: "hourglass", words: "talk-mine-waiting", tone: "quiet" },
  aside: { icon: "hand", words: "talk-mine-aside", tone: "quiet" },
};

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, boards, here) {
  return h(/** @type {any} */ (Talk), { key: here.id, kit, boards, here });
}

/** Back where it was typed. @param {Kit} kit @param {Here} here @param {Refusal} refused */
export function restore(kit, here, refused) {
  const field = /** @type {HTMLTextAreaElement | null} */ (document.querySelector("#talk-question"));
  if (!field || !here.open) return;
  field.value = String(refused.do.text ?? "");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Talk({ kit, boards, here }) {
  const { t, show, ui, seconds } = kit, talk = boards.room.get(`talk/${here.id}`);
  return html`<section class="talk" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || here.phase.title)}</h1>
      ${here.open && ui.clock({ phase: here.phase, seconds })}
    </header>
    ${talk?.speaker && html`<p class="talk-who"><strong>${show(talk.speaker)}</strong>${talk.role && html` <span>${show(talk.role)}</span>`}</p>`}
    <div class="talk-two">
      ${talk?.page ? html`<${Leaf} kit=${kit} leaf=${talk.page} />` : html`<p class="card lead">${t("talk-look-up")}</p>`}
      ${talk && talk.questions !== false && html`<div class="beside">
        ${here.open && html`<${Ask} kit=${kit} boards=${boards} here=${here} />`}
        <${Mine} kit=${kit} boards=${boards} here=${here} />
        <${Others} kit=${kit} boards=${boards} here=${here} picked=${talk.picked} />
      </div>`}
    </div>
  </section>`;
}

/** @param {{ kit: Kit, leaf: { title?: string, text?: string, picture?: string | null, alt?: string } }} props */
function Leaf({ kit, leaf: { title, text, picture, alt = "" } }) {
  const { show } = kit;
  return html`<article class="card talk-leaf" aria-live="polite" lang=${kit.written()}>
    ${title && html`<h2>${show(title)}</h2>`}
    ${picture && html`<${Picture} session=${kit.session} name=${picture} alt=${show(alt)} />`}
    ${text && html`<p class="talk-text">${show(text)}</p>`}
  </article>`;
}

/** @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Ask({ kit, here }) {
  const { t, ui, say } = kit;
  const [text, setText] = useState(""), [wrong, setWrong] = useState("");
  const field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  const left = NOTE_TEXT_MAX - lengthOf(text);
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    field.current?.focus();
    if (left === NOTE_TEXT_MAX) return setWrong(t("talk-ask-empty"));
    if (left < 0) return setWrong(t("note-too-long", { over: -left }));
    setText("");
    setWrong("");
    const answer = await say("ask_question", { phase: here.id, question: newId("q"), text });
    if (answer.done) kit.toast(t("talk-asked")); // Refused, its words are kept above, with the reason.
  };
  return html`<form class="card talk-ask" onSubmit=${send}>
    <label for="talk-question">${t("talk-ask")}</label>
    <textarea id="talk-question" ref=${field} rows="3" value=${text} aria-describedby="talk-how talk-left" onInput=${(/** @type {any} */ event) => (setText(event.currentTarget.value), setWrong(""))} />
    <p class="note-count" id="talk-left" data-tone=${left < 0 ? "bad" : "quiet"}>${left < 0 ? t("note-too-long", { over: -left }) : t("note-left", { left })}</p>
    <p class="wrong" role="alert">${wrong}</p>
    <div class="actions">${ui.button({ words: t("talk-send"), icon: "send", look: "main", submit: true })}</div>
    <p class="under-note" id="talk-how">${t("talk-how")}</p>
  </form>`;
}

/** What I asked, and where it stands; what has not left yet says so. @param {{ kit: Kit, boards: Boards, here: Here }} props */
function Mine({ kit, boards, here }) {
  const { t, ui, show, say, session } = kit, asked = boards.me.get(`my_questions/${here.id}`)?.asked ?? [];
  const known = new Set(asked.map(({ id }) => id));
  const waiting = session.outbox.value.filter((each) => each.do.type === "ask_question" && each.do.phase === here.id && !known.has(String(each.do.question)));
  if (!asked.length && !waiting.length) return null;
  return html`<section class="card talk-mine" aria-labelledby="talk-mine"><h2 id="talk-mine">${t("talk-mine")}</h2>
    <ul>
      ${waiting.map((each) => html`<li key=${each.id} class="talk-row"><p class="talk-words">${show(String(each.do.text))}</p>
        <p>${ui.status({ icon: "tablet", words: t("talk-mine-kept"), tone: "wait" })}</p></li>`)}
      ${asked.map(({ id, text, standing = "clear", why }) => html`<li key=${id} class="talk-row">
        <p class="talk-words" lang=${kit.written()}>${show(text)}</p>
        <p>${ui.status({ icon: STATES[standing].icon, words: why ? t("talk-mine-why", { why: show(why) }) : t(STATES[standing].words), tone: STATES[standing].tone })}</p>
        ${ui.button({ words: t("talk-take-back"), label: t("talk-take-back-this", { text: show(text) }), look: "link", onclick: () => void say("withdraw_question", { phase: here.id, question: id }) })}
      </li>`)}
    </ul></section>`;
}

/** The questions of the room: those most people ask first. @param {{ kit: Kit, boards: Boards, here: Here, picked?: string | null }} props */
function Others({ kit, boards, here, picked }) {
  const { t, ui, show, say } = kit, mine = boards.me.get(`my_questions/${here.id}`);
  const own = new Set((mine?.asked ?? []).map(({ id }) => id)), joined = new Set(mine?.supported ?? []);
  const list = questionsOf(boards.room.all("question"), here.id).filter(({ id }) => !own.has(id) || id === picked);
  if (!list.length) return null;
  return html`<section class="card talk-others" aria-labelledby="talk-others"><h2 id="talk-others">${t("talk-others")}</h2>
    <ul>${list.map(({ id, text, people, answered }) => html`<li key=${id} class="talk-row" data-picked=${id === picked}>
      <p class="talk-words" lang=${kit.written()}>${show(text)}</p>
      <p class="talk-states"><span class="talk-people">${t("talk-people", { n: people })}</span>
        ${id === picked && ui.status({ icon: "mic", words: t("talk-current"), tone: "ok" })}${answered && ui.status({ icon: "check", words: t("talk-answered"), tone: "quiet" })}</p>
      ${here.open && !own.has(id) && !answered && ui.button({
        words: t("talk-me-too"), icon: joined.has(id) ? "check" : "plus", label: t("talk-me-too-this", { text: show(text) }), pressed: joined.has(id),
        onclick: () => void say("support_question", { phase: here.id, question: id, supported: !joined.has(id) }),
      })}
    </li>`)}</ul></section>`;
}
