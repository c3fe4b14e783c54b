// One line of the board, opened: its figures, what it is made of, another label with its reason, adopting under another title.

/** @import {Boards} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
/** @import {ConvergenceRecord} from "../../wire.d.ts" */
/** @import {Label, Line} from "./lines.js" */
import { useState } from "preact/hooks";
import { html, icon } from "../../console/html.js";
import { TitleField } from "../../console/titlefield.js";
import { SENTENCE_MAX } from "../../core/bounds.js";
import { adopt, titled } from "./board.js";
import { LABELS, dashed, percent } from "./lines.js";

/** @param {{ desk: Desk, boards: Boards, board: ConvergenceRecord, line: Line, phase: string }} props */
export function Details({ desk, boards, board, line, phase }) {
  const { t, show } = desk, { item, sides } = line, { room } = boards, members = item.members ?? [], sources = board.sources ?? [];
  const [naming, name] = useState(false);
  const part = (/** @type {string} */ id) => desk.say("part_items", { phase, item: id }, { told: t("convergence-parted"), undo: () => { desk.say("match_items", { phase, item: id, into: line.id }); } });
  return html`
    <div class="details">
      <dl class="details-figures">
        ${sides.map((side, place) => { const [agree, against, passed] = item.counts[place]; return html`
          <div key=${place}><dt>${side.name}</dt><dd>${t("convergence-counts", { agree, against, passed })}. ${t("convergence-smoothed", { share: percent(side.smoothed) })}</dd></div>`; })}
        <div><dt>${t("convergence-gac")}</dt><dd>${t("convergence-percent", { share: percent(item.gac) })}</dd></div>
        <div><dt>${t("convergence-controversy")}</dt><dd>${t("convergence-percent", { share: percent(item.controversy) })}</dd></div>
      </dl>
      ${members.length > 1 && html`<ul class="brought">${members.map((member) => html`
        <li key=${member.id}>${icon("link")}<p>${show(member.title || room.get(`cluster/${member.id}`)?.title || room.get(`note/${member.id}`)?.text || "")} <span class="how">${[sources.find(({ id }) => id === member.source)?.title ?? t("convergence-here"), member.number].filter(Boolean).join(", ")}</span></p>
          ${!desk.ended.value && html`<button class="button" onClick=${() => part(member.id)} aria-label=${t("convergence-part-of", { title: member.title })}>${icon("split")}<span>${t("convergence-part")}</span></button>`}</li>`)}</ul>`}
      ${!desk.ended.value && html`
        <${Otherwise} desk=${desk} line=${line} phase=${phase} />
        ${!line.adopted && (naming
          ? html`<${TitleField} label=${t("convergence-adopt-title")} action=${t("convergence-adopt")} cancel=${t("convergence-cancel")} value=${[...titled(desk, line)].slice(0, 80).join("")} onSave=${(/** @type {string} */ title) => { name(false); adopt(desk, line.id, title, board.adopts); }} onCancel=${() => name(false)} />`
          : html`<div class="row"><button class="button" onClick=${() => name(true)}>${icon("stamp")}<span>${t("convergence-adopt-otherwise")}</span></button></div>`)}`}
    </div>`;
}

/** @param {{ desk: Desk, line: Line, phase: string }} props */
function Otherwise({ desk, line: { id, item, label }, phase }) {
  const { t } = desk, [open, unfold] = useState(false), [chosen, choose] = useState(/** @type {Label} */ (label)), [reason, say] = useState(item.reason ?? ""), [wrong, setWrong] = useState("");
  const take = () => desk.say("override_label", { phase, item: id, label: null, reason: "" }, { told: t("convergence-by-rule") });
  /** @param {SubmitEvent} event */
  const keep = async (event) => {
    event.preventDefault();
    if (!reason.trim()) { setWrong(t("convergence-reason-needed")); document.getElementById(`why-${id}`)?.focus(); return; }
    if (await desk.say("override_label", { phase, item: id, label: chosen, reason }, { told: t("convergence-said") })) unfold(false);
  };
  if (!open) return html`<div class="row">
    <button class="button" onClick=${() => { choose(label); unfold(true); }}>${icon("pencil")}<span>${t("convergence-otherwise")}</span></button>
    ${(item.reason || item.differing?.length) && html`<button class="button" onClick=${take}>${icon("undo-2")}<span>${t("convergence-back-to-rule")}</span></button>`}
  </div>`;
  return html`
    <form class="otherwise" onSubmit=${keep}>
      <label class="field"><span>${t("convergence-label")}</span>
        <select value=${chosen} onChange=${(/** @type {any} */ event) => choose(event.currentTarget.value)}>${LABELS.map((each) => html`<option key=${each} value=${each}>${t(`convergence-label-${dashed(each)}`)}</option>`)}</select></label>
      <label class="field"><span>${t("convergence-reason")}</span><input id=${`why-${id}`} value=${reason} maxlength=${SENTENCE_MAX} autocomplete="off" onInput=${(/** @type {any} */ event) => { say(event.currentTarget.value); setWrong(""); }} /></label>
      <p class="bring-wrong" role="alert">${wrong}</p>
      <div class="row"><button class="button button-main-s">${t("convergence-say")}</button><button type="button" class="button" onClick=${() => unfold(false)}>${t("convergence-cancel")}</button></div>
    </form>`;
}
