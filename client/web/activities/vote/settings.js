// The plan of a vote that is ahead, in words a facilitator knows. Once it is opened nothing of it changes: people were told.

/** @import {Phase} from "../../wire.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
/** @import {Plan} from "./plan.js" */
import { useState } from "preact/hooks";
import { html, icon } from "../../console/html.js";
import { ABOUT, figuresOf, METHODS, planOf, wrongIn } from "./plan.js";
import { proposalsIn, written } from "./proposals.js";
import { ruleOf } from "./reading.js";

/** @param {{ desk: Desk, planned: Phase }} props */
export function Settings({ desk, planned }) {
  const { t } = desk, saved = planOf(planned.settings);
  const [changed, setChanged] = useState(/** @type {Partial<Plan>} */ ({})), [lines, setLines] = useState(/** @type {string | null} */ (null)), [tried, setTried] = useState(false);
  const plan = { ...saved, ...changed, ...(lines === null ? {} : { proposals: proposalsIn(lines, saved.proposals) }) }, wrong = wrongIn(plan);
  const put = (/** @type {Partial<Plan>} */ some) => setChanged({ ...changed, ...some });
  const asks = plan.method !== "pulse" && plan.method !== "word", dirty = lines !== null || Object.keys(changed).length > 0;
  const save = async (/** @type {Event} */ event) => {
    event.preventDefault();
    setTried(true);
    if (wrong.size) return void /** @type {HTMLElement | null} */ (document.querySelector(`#set-${[...wrong.keys()][0]}`))?.focus();
    if (await desk.say("plan_phase", { planned: { ...planned, settings: { ...planned.settings, ...plan } }, was: planned }, { told: t("vote-set-saved"), instead: { already_begun: t("vote-set-begun") } })) { setChanged({}); setLines(null); setTried(false); }
  };
  /** @param {string} field */
  const error = (field) => { const what = wrong.get(field); return what && (tried || dirty) ? html`<small class="set-wrong" id=${`wrong-${field}`}>${icon("triangle-alert")}${t(what.key, { least: what.least ?? 0, most: what.most ?? 0 })}</small>` : null; };
  return html`<form class="panel set" onSubmit=${save} aria-labelledby="set-title">
    <h3 id="set-title">${t("vote-set-title")}</h3>
    <p class="how">${t("vote-set-how")}</p>
    <label class="field">${t("vote-set-method")}
      <select value=${plan.method} onChange=${(/** @type {any} */ event) => put({ method: event.currentTarget.value })}>${METHODS.map((each) => html`<option key=${each} value=${each} selected=${each === plan.method}>${t(`vote-method-${each}`)}</option>`)}</select>
      <small>${t(ruleOf(/** @type {any} */ (plan)), { cap: plan.cap, budget: plan.budget, step: plan.step, unit: plan.unit, levels: plan.levels })} ${t(`vote-use-${plan.method}`)}</small></label>
    ${asks && html`<fieldset class="set-about"><legend>${t("vote-set-about")}</legend>${ABOUT.map((each) => html`<label key=${each} class="option"><input type="radio" name="set-about" checked=${plan.about === each} onChange=${() => put({ about: each })} /><span>${t(`vote-set-about-${each}`)}</span></label>`)}</fieldset>`}
    ${asks && plan.about === "proposals" && html`<label class="field">${t("vote-set-proposals")}
      <textarea id="set-proposals" rows="5" aria-describedby="wrong-proposals" value=${lines ?? written(saved.proposals)} onInput=${(/** @type {any} */ event) => setLines(event.currentTarget.value)}></textarea>
      <small>${t(plan.method === "budget" ? "vote-set-proposals-cost" : "vote-set-proposals-how")}</small>${error("proposals")}</label>`}
    <div class="set-figures">${figuresOf(plan).map(({ field, least, most }) => html`<label key=${field} class="field">${t(`vote-set-${field.replace("_", "-")}${field === "budget" && plan.method === "budget" ? "-sum" : ""}`)}
      <input id=${`set-${field}`} type="number" inputmode="numeric" min=${least} max=${most} aria-invalid=${wrong.has(field) ? "true" : null} aria-describedby=${`wrong-${field}`}
        value=${field === "threshold" ? Math.round(plan.threshold * 100) : plan[field]} onInput=${(/** @type {any} */ { currentTarget }) => put({ [field]: field === "threshold" ? currentTarget.valueAsNumber / 100 : currentTarget.valueAsNumber })} />
      ${field === "threshold" || field === "n_min" ? html`<small>${t(`vote-set-${field.replace("_", "-")}-how`)}</small>` : null}${error(field)}</label>`)}
      ${plan.method === "budget" && html`<label class="field">${t("vote-set-unit")}<input id="set-unit" maxlength="20" value=${plan.unit} onInput=${(/** @type {any} */ event) => put({ unit: event.currentTarget.value })} /></label>`}
    </div>
    ${plan.method === "gradients" && html`<label class="option"><input type="checkbox" checked=${plan.rounds === 2} onChange=${(/** @type {any} */ event) => put({ rounds: event.currentTarget.checked ? 2 : 1 })} /><span>${t("vote-set-rounds")}</span></label>`}
    ${asks && plan.about !== "proposals" && html`<label class="option"><input type="checkbox" checked=${plan.own} onChange=${(/** @type {any} */ event) => put({ own: event.currentTarget.checked })} /><span>${t("vote-set-own")}</span></label>`}
    <div class="row"><button class="button button-main-s" disabled=${!dirty}>${icon("check")}<span>${t("vote-set-save")}</span></button>
      ${dirty && html`<button type="button" class="button" onClick=${() => { setChanged({}); setLines(null); setTried(false); }}>${icon("undo-2")}<span>${t("vote-set-forget")}</span></button>`}</div>
  </form>`;
}
