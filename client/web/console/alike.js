// Pairs of ideas that may say the same, side by side, with where each lies: put them together, or tell them apart. What was written many times in
// the same words is one line. Nothing is ever merged by itself.

/** @import {Desk} from "./desk.js" */
/** @import {Group, Idea} from "./groups.js" */
/** @import {Pair} from "./twins.js" */
import { useState } from "preact/hooks";
import { useCalm } from "./calm.js";
import { UndoButton } from "./centre.js";
import { file, make, takeBack } from "./clustering.js";
import { cut } from "./guesses.js";
import { html, icon, mark } from "./html.js";
import { usePieces } from "./lazy.js";
import { lies } from "./lies.js";
import { onward } from "./onward.js";
import { PileCard } from "./pile.js";
import { part } from "./sorting.js";
import { TitleField } from "./titlefield.js";
import { nearness, undecided } from "./twins.js";

/** @param {{ desk: Desk }} props */
export function Alike({ desk }) {
  const { t, alike } = desk, all = alike.value, open = undecided(all), piles = open.filter((each) => "ideas" in each), pairs = open.length - piles.length;
  const [kept, calm] = useCalm(open, ""), [drawn, more] = usePieces(desk, kept.length);
  const here = new Set(kept.map(({ item }) => item.id)), together = all.filter(({ id, one, other }) => one.cluster && one.cluster === other.cluster && !here.has(id));
  const title = [(pairs || !piles.length) && t("console-alike", { pairs }), piles.length > 0 && t("console-piles", { piles: piles.length })].filter(Boolean).join(", ");
  return html`
    <section class="alike" aria-labelledby="alike-title">
      <div class="bar-top">
        <h2 id="alike-title">${title}</h2><span class="grow"></span>
        <${UndoButton} desk=${desk} back=${() => takeBack(desk)} />
      </div>
      <p class="how">${t(all.length ? "console-alike-how" : "console-alike-none")}</p>
      ${kept.length > 0 && html`<ul class="pairs" ...${calm}>${kept.slice(0, drawn).map(({ item, gone }) => "ideas" in item
        ? html`<${PileCard} key=${item.id} desk=${desk} pile=${item} gone=${gone} />` : html`<${PairCard} key=${item.id} desk=${desk} pair=${item} gone=${gone} />`)}</ul>${more}`}
      ${together.length > 0 && html`
        <details class="set-aside">
          <summary>${icon("group")}<span>${t("console-alike-together", { pairs: together.length })}</span>${icon("chevron-down")}</summary>
          <ul class="pairs">${together.map((pair) => html`<${PairCard} key=${pair.id} desk=${desk} pair=${pair} gone=${false} />`)}</ul>
        </details>`}
    </section>`;
}

/** @param {{ desk: Desk, pair: Pair, gone: boolean }} props */
function PairCard({ desk, pair, gone }) {
  const { t, known } = desk, [naming, name] = useState(false);
  const one = known.value.idea(pair.one.id) ?? pair.one, other = known.value.idea(pair.other.id) ?? pair.other;
  const here = known.value.group(one.cluster ?? ""), there = known.value.group(other.cluster ?? "");
  const open = !gone && here !== there;
  return html`
    <li class=${gone ? "pair pair-gone" : "pair"}>
      <div class="pair-two"><${Cell} desk=${desk} idea=${one} other=${other} into=${open ? here : undefined} place=${1} /><${Cell} desk=${desk} idea=${other} other=${one} into=${open ? there : undefined} place=${here ? 2 : 1} /></div>
      ${gone ? html`<p class="pair-done">${icon("check")}<span>${t("console-pair-done")}</span></p>`
        : naming ? html`<${TitleField} label=${t("console-new-group-title")} action=${t("console-create")} cancel=${t("console-cancel")} value=${cut(one.text)}
            onSave=${(/** @type {string} */ title) => { name(false); make(desk, title, [one.id, other.id]); }} onCancel=${() => name(false)} />`
        : html`
          <div class="row">
            ${!here && !there && html`<button class="button" data-next aria-keyshortcuts="1" onClick=${() => name(true)}>${icon("merge")}<span>${t("console-together")}</span></button>`}
            <button class="button" data-next=${here && here === there ? true : null} aria-keyshortcuts="X" onClick=${(/** @type {Event} */ event) => onward(event, part(desk, one, other))}>${icon("split")}<span>${t("console-not-same")}</span></button>
            <span class="pair-likeness">${t("console-likeness", { nearness: nearness(pair.likeness) })}</span>
          </div>`}
    </li>`;
}

/** One idea of a pair. `into`: the group it lies in, where the other can be put by one press. @param {{ desk: Desk, idea: Idea, other: Idea, into: Group | undefined, place: number }} props */
const Cell = ({ desk, idea, other, into, place }) => html`
  <div class="pair-idea">${mark(idea.mark)}<p class="idea-text">${desk.show(idea.text)}</p><p class="pair-where">${lies(desk, idea)}</p>
    ${into && html`<button class="button" data-next aria-keyshortcuts=${place} onClick=${(/** @type {Event} */ event) => onward(event, file(desk, [other.id], into))}>${icon("merge")}
      <span>${desk.t("console-together-here")}</span><span class="visually-hidden"> ${lies(desk, idea)}</span></button>`}</div>`;
