// Right: ideas, and questions to speakers, that wait for somebody to read them, with the reason; and ideas that were set aside, to bring back.

/** @import {Desk} from "./desk.js" */
/** @import {HiddenRecord, ReadingRecord, SetAsideRecord} from "../wire.d.ts" */
import { useRef, useState } from "preact/hooks";
import { NOTE_TEXT_MAX } from "../core/bounds.js";
import { Calls } from "./calls.js";
import { html, icon } from "./html.js";
import { ModerationLog, ReasonPicker } from "./moderation.js";
import { masked, parts } from "./signs.js";

const NAMED = new Set(["possible_name", "contact"]);

/** @param {{ desk: Desk }} props */
export function Reading({ desk }) {
  const { t, reading, questions, hidden } = desk, title = useRef(/** @type {HTMLElement | null} */ (null));
  /** The card that was worked on goes away: the focus goes to the next one, or to the heading. */
  const next = () => requestAnimationFrame(() => {
    const first = title.current?.parentElement?.parentElement?.querySelector(".reading button");
    (first instanceof HTMLElement ? first : title.current)?.focus();
  });
  const list = useArrivals([
    ...reading.value.map(([id, record]) => ({ key: `note ${id}`, card: html`<${Waiting} desk=${desk} id=${id} record=${record} next=${next} />` })),
    ...questions.value.map(([path, record]) => ({ key: `question ${path}`, card: html`<${Question} desk=${desk} path=${path} record=${record} next=${next} />` })),
  ]);
  return html`
    <aside class="reading-side" aria-labelledby="reading-title">
      <${Calls} desk=${desk} />
      <div class="side-head"><h2 id="reading-title" tabindex="-1" ref=${title}>${t("console-to-read")}</h2><span class="count" aria-hidden="true">${t("console-number", { n: list.length })}</span></div>
      ${list.length
        ? html`<ul class="readings">${list.map(({ key, card }) => html`<li class="reading" key=${key}>${card}</li>`)}</ul>`
        : html`<p class="empty">${t("console-nothing-to-read")}</p>`}
      ${hidden.value.length > 0 && html`
        <details class="set-aside">
          <summary>${icon("eye-off")}<span>${t("console-hidden", { ideas: hidden.value.length })}</span></summary>
          <ul class="readings">${hidden.value.map(([id, record]) => html`<${Aside} key=${id} desk=${desk} id=${id} record=${record} />`)}</ul>
        </details>`}
      <${ModerationLog} desk=${desk} />
    </aside>`;
}

/** What waits, in the order in which this screen learned of it: what comes in pushes nothing away from under a hand. @template {{ key: string }} T @param {T[]} list */
function useArrivals(list) {
  const came = useRef(/** @type {Map<string, number>} */ (new Map())).current;
  for (const { key } of list) if (!came.has(key)) came.set(key, came.size);
  return list.slice().sort((a, b) => (came.get(a.key) ?? 0) - (came.get(b.key) ?? 0));
}

/** Why something waits. @param {{ desk: Desk, reasons: string[] }} props */
const Why = ({ desk: { t }, reasons }) => html`
  <p class="reading-why">${icon(reasons.length ? "triangle-alert" : "eye")}<span>${reasons.length ? reasons.map((reason) => t(`reason-${reason.replaceAll("_", "-")}`)).join(" · ") : t("console-reason-all")}</span></p>`;

/** What it says, with what it waits for marked. @param {{ desk: Desk, text: string, reasons: string[] }} props */
const Said = ({ desk: { show }, text, reasons }) => html`
  <p class="reading-text">${parts(show(text), reasons).map((part) => (part.sign ? html`<mark>${part.text}</mark>` : part.text))}</p>`;

/** @param {{ desk: Desk, id: string, record: ReadingRecord, next: () => void }} props */
function Waiting({ desk, id, record, next }) {
  const { t, show } = desk, { text, reasons, table } = record;
  const [editing, edit] = useState(/** @type {string | null} */ (null)), [aside, setAside] = useState(false);
  const name = desk.session.boards.room.get(`table/${table}`)?.name ?? table, named = reasons.some((reason) => NAMED.has(reason));
  const display = async () => { if (await desk.say("show_note", { note: id }, { told: t("console-shown"), undo: () => { desk.say("hide_note", { note: id }); } })) next(); };
  /** @param {string} reason */
  // Without a way back from the toast: it would show to the room what nobody has let through. It is brought back below.
  const put = async (reason) => { if (await desk.say("hide_note", { note: id, reason }, { told: t("console-set-aside", { ideas: 1 }) })) next(); };
  /** @param {string} said */
  const correct = async (said) => { if (await desk.say("correct_note", { note: id, text: said }, { told: t("console-corrected") })) next(); };
  return html`
      <${Why} desk=${desk} reasons=${reasons} />
      ${aside ? html`<p class="reading-text">${show(text)}</p><${ReasonPicker} desk=${desk} onReason=${put} onCancel=${() => setAside(false)} />`
        : editing === null ? html`
          <${Said} desk=${desk} text=${text} reasons=${reasons} />
          <p class="reading-table">${name}</p>
          <div class="row row-fill">
            ${named
              ? html`<button class="button" onClick=${() => edit(masked(text, reasons, t("console-somebody")))}>${t("console-mask")}</button>`
              : html`<button class="button button-bad-line" onClick=${() => setAside(true)}>${icon("eye-off")}<span>${t("console-put-aside")}</span></button>`}
            <button class="button" onClick=${display}>${t("console-show")}</button>
            ${named
              ? html`<button class="button button-bad-line" onClick=${() => setAside(true)}>${icon("eye-off")}<span>${t("console-put-aside")}</span></button>`
              : html`<button class="button" onClick=${() => edit(text)}>${t("console-correct")}</button>`}
          </div>`
        : html`<${Editor} desk=${desk} text=${editing} onSave=${correct} onCancel=${() => edit(null)} />`}`;
}

/** A question to a speaker. Who asks is told to nobody. @param {{ desk: Desk, path: string, record: SetAsideRecord, next: () => void }} props */
function Question({ desk, path, record, next }) {
  const { t, show } = desk, [phase, question] = path.split("/"), { text, reasons = [] } = record, [aside, setAside] = useState(false);
  const step = desk.agenda.value.steps.find(({ id }) => id === phase)?.title ?? "";
  /** @param {"clear" | "aside"} standing @param {string} [reason] */
  const set = (standing, reason = "") => desk.say("set_question", { phase, question, standing, reason }, {
    told: t(standing === "clear" ? "console-question-shown" : "console-question-set-aside"),
    // What nobody had let through is not shown by a way back from the toast.
    undo: standing === "clear" ? () => { desk.say("set_question", { phase, question, standing: "aside" }); } : undefined,
  });
  const display = async () => { if (await set("clear")) next(); };
  /** @param {string} reason */
  const put = async (reason) => { if (await set("aside", reason)) next(); };
  return html`
      <${Why} desk=${desk} reasons=${reasons} />
      ${aside ? html`<p class="reading-text">${show(text)}</p><${ReasonPicker} desk=${desk} onReason=${put} onCancel=${() => setAside(false)} />` : html`
        <${Said} desk=${desk} text=${text} reasons=${reasons} />
        <p class="reading-table">${t("console-question-of", { title: show(step) })}</p>
        ${!desk.ended.value && html`<div class="row row-fill">
          <button class="button button-bad-line" onClick=${() => setAside(true)}>${icon("eye-off")}<span>${t("console-put-aside")}</span></button>
          <button class="button" onClick=${display}>${t("console-question-show")}</button>
        </div>`}`}`;
}

/** @param {{ desk: Desk, text: string, onSave: (text: string) => void, onCancel: () => void }} props */
function Editor({ desk, text, onSave, onCancel }) {
  const { t } = desk, field = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    const said = field.current?.value.trim();
    if (said) onSave(said); else field.current?.focus();
  };
  /** @param {HTMLTextAreaElement | null} el */
  const first = (el) => { if (el && !field.current) el.focus(); field.current = el; };
  return html`
    <form class="editor" onSubmit=${submit} onKeyDown=${(/** @type {KeyboardEvent} */ event) => { if (event.key === "Escape") onCancel(); }}>
      <label><span>${t("console-correct-label")}</span><textarea ref=${first} rows="4" maxlength=${NOTE_TEXT_MAX} defaultValue=${text}></textarea></label>
      <div class="row row-fill">
        <button type="button" class="button" onClick=${onCancel}>${t("console-cancel")}</button>
        <button class="button button-main-s">${t("console-show-so")}</button>
      </div>
    </form>`;
}

/** @param {{ desk: Desk, id: string, record: HiddenRecord }} props */
function Aside({ desk, id, record }) {
  const { t, show } = desk;
  const restore = () => desk.say("show_note", { note: id }, { told: t("console-restored"), undo: () => { desk.say("hide_note", { note: id, reason: record.why }); } });
  return html`
    <li class="reading">
      <p class="reading-text">${show(record.text)}</p>
      ${record.why && html`<p class="reading-table">${show(record.why)}</p>`}
      <div class="row row-fill"><button class="button" onClick=${restore}>${icon("rotate-ccw")}<span>${t("console-restore")}</span></button></div>
    </li>`;
}
