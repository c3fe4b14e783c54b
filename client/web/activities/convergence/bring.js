// Results of another atelier, from a file: which were brought, bringing more, and what is wrong with a file.

/** @import {Desk} from "../../console/desk.js" */
/** @import {ConvergenceRecord} from "../../wire.d.ts" */
import { useRef, useState } from "preact/hooks";
import { html, icon } from "../../console/html.js";
import { refusal } from "../../core/words.js";
import { dashed } from "./lines.js";

/** @typedef {import("../../console/api.js").Brought} Brought */

/** @param {{ desk: Desk, board: ConvergenceRecord, phase: string }} props */
export function Bringing({ desk, board, phase }) {
  const { t, show } = desk, { sources = [] } = board, { room } = desk.session.boards, [open, unfold] = useState(false);
  const drop = (/** @type {string} */ source) => desk.say("drop_results", { phase, source }, { told: t("convergence-dropped") });
  /** @param {string} side */
  const sideOf = (side) => side.split("+").map((id) => room.get(`college/${id}`)?.short ?? id).join(" + ");
  return html`
    <section class="panel" aria-labelledby="bring-title">
      <h3 id="bring-title">${t("convergence-sources")}</h3>
      ${sources.length > 0 && html`<ul class="brought">${sources.map(({ id, title, items, sides }) => html`
        <li key=${id}>${icon("archive")}
          <p><strong>${show(title)}</strong> <span class="how">${t("convergence-source", { items, sides: sides.map(([side, voters]) => t("convergence-source-side", { side: sideOf(side), voters })).join(", ") })}</span></p>
          ${!desk.ended.value && html`<button class="button" onClick=${() => drop(id)} aria-label=${t("convergence-drop-of", { title })}>${icon("trash-2")}<span>${t("convergence-drop")}</span></button>`}
        </li>`)}</ul>`}
      ${!desk.ended.value && (sources.length === 0 || open
        ? html`<${File} desk=${desk} phase=${phase} done=${() => unfold(false)} />`
        : html`<div class="row"><button class="button" onClick=${() => unfold(true)}>${icon("upload")}<span>${t("convergence-bring-more")}</span></button></div>`)}
    </section>`;
}

/** @param {{ desk: Desk, phase: string, done: () => void }} props */
function File({ desk, phase, done }) {
  const { t } = desk, field = useRef(/** @type {HTMLInputElement | null} */ (null)), { room } = desk.session.boards;
  const [wrong, setWrong] = useState(""), [chosen, choose] = useState(""), [busy, work] = useState(false), [unknown, ask] = useState(/** @type {readonly string[]} */ ([])), [named, name] = useState(/** @type {Record<string, string>} */ ({}));
  const colleges = room.all("college").slice().sort(([, a], [, b]) => a.order - b.order);
  const clear = () => { choose(field.current?.files?.[0]?.name ?? ""); setWrong(""); ask([]); name({}); };
  /** @param {SubmitEvent} event */
  const bring = async (event) => {
    event.preventDefault();
    const file = field.current?.files?.[0];
    if (!file) { setWrong(t("convergence-file-needed")); field.current?.focus(); return; }
    if (unknown.some((each) => !named[each])) { setWrong(t("convergence-college-needed")); return; }
    work(true);
    setWrong("");
    try {
      const told = await desk.api.bring({ phase, title: file.name.replace(/\.\w+$/, ""), named, file });
      if (told.code) setWrong(fault(t, told));
      else if (told.unknown?.length) ask(told.unknown);
      else {
        desk.toasts.tell({ text: t("convergence-brought", { items: told.items ?? 0, title: told.title ?? "" }) });
        if (field.current) field.current.value = "";
        clear();
        done();
      }
    } catch {
      setWrong(t("console-unanswered"));
    }
    work(false);
  };
  return html`
    <form class="bring" onSubmit=${bring}>
      <div class="field"><span id="bring-what">${t("convergence-file")}</span>
        <div class="row"><label class="button file-choose">${icon("file-text")}<span id="bring-choose">${t(chosen ? "convergence-file-other" : "convergence-file-choose")}</span>
          <input ref=${field} class="visually-hidden" type="file" accept=".json,.csv,.txt,.tsv" onChange=${clear} aria-labelledby="bring-what bring-choose" aria-describedby="bring-chosen bring-how" /></label>
          <span id="bring-chosen">${chosen || t("convergence-file-none")}</span></div></div>
      ${unknown.map((each, place) => html`<label class="field" key=${each}><span>${t("convergence-college-unknown", { name: each })}</span>
        <select value=${named[each] ?? ""} autofocus=${place === 0} onChange=${(/** @type {any} */ event) => name({ ...named, [each]: event.currentTarget.value })}>
          <option value="">${t("convergence-college-choose")}</option>
          ${colleges.map(([id, college]) => html`<option key=${id} value=${id}>${desk.show(college.name)}</option>`)}
        </select></label>`)}
      <p class="bring-wrong" role="alert">${wrong}</p>
      <div class="row"><button class="button" aria-busy=${busy ? "true" : null}>${icon("upload")}<span>${t("convergence-bring")}</span></button></div>
      <p class="how" id="bring-how">${t("convergence-file-how")}</p>
    </form>`;
}

/** What is wrong with a file, in one sentence, with its line. @param {Desk["t"]} t @param {Brought} told */
export function fault(t, { code = "", facts = {} }) {
  if (code !== "bad_file") return refusal(code, facts);
  const said = t(`convergence-file-${dashed(String(facts.why))}`, { word: facts.word ?? "", line: facts.line ?? 0 });
  return facts.line ? t("convergence-file-line", { line: facts.line, said }) : said;
}
