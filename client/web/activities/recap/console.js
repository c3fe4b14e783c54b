// On rembobine on the console: the slides before, now and next with their notes; while the step is ahead, their words to write.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
/** @import {Slide} from "./slide.js" */
import { useState } from "preact/hooks";
import { Deck } from "../../console/deck.js";
import { html } from "../../console/html.js";
import { planOf } from "../../console/planned.js";
import { Stepper } from "../../console/stepper.js";
import { SENTENCE_MAX, TITLE_MAX } from "../../core/bounds.js";
import { linesOf, typedOf } from "./lines.js";
import { SlideText } from "./slide.js";

const SLIDES_MAX = 40;
const KINDS = ["values", "paradoxes", "figures", "results", "text"];

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, { room, desk: own }, { id, phase, open }) {
  const { t } = desk, recap = room.get(`recap/${id}`), slides = own.get(`recap_slides/${id}`)?.slides ?? [];
  const plan = planOf(desk, id), word = (/** @type {string} */ name, /** @type {any} */ args) => t(`recap-${name}`, args);
  const page = (/** @type {number | null} */ at) => html`<${Leaf} desk=${desk} slide=${at === null ? undefined : slides[at]} title=${phase.prompt || phase.title} />`;
  return html`
    ${slides.length > 0 && phase.status !== "ahead" && html`<${Stepper} at=${recap?.shown ?? null} many=${slides.length} live=${open && !desk.ended.value} word=${word} page=${page}
      go=${(/** @type {number | null} */ slide) => { desk.say("show_slide", { phase: id, slide }); }} />`}
    ${open && html`<p class="how">${t("recap-keys")}</p>`}
    ${plan && !desk.ended.value && html`<${Deck} pages=${plan.settings.slides ?? [{ kind: "values" }]} most=${SLIDES_MAX} word=${word} fresh=${() => ({ kind: "text" })}
      name=${(/** @type {Slide} */ slide) => desk.show(slide.title || slide.lines?.[0]?.text || (slide.text ?? "").slice(0, 60))}
      save=${(/** @type {Slide[]} */ next) => plan.save({ ...plan.settings, slides: next }, t("recap-saved"))}
      form=${(/** @type {Slide} */ slide, /** @type {(slide: Slide) => Promise<boolean>} */ keep) => html`<${Form} desk=${desk} slide=${slide} keep=${keep} />`} />`}`;
}

/** A slide in small, with the notes. @param {{ desk: Desk, slide?: Slide & { notes?: string }, title: string }} props */
function Leaf({ desk, slide, title }) {
  return html`<div class="leaf">${slide ? html`<${SlideText} kit=${desk} slide=${slide} level=${4} />` : html`<p class="slide-title">${desk.title(title)}</p>`}</div>
    ${slide?.notes && html`<p class="leaf-notes"><span class="visually-hidden">${desk.t("recap-notes")}</span> ${desk.show(slide.notes)}</p>`}`;
}

/** @param {{ desk: Desk, slide: Slide & { notes?: string }, keep: (slide: any) => Promise<boolean> }} props */
function Form({ desk: { t }, slide, keep }) {
  const [kind, setKind] = useState(/** @type {string} */ (slide.kind ?? "text"));
  const submit = (/** @type {any} */ event) => {
    event.preventDefault();
    const { title, text, lines, notes } = event.currentTarget.elements;
    void keep({ kind, title: title.value.trim(), text: text.value.trim(), lines: linesOf(kind, lines.value).slice(0, 8), notes: notes.value.trim() });
  };
  return html`<form class="deck-form editor" onSubmit=${submit}>
    <label><span>${t("recap-kind")}</span><select name="kind" value=${kind} onChange=${(/** @type {any} */ event) => setKind(event.currentTarget.value)}>
      ${KINDS.map((each) => html`<option key=${each} value=${each}>${t(`recap-kind-${each}`)}</option>`)}</select></label>
    <label><span>${t("recap-title")}</span><input name="title" maxlength=${TITLE_MAX} defaultValue=${slide.title ?? ""} autocomplete="off" /></label>
    <label><span>${t("recap-lines")}</span><small>${t(`recap-lines-${kind}`)}</small><textarea name="lines" rows="5" defaultValue=${typedOf(kind, slide.lines ?? [])}></textarea></label>
    <label><span>${t("recap-text")}</span><textarea name="text" rows="2" maxlength=${SENTENCE_MAX} defaultValue=${slide.text ?? ""}></textarea></label>
    <label><span>${t("recap-notes")}</span><textarea name="notes" rows="2" maxlength=${SENTENCE_MAX} defaultValue=${slide.notes ?? ""}></textarea></label>
    <div class="row"><button class="button button-main-s">${t("recap-save")}</button></div>
  </form>`;
}
