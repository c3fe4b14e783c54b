// The plan of a convergence that is ahead and holds nothing yet: the votes it reads, its rules, the selection, what is adopted.

/** @import {Phase} from "../../wire.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { useState } from "preact/hooks";
import { html, icon } from "../../console/html.js";

/** `facilitation/converging/sources.py`. @typedef {{ of: string[], n_min: number, threshold: number, size: number, floor: number, adopts: string }} Plan */
/** @type {Plan} */
const USUAL = { of: [], n_min: 10, threshold: 0.6, size: 5, floor: 0, adopts: "objective" };

/** @param {{ desk: Desk, planned: Phase }} props */
export function Settings({ desk, planned }) {
  const { t, show } = desk, { desk: own } = desk.session.boards, saved = { ...USUAL, .../** @type {Partial<Plan>} */ (planned.settings ?? {}) };
  const [changed, change] = useState(/** @type {Partial<Plan>} */ ({})), [wrong, setWrong] = useState(""), plan = { ...saved, ...changed };
  const votes = desk.agenda.value.steps.filter(({ id }) => own.get(`planned/${id}`)?.planned.settings?.method === "opinion");
  /** @type {["n_min" | "threshold" | "size" | "floor", number, number, number][]} */
  const figures = [...(plan.of.length ? [] : /** @type {["n_min" | "threshold", number, number, number][]} */ ([["n_min", plan.n_min, 1, 10_000], ["threshold", Math.round(100 * plan.threshold), 51, 99]])), ["size", plan.size, 1, 60], ["floor", plan.floor, 0, plan.size || 1]];
  const put = (/** @type {Partial<Plan>} */ some) => { setWrong(""); change({ ...changed, ...some }); };
  /** @param {SubmitEvent} event */
  const save = async (event) => {
    event.preventDefault();
    const bad = figures.find(([, value, least, most]) => !Number.isInteger(value) || value < least || value > most);
    if (bad) { setWrong(t("convergence-set-between", { least: bad[2], most: bad[3] })); document.getElementById(`set-${bad[0]}`)?.focus(); return; }
    if (await desk.say("plan_phase", { planned: { ...planned, settings: { ...planned.settings, ...plan } }, was: planned }, { told: t("convergence-set-saved") })) change({});
  };
  return html`<form class="panel" novalidate onSubmit=${save} aria-labelledby="set-title">
    <h3 id="set-title">${t("convergence-set-title")}</h3>
    <p class="how">${t("convergence-set-how")}</p>
    ${votes.length > 0 && html`<fieldset><legend>${t("convergence-set-of")}</legend>${votes.map(({ id, title }) => html`
      <label class="option" key=${id}><input type="checkbox" checked=${plan.of.includes(id)} onChange=${(/** @type {any} */ event) => put({ of: event.currentTarget.checked ? [...plan.of, id] : plan.of.filter((each) => each !== id) })} /><span>${show(title)}</span></label>`)}</fieldset>`}
    <div class="set-figures">${figures.map(([field, value, least, most]) => html`<label class="field" key=${field}>${t(`convergence-set-${field.replace("_", "-")}`)}
      <input id=${`set-${field}`} type="number" inputmode="numeric" min=${least} max=${most} value=${value} onInput=${(/** @type {any} */ { currentTarget }) => put({ [field]: field === "threshold" ? currentTarget.valueAsNumber / 100 : currentTarget.valueAsNumber })} /></label>`)}</div>
    <fieldset><legend>${t("convergence-set-adopts")}</legend>${["objective", "value"].map((each) => html`
      <label class="option" key=${each}><input type="radio" name="set-adopts" checked=${plan.adopts === each} onChange=${() => put({ adopts: each })} /><span>${t(`convergence-set-adopts-${each}`)}</span></label>`)}</fieldset>
    <p class="bring-wrong" role="alert">${wrong}</p>
    <div class="row"><button class="button button-main-s">${icon("check")}<span>${t("convergence-set-save")}</span></button></div>
  </form>`;
}
