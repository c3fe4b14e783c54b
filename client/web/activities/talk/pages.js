// The pages of a talk, written while it is ahead: who speaks, words, and pictures brought in from this computer.

/** @import {Desk} from "../../console/desk.js" */
/** @import {Page} from "./console.js" */
import { useState } from "preact/hooks";
import { Deck } from "../../console/deck.js";
import { html, icon } from "../../console/html.js";
import { NAME_MAX, SENTENCE_MAX, TITLE_MAX } from "../../core/bounds.js";
import { refusal } from "../../core/words.js";
import { Picture } from "../../ui/picture.js";

const PAGES_MAX = 40;
/** The same bound as the server's, told before the picture has crossed the hall. */
const PICTURE_BYTES_MAX = 2_000_000;
const TAKEN = "image/png,image/jpeg,image/webp";

/** @param {{ desk: Desk, plan: NonNullable<ReturnType<typeof import("../../console/planned.js").planOf>> }} props */
export function Pages({ desk, plan: { settings, save } }) {
  const { t } = desk, word = (/** @type {string} */ name, /** @type {any} */ args) => t(`talk-${name}`, args);
  const submit = (/** @type {any} */ event) => {
    event.preventDefault();
    const { speaker, role, questions } = event.currentTarget.elements;
    void save({ ...settings, speaker: speaker.value.trim(), role: role.value.trim(), questions: questions.checked }, t("talk-saved"));
  };
  return html`
    <section class="panel" aria-labelledby="talk-who"><h3 id="talk-who">${t("talk-who")}</h3>
      <form class="deck-form editor" onSubmit=${submit}>
        <label><span>${t("talk-speaker")}</span><input name="speaker" maxlength=${NAME_MAX} defaultValue=${settings.speaker ?? ""} autocomplete="off" /></label>
        <label><span>${t("talk-role")}</span><input name="role" maxlength=${TITLE_MAX} defaultValue=${settings.role ?? ""} autocomplete="off" /></label>
        <label class="option"><input type="checkbox" name="questions" defaultChecked=${settings.questions ?? true} /><span>${t("talk-take-questions")}</span></label>
        <div class="row"><button class="button button-main-s">${t("talk-save")}</button></div>
      </form></section>
    <${Deck} pages=${settings.pages ?? [{}]} most=${PAGES_MAX} word=${word} fresh=${() => ({})} name=${(/** @type {Page} */ page) => desk.show(page.title || page.alt || (page.text ?? "").slice(0, 60))}
      save=${(/** @type {Page[]} */ pages) => save({ ...settings, pages }, t("talk-saved"))}
      form=${(/** @type {Page} */ page, /** @type {(page: Page) => Promise<boolean>} */ keep) => html`<${Form} desk=${desk} page=${page} keep=${keep} />`} />`;
}

/** @param {{ desk: Desk, page: Page, keep: (page: Page) => Promise<boolean> }} props */
function Form({ desk, page, keep }) {
  const { t } = desk, [picture, setPicture] = useState(page.picture ?? null), [wrong, setWrong] = useState(""), [busy, setBusy] = useState(false);
  const bring = async (/** @type {any} */ event) => {
    const field = event.currentTarget, file = /** @type {File | undefined} */ (field.files[0]);
    if (!file) return;
    setBusy(true);
    const said = await brought(desk, file);
    setBusy(false);
    field.value = "";
    setWrong(said.wrong ?? "");
    if (said.picture) setPicture(said.picture);
  };
  const submit = (/** @type {any} */ event) => {
    event.preventDefault();
    const { title, text, alt, notes } = event.currentTarget.elements;
    if (picture && !alt.value.trim()) { setWrong(t("talk-alt-needed")); alt.focus(); return; }
    setWrong("");
    void keep({ title: title.value.trim(), text: text.value.trim(), picture, alt: picture ? alt.value.trim() : "", notes: notes.value.trim() });
  };
  return html`<form class="deck-form editor" onSubmit=${submit}>
    <label><span>${t("talk-title")}</span><input name="title" maxlength=${TITLE_MAX} defaultValue=${page.title ?? ""} autocomplete="off" /></label>
    <label><span>${t("talk-text")}</span><textarea name="text" rows="3" maxlength=${SENTENCE_MAX} defaultValue=${page.text ?? ""}></textarea></label>
    <div class="picture-field">
      ${picture && html`<${Picture} session=${desk.session} name=${picture} alt=${page.alt ?? ""} />`}
      <div class="row">
        <label class="button picture-bring">${icon("image")}<span>${t(busy ? "talk-bringing" : picture ? "talk-other-picture" : "talk-bring")}</span><input class="visually-hidden" type="file" accept=${TAKEN} onChange=${bring} /></label>
        ${picture && html`<button type="button" class="button" onClick=${() => setPicture(null)}>${icon("trash-2")}<span>${t("talk-no-picture")}</span></button>`}
      </div>
      <small>${t("talk-picture-how")}</small>
    </div>
    <label hidden=${!picture}><span>${t("talk-alt")}</span><input name="alt" maxlength=${SENTENCE_MAX} defaultValue=${page.alt ?? ""} autocomplete="off" /></label>
    <label><span>${t("talk-notes")}</span><textarea name="notes" rows="2" maxlength=${SENTENCE_MAX} defaultValue=${page.notes ?? ""}></textarea></label>
    <p class="wrong" role="alert">${wrong}</p>
    <div class="row"><button class="button button-main-s">${t("talk-save-page")}</button></div>
  </form>`;
}

/** @param {Desk} desk @param {File} file @returns {Promise<{ picture?: string, wrong?: string }>} */
async function brought({ session }, file) {
  if (file.size > PICTURE_BYTES_MAX) return { wrong: refusal("picture_too_large", { max_mb: PICTURE_BYTES_MAX / 1_000_000 }) };
  try {
    const answer = await session.ask("/api/pictures", { method: "POST", body: file });
    const said = await answer.json();
    return answer.ok ? { picture: said.picture } : { wrong: refusal(said.code, said.facts) };
  } catch {
    return { wrong: refusal("no_answer", {}) };
  }
}
