// One field of a sheet: typed or chosen; and, when somebody else has written there meanwhile, both texts to choose from.

import { lengthOf } from "../core/bounds.js";
import { html } from "../core/html.js";
import { numberOfObjective } from "../core/numbers.js";
import { both, chosen, fieldOf, SEVERAL } from "./sheets.js";

/** @import { Here, Kit } from "../kit.d.ts" */
/** @import { AskRecord } from "../wire.d.ts" */
/** @import { Drafts } from "./drafts.js" */
/** @import { Conflict, Form, Sheet } from "./sheets.js" */

/** Fewer characters than this left: said. */
const SOON = 60;
/** A field with no more than this is one line. */
const ONE_LINE = 80;

/** @typedef {{ kit: Kit, form: Form, here: Here, sheet: Sheet, ask: AskRecord, drafts: Drafts, conflict?: Conflict }} FieldProps */

/** @param {FieldProps} props */
export function Field(props) {
  const { kit, form, here, sheet, ask, conflict } = props;
  const { t } = kit, field = fieldOf(sheet, ask.id), id = `${form.word}-${ask.id}`;
  const label = t(`${form.word}-f-${word(ask.id)}`);
  if (conflict && conflict.text !== field.text) return html`<${Choose} ...${props} label=${label} />`;
  const told = html`<${State} kit=${kit} sheet=${sheet} name=${ask.id} />`;
  if (!here.open) {
    return html`<div class="sheet-field"><h3>${label}</h3><p class="sheet-said" lang=${kit.written()}>${said(kit, form, ask.id, field.text) || t("sheet-nothing")}</p>${told}</div>`;
  }
  const how = html`<small id=${`${id}-how`}>${t(`${form.word}-how-${word(ask.id)}`)}</small>`;
  if (ask.id === "objective") return html`<div class="sheet-field entry"><label for=${id}>${label}</label>${how}<${Objective} ...${props} id=${id} />${told}</div>`;
  if (ask.several) return html`<div class="sheet-field entry"><label for=${id}>${label}</label>${how}<${Several} ...${props} id=${id} />${told}</div>`;
  if (ask.choices?.length) return html`<div class="sheet-field"><${One} ...${props} label=${label} />${told}</div>`;
  return html`<div class="sheet-field entry"><label for=${id}>${label}</label>${how}<${Typed} ...${props} id=${id} />${told}</div>`;
}

/** @param {string} name */
const word = (name) => name.replaceAll("_", "-");

/** What a field says, as people read it. @param {Kit} kit @param {Form} form @param {string} name @param {string} text */
export function said({ t, show, session }, form, name, text) {
  if (!text) return "";
  if (name === "objective") {
    const known = session.boards.room.get(`objective/${text}`);
    return known ? `${numberOfObjective(known)} · ${show(known.title)}` : t("sheet-objective-gone");
  }
  if (name === "horizon") return t(`${form.word}-horizon-${word(text)}`);
  return show(name === "communes" ? text.split(SEVERAL).join(", ") : text);
}

/** Where the words are, when there is something to say of it. @param {{ kit: Kit, sheet: Sheet, name: string }} props */
function State({ kit: { ui, t, session }, sheet, name }) {
  const field = fieldOf(sheet, name);
  if (field.waiting && session.link.value === "offline") return ui.status({ icon: "tablet", words: t("sheet-kept"), tone: "wait" });
  if (field.held && sheet.shown) return ui.status({ icon: "hourglass", words: t("sheet-held") });
  return null;
}

/** @param {FieldProps & { id: string }} props */
function Typed({ kit, here, sheet, ask, drafts, id }) {
  const { t } = kit, field = fieldOf(sheet, ask.id), draft = drafts.get(sheet.id, ask.id);
  const text = draft?.text ?? field.text, left = ask.most - lengthOf(text);
  const own = {
    id, value: text, lang: kit.written(), autocomplete: "off", spellcheck: true, "aria-describedby": `${id}-how ${id}-left`,
    onInput: (/** @type {any} */ event) => drafts.type(sheet.id, ask.id, event.currentTarget.value, { version: field.version, most: ask.most }),
    onBlur: () => drafts.send(sheet.id, ask.id, true),
  };
  return html`
    ${ask.most <= ONE_LINE ? html`<input type="text" ...${own} />` : html`<textarea rows="2" ...${own}></textarea>`}
    <p class="note-count" id=${`${id}-left`} data-tone=${left < 0 ? "bad" : "quiet"}>${left < 0 ? t("note-too-long", { over: -left }) : left < SOON && draft ? t("note-left", { left }) : ""}</p>`;
}

/** @param {FieldProps} props @param {string} text */
function choose({ kit, here, sheet, ask }, text) {
  const { version } = fieldOf(sheet, ask.id);
  void kit.say("write_field", { phase: here.id, sheet: sheet.id, field: ask.id, text, version });
}

/** @param {FieldProps & { label: string }} props */
function One(props) {
  const { kit, form, sheet, ask, label } = props, { ui, t } = kit, value = fieldOf(sheet, ask.id).text || null;
  return ui.chips({
    name: `${form.word}-${ask.id}`, legend: label, value, clearable: true, onchange: (id) => choose(props, id ?? ""),
    options: (ask.choices ?? []).map((id) => ({ id, label: t(`${form.word}-${word(ask.id)}-${word(id)}`) })),
  });
}

/** @param {FieldProps & { id: string }} props */
function Several(props) {
  const { kit, sheet, ask, id } = props, { ui, t, show } = kit, { text } = fieldOf(sheet, ask.id), list = ask.choices ?? [];
  const there = text ? text.split(SEVERAL) : [];
  return html`
    <select id=${id} value="" aria-describedby=${`${id}-how`} onChange=${(/** @type {any} */ event) => {
      const one = event.currentTarget.value;
      event.currentTarget.value = "";
      if (one) choose(props, chosen(text, one, true, list));
    }}>
      <option value="">${t("sheet-add")}</option>
      ${list.filter((each) => !there.includes(each)).map((each) => html`<option key=${each} value=${each}>${show(each)}</option>`)}
    </select>
    ${there.length > 0 && html`<ul class="sheet-chosen">${there.map((each) => html`<li key=${each}>${ui.button({ words: show(each), icon: "x", label: t("sheet-remove", { name: show(each) }), onclick: () => choose(props, chosen(text, each, false, list)) })}</li>`)}</ul>`}`;
}

/** @param {FieldProps & { id: string }} props */
function Objective(props) {
  const { kit, form, sheet, ask, id } = props, { t, session, show } = kit, { text } = fieldOf(sheet, ask.id);
  const list = session.boards.room.all("objective").filter(([, { sort }]) => sort === "objective");
  if (list.length === 0 && !text) return html`<p class="sheet-none">${t(`${form.word}-no-objective`)}</p>`;
  const gone = text !== "" && !list.some(([name]) => name === text);
  return html`<select id=${id} aria-describedby=${`${id}-how`} value=${text} onChange=${(/** @type {any} */ event) => choose(props, event.currentTarget.value)}>
    <option value="" selected=${text === ""}>${t("sheet-choose")}</option>
    ${gone && html`<option value=${text} selected disabled>${t("sheet-objective-gone")}</option>`}
    ${list.map(([name, known]) => html`<option key=${name} value=${name} selected=${name === text}>${numberOfObjective(known)} · ${show(known.title)}</option>`)}
  </select>`;
}

/** Somebody else has written there: nothing is put in the place of anything before a person says so. @param {FieldProps & { label: string }} props */
function Choose(props) {
  const { kit, form, sheet, ask, drafts, conflict, label } = props, { ui, t } = kit;
  const theirs = fieldOf(sheet, ask.id).text, mine = drafts.get(sheet.id, ask.id)?.text ?? conflict?.text ?? "";
  const listed = ask.several || (ask.choices ?? []).length > 0 || ask.id === "objective";
  const joined = listed ? null : both(theirs, mine, ask.most);
  const done = () => {
    drafts.drop(sheet.id, ask.id);
    for (const id of conflict?.refusals ?? []) kit.session.forget(id);
  };
  /** @param {string} text */
  const put = (text) => (choose(props, text), done());
  return html`<section class="sheet-field sheet-conflict" role="alert" aria-label=${t("sheet-conflict", { field: label })}>
    <h3>${label}</h3>
    <p class="status" data-tone="wait">${ui.icon("users")}<strong>${t("sheet-conflict", { field: label })}</strong></p>
    <dl>
      <div><dt>${t("sheet-theirs")}</dt><dd lang=${kit.written()}>${said(kit, form, ask.id, theirs) || t("sheet-nothing")}</dd></div>
      <div><dt>${t("sheet-mine")}</dt><dd lang=${kit.written()}>${said(kit, form, ask.id, mine)}</dd></div>
    </dl>
    <div class="actions">
      ${joined !== null && ui.button({ words: t("sheet-both"), icon: "plus", onclick: () => put(joined) })}
      ${ui.button({ words: t("sheet-put-mine"), icon: "pencil", onclick: () => put(mine) })}
      ${ui.button({ words: t("sheet-keep-theirs"), icon: "check", onclick: done })}
    </div>
  </section>`;
}
