// Sheets on the console: who sees them, what waits to be read, how far each table is, and showing, setting aside, printing.

import { h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { SENTENCE_MAX } from "../core/bounds.js";
import { printed } from "../core/numbers.js";
import { html, icon } from "../console/html.js";
import { parts } from "../console/signs.js";
import { Paper } from "./paper.js";
import { doing } from "./progress.js";

/** @import { Boards, Here } from "../kit.d.ts" */
/** @import { ConsoleActivity } from "../console/activity.d.ts" */
/** @import { Desk } from "../console/desk.js" */
/** @import { FormRecord, ProgressRecord, SheetRecord, ToReadRecord } from "../wire.d.ts" */
/** @import { Form } from "./sheets.js" */

const MINUTE_MS = 60_000;

/** What a kind of sheet exports for the console. @param {Form} form @returns {ConsoleActivity} */
export function sheetConsole(form) {
  return { styled: true, console: (desk, boards, here) => h(/** @type {any} */ (Sheets), { key: here.id, desk, boards, here, form }) };
}

/** @param {{ desk: Desk, boards: Boards, here: Here, form: Form }} props */
function Sheets({ desk, boards, here, form }) {
  const { t } = desk, { room, desk: own } = boards;
  const kind = /** @type {FormRecord | undefined} */ (room.get(`${form.word}s/${here.id}`));
  const shown = /** @type {[string, SheetRecord][]} */ (room.all(form.word)).filter(([path]) => path.startsWith(`${here.id}/`));
  const waiting = /** @type {[string, ToReadRecord][]} */ (own.all(`${form.word}_reading`)).filter(([path]) => path.startsWith(`${here.id}/`));
  const [printing, print] = useState(false);
  useEffect(() => {
    if (!printing) return;
    window.print();
    print(false);
  }, [printing]);
  if (!kind) return null;
  return html`
    ${!desk.ended.value && html`<${Far} desk=${desk} here=${here} form=${form} />`}
    ${waiting.length > 0 && html`<section class="panel" aria-labelledby=${`read-${here.id}`}>
      <h3 id=${`read-${here.id}`}>${t("sheet-desk-read", { sheets: waiting.length })}</h3>
      <ul class="readings">${waiting.flatMap(([path, record]) => record.fields.map((field, place) => html`<${ToRead} key=${`${path} ${field}`} desk=${desk} here=${here} form=${form} sheet=${path.slice(here.id.length + 1)} record=${record} place=${place} />`))}</ul>
    </section>`}
    <section class="panel" aria-labelledby=${`tables-${here.id}`}>
      <div class="sheet-desk-head"><h3 id=${`tables-${here.id}`}>${t(`${form.word}-desk-count`, { sheets: kind.sheets ?? 0, shown: kind.shown ?? 0 })}</h3>
        ${shown.length > 0 && html`<button class="button" onClick=${() => print(true)}>${icon("printer")}<span>${t("sheet-desk-print", { sheets: shown.length })}</span></button>`}</div>
      <${Tables} desk=${desk} boards=${boards} here=${here} form=${form} all=${kind.fields.length} />
    </section>
    ${printing && html`<div class="sheet-print">${shown.map(([path, sheet]) => html`<${Paper} key=${path} kit=${desk} form=${form} sheet=${sheet} asks=${kind.fields} />`)}</div>`}`;
}

/** How far all of them are seen at once. @param {{ desk: Desk, here: Here, form: Form }} props */
function Far({ desk, here: { id, phase }, form }) {
  const { t } = desk, now = phase.visibility === "room" ? "room" : "table";
  /** @param {"table" | "room"} visibility */
  const set = (visibility) => {
    const undo = () => { desk.say("set_visibility", { phase: id, visibility: now }); };
    desk.say("set_visibility", { phase: id, visibility }, { told: t(`sheet-desk-${visibility}-told`), undo });
  };
  return html`<section class="panel" aria-labelledby=${`far-${id}`}>
    <h3 id=${`far-${id}`}>${t("sheet-desk-far")}</h3>
    <div class="far" role="group" aria-labelledby=${`far-${id}`}>
      ${/** @type {const} */ (["table", "room"]).map((far) => html`
        <button key=${far} class="far-step" aria-pressed=${far === now ? "true" : "false"} onClick=${() => { if (far !== now) set(far); }}>
          ${icon(far === "room" ? "monitor" : "users")}<span class="far-name">${t(`sheet-desk-${far}`)}</span>
          <span class="far-what">${t(`${form.word}-desk-${far}`)}</span>
        </button>`)}
    </div>
  </section>`;
}

/** @param {{ desk: Desk, here: Here, form: Form, sheet: string, record: ToReadRecord, place: number }} props */
function ToRead({ desk, here, form, sheet, record, place }) {
  const { t, show } = desk, field = record.fields[place], text = record.texts[place], reasons = record.reasons[place];
  const table = desk.session.boards.room.get(`table/${record.table}`)?.name ?? record.table;
  const read = () => desk.say("read_field", { phase: here.id, sheet, field, version: record.versions[place] }, { told: t("sheet-desk-read-told"), instead: { field_changed: t("sheet-desk-changed") } });
  return html`<li class="reading">
    <p class="reading-why">${icon(reasons.length ? "triangle-alert" : "eye")}<span>${reasons.length ? reasons.map((reason) => t(`reason-${reason.replaceAll("_", "-")}`)).join(" · ") : t("console-reason-all")}</span></p>
    <p class="reading-text">${parts(show(text), reasons).map((part) => (part.sign ? html`<mark>${part.text}</mark>` : part.text))}</p>
    <p class="reading-table">${printed(form.letter, record.order)} · ${show(table)} · ${t(`${form.word}-f-${field.replaceAll("_", "-")}`)}</p>
    <div class="row"><button class="button" onClick=${read}>${icon("check")}<span>${t("console-show")}</span></button></div>
  </li>`;
}

/** @param {{ desk: Desk, boards: Boards, here: Here, form: Form, all: number }} props */
function Tables({ desk, boards, here, form, all }) {
  const { t, show, seconds } = desk, tables = boards.room.all("table"), names = new Map(tables.map(([id, { name }]) => [id, name]));
  const list = doing([...names.keys()], boards.desk.all(`${form.word}_progress`), here.id, { open: here.open, opened_at_ms: here.phase.opened_at_ms ?? seconds.value, now: seconds.value });
  return html`<ul class="sheet-tables">${list.map(({ table, sheets, quiet_ms, silent }) => html`
    <li key=${table} class="sheet-table" data-silent=${silent}>
      <div class="sheet-table-head"><h4>${show(names.get(table) ?? table)}</h4>
        <p>${sheets.length ? t(`${form.word}-desk-of-table`, { sheets: sheets.length }) : t("sheet-desk-nothing")}</p>
        ${silent && html`<p class="sheet-silent">${icon("hourglass")}<span>${quiet_ms === null ? t("sheet-desk-silent") : t("sheet-desk-quiet", { minutes: Math.floor(quiet_ms / MINUTE_MS) })}</span></p>`}</div>
      ${sheets.length > 0 && html`<ul>${sheets.map(([id, sheet]) => html`<${Row} key=${id} desk=${desk} boards=${boards} here=${here} form=${form} id=${id} sheet=${sheet} all=${all} />`)}</ul>`}
    </li>`)}</ul>`;
}

/** @param {{ desk: Desk, boards: Boards, here: Here, form: Form, id: string, sheet: ProgressRecord, all: number }} props */
function Row({ desk, boards, here, form, id, sheet, all }) {
  const { t, show } = desk, number = printed(form.letter, sheet.order), seen = /** @type {SheetRecord | undefined} */ (boards.room.get(`${form.word}/${here.id}/${id}`));
  const [why, setWhy] = useState(/** @type {string | null} */ (null)), reason = useRef(/** @type {HTMLTextAreaElement | null} */ (null)), asking = why !== null;
  useEffect(() => { if (asking) reason.current?.focus(); }, [asking]);
  const display = () => { desk.say("show_sheet", { phase: here.id, sheet: id }, { told: t("sheet-desk-shown", { number }), undo: () => { desk.say("hide_sheet", { phase: here.id, sheet: id }, { told: t("sheet-desk-unshown", { number }) }); } }); };
  /** @param {Event} event */
  const aside = async (event) => {
    event.preventDefault();
    if (await desk.say("hide_sheet", { phase: here.id, sheet: id, reason: why ?? "" }, { told: t("sheet-desk-aside", { number }), undo: seen && (() => { desk.say("show_sheet", { phase: here.id, sheet: id }); }) })) setWhy(null);
  };
  const title = seen?.fields?.[form.title]?.text;
  return html`<li class="sheet-row">
    <strong class="sheet-number">${number}</strong>
    <p class="sheet-row-what">${title ? html`<span>${show(title)}</span> · ` : ""}${t("sheet-filled", { filled: sheet.filled ?? 0, all })}
      ${sheet.hidden && html`<br />${icon("eye-off")} ${sheet.why ? t("sheet-hidden-why", { why: show(sheet.why) }) : t("sheet-hidden")}`}
      ${sheet.shown && html`<br />${icon("monitor")} ${t("sheet-shown")}`}</p>
    ${!desk.ended.value && why === null && html`<div class="row">
      ${!sheet.shown && html`<button class="button" aria-label=${t("sheet-desk-show-this", { number })} onClick=${display}>${icon("monitor")}<span>${t("sheet-desk-show")}</span></button>`}
      ${!sheet.hidden && html`<button class="button" aria-label=${t("sheet-desk-put-aside-this", { number })} onClick=${() => setWhy("")}>${icon("eye-off")}<span>${t("console-put-aside")}</span></button>`}
    </div>`}
    ${why !== null && html`<form class="editor sheet-why" onSubmit=${aside}>
      <label><span>${t("sheet-desk-why")}</span><textarea ref=${reason} rows="2" maxlength=${SENTENCE_MAX} value=${why} onInput=${(/** @type {any} */ event) => setWhy(event.currentTarget.value)}></textarea></label>
      <div class="row"><button type="button" class="button" onClick=${() => setWhy(null)}>${t("console-cancel")}</button><button class="button button-bad-line">${icon("eye-off")}<span>${t("console-put-aside")}</span></button></div>
    </form>`}
  </li>`;
}
