// Sheets on a tablet: those of the table, and the one that is open, which all hands of the table see and write at once.

import { h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { html } from "../core/html.js";
import { newId } from "../core/ids.js";
import { draftsOf } from "./drafts.js";
import { Field } from "./field.js";
import { Leads, leadWords, leadsOf } from "./leads.js";
import { asTitle, conflicts, isConflict, sheets } from "./sheets.js";

/** @import { Boards, Here, Kit, TabletActivity } from "../kit.d.ts" */
/** @import { FormRecord } from "../wire.d.ts" */
/** @import { Form, Sheet } from "./sheets.js" */

/** What a kind of sheet exports for the tablet. @param {Form} form @returns {TabletActivity} */
export function sheetTablet(form) {
  return {
    styled: true,
    tablet: (kit, boards, here) => h(/** @type {any} */ (Sheets), { key: here.id, kit, boards, here, form }),
    leftover: (kit, _boards, here) => h(/** @type {any} */ (Leftover), { key: `left-${here.id}`, kit, here }),
    tells: ({ table }, refused) => isConflict(refused) && table.get(`${form.word}/${refused.do.phase}/${refused.do.sheet}`) !== undefined,
  };
}

/** What was typed when the room went on is sent: late it is kept as well. @param {{ kit: Kit, here: Here }} props */
function Leftover({ kit, here }) {
  useEffect(() => draftsOf(kit, here.id).sendAll(), []);
  return null;
}

/** @param {{ kit: Kit, boards: Boards, here: Here, form: Form }} props */
function Sheets({ kit, boards, here, form }) {
  const { ui, show, session, seconds } = kit;
  const own = /** @type {FormRecord | undefined} */ (boards.room.get(`${form.word}s/${here.id}`));
  const list = sheets(boards.table.all(form.word), session.outbox.value, here.id, form);
  const [at, go] = useState(/** @type {string | null} */ (null));
  const open = list.find(({ id }) => id === at), drafts = draftsOf(kit, here.id);
  useEffect(() => {
    const leaving = () => drafts.sendAll();
    leaving(); // What an earlier page left.
    addEventListener("pagehide", leaving);
    return () => (removeEventListener("pagehide", leaving), leaving());
  }, []);
  return html`<section class="sheets" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || here.phase.title)}</h1>
      ${here.open && ui.clock({ phase: here.phase, seconds })}
    </header>
    ${open && own
      ? html`<${Open} key=${open.id} kit=${kit} boards=${boards} here=${here} form=${form} own=${own} sheet=${open} onback=${() => (drafts.sendAll(), go(null))} />`
      : html`<${List} kit=${kit} boards=${boards} here=${here} form=${form} own=${own} list=${list} onopen=${go} />`}
  </section>`;
}

/** @param {{ kit: Kit, boards: Boards, here: Here, form: Form, own: FormRecord | undefined, list: Sheet[], onopen: (id: string) => void }} props */
function List({ kit, boards, here, form, own, list, onopen }) {
  const { ui, t, say } = kit, word = form.word;
  const [choosing, setChoosing] = useState(false);
  const leads = here.open && form.leads ? leadsOf(boards) : [];
  const full = own !== undefined && list.length >= own.per_table;
  /** @param {{ title?: string, lead?: string }} from */
  const begin = (from) => {
    const sheet = newId("s");
    void say("open_sheet", { phase: here.id, sheet, ...from });
    setChoosing(false);
    onopen(sheet);
  };
  return html`
    ${here.open && html`<div class="actions sheets-begin">
      ${full
        ? html`<p>${t(`${word}-full`, { max: own.per_table })}</p>`
        : html`
          ${ui.button({ words: t(`${word}-new`), icon: "plus", look: leads.length ? "second" : "main", onclick: () => begin({}) })}
          ${leads.length > 0 && ui.button({ words: t(`${word}-from-lead`), icon: "lightbulb", look: "main", onclick: () => setChoosing(true) })}`}
    </div>`}
    ${list.length === 0
      ? html`<p class="card over">${t(here.open ? `${word}-none` : `${word}-over`)}</p>`
      : html`<ul class="sheets-list">${list.map((sheet) => html`<${Tile} key=${sheet.id} kit=${kit} here=${here} form=${form} own=${own} sheet=${sheet} onopen=${() => onopen(sheet.id)} />`)}</ul>`}
    ${choosing && html`<${Leads} kit=${kit} form=${form} leads=${leads} used=${new Set(list.map(({ lead }) => lead))}
      onchoose=${(/** @type {import("./leads.js").Lead} */ { id, text }) => begin({ lead: id, title: asTitle(text, own?.fields[0]?.most ?? text.length) })} onclose=${() => setChoosing(false)} />`}`;
}

/** @param {{ kit: Kit, here: Here, form: Form, own: FormRecord | undefined, sheet: Sheet, onopen: () => void }} props */
function Tile({ kit, here, form, own, sheet, onopen }) {
  const { ui, t, show, session } = kit, all = own?.fields.length ?? 0;
  const title = show(sheet.title) || t(`${form.word}-untitled`), told = conflicts(session.refused.value, here.id, sheet.id).size;
  return html`<li class="card sheet-tile">
    <p class="sheet-number">${sheet.number || t("sheet-new")}</p>
    <h2 lang=${kit.written()}>${title}</h2>
    ${ui.bar({ share: all ? sheet.filled / all : 0 })}
    <p class="sheet-filled">${t("sheet-filled", { filled: sheet.filled, all })}</p>
    <${Standing} kit=${kit} sheet=${sheet} />
    ${told > 0 && ui.status({ icon: "users", words: t("sheet-to-choose", { fields: told }), tone: "wait" })}
    <div class="actions">${ui.button({ words: t(here.open ? "sheet-open" : "sheet-read"), label: `${t(here.open ? "sheet-open" : "sheet-read")} – ${title}`, icon: here.open ? "pencil" : "eye", onclick: onopen })}</div>
  </li>`;
}

/** Who sees it, or that it has not left yet. @param {{ kit: Kit, sheet: Sheet }} props */
function Standing({ kit: { ui, t, show, session }, sheet }) {
  const waits = !sheet.number || Object.values(sheet.fields).some(({ waiting }) => waiting);
  if (waits && session.link.value === "offline") return ui.status({ icon: "tablet", words: t("sheet-kept"), tone: "wait" });
  if (sheet.hidden) return ui.status({ icon: "hand", words: sheet.why ? t("sheet-hidden-why", { why: show(sheet.why) }) : t("sheet-hidden"), tone: "wait" });
  if (sheet.shown) return ui.status({ icon: "monitor", words: t("sheet-shown"), tone: "ok" });
  return ui.status({ icon: "users", words: t("sheet-of-table") });
}

/** @param {{ kit: Kit, boards: Boards, here: Here, form: Form, own: FormRecord, sheet: Sheet, onback: () => void }} props */
function Open({ kit, boards, here, form, own, sheet, onback }) {
  const { ui, t, show, say, session } = kit, head = useRef(/** @type {HTMLElement | null} */ (null));
  const against = conflicts(session.refused.value, here.id, sheet.id), drafts = draftsOf(kit, here.id);
  const [sure, setSure] = useState(false);
  useEffect(() => head.current?.focus(), []);
  const lead = sheet.lead ? leadWords(boards, sheet.lead) : "";
  const mayDrop = here.open && (session.you.value?.role === "host" || sheet.filled === 0);
  const drop = () => {
    void say("drop_sheet", { phase: here.id, sheet: sheet.id });
    onback();
  };
  return html`
    <div class="sheet-head">
      ${ui.button({ words: t(`${form.word}-all`), icon: "arrow-left", onclick: onback })}
      <h2 ref=${head} tabindex="-1"><span class="sheet-number">${sheet.number || t("sheet-new")}</span> <span lang=${kit.written()}>${show(sheet.title) || t(`${form.word}-untitled`)}</span></h2>
      <${Standing} kit=${kit} sheet=${sheet} />
    </div>
    ${lead && html`<p class="sheet-lead">${ui.icon("lightbulb")}<span>${t(`${form.word}-lead`, { lead: show(lead) })}</span></p>`}
    ${here.open && html`<p class="under-note">${t(`${form.word}-together`)}</p>`}
    <div class=${`card sheet-fields sheet-fields-${form.word}`}>
      ${own.fields.map((ask) => html`<${Field} key=${ask.id} kit=${kit} form=${form} here=${here} sheet=${sheet} ask=${ask} drafts=${drafts} conflict=${against.get(ask.id)} />`)}
    </div>
    <div class="actions sheet-foot">
      ${here.open && ui.button({ words: t("sheet-done"), icon: "check", look: "main", onclick: onback })}
      ${mayDrop && !sure && ui.button({ words: t(`${form.word}-drop`), icon: "trash-2", look: "quiet", onclick: () => (sheet.filled ? setSure(true) : drop()) })}
      ${mayDrop && sure && html`<span class="sheet-sure" role="alert">${t(`${form.word}-drop-sure`)} ${ui.button({ words: t("sheet-drop-yes"), icon: "trash-2", onclick: drop })} ${ui.button({ words: t("sheet-drop-no"), look: "quiet", onclick: () => setSure(false) })}</span>`}
    </div>`;
}
