// Report back on the console: drawing the order, whose turn it is and for how long, who comes next, who is passed over.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
/** @import {ProgressRecord} from "../../wire.d.ts" */
import { html, icon } from "../../console/html.js";
import { planOf } from "../../console/planned.js";
import { clockText } from "../../core/clock.js";
import { drawn, last, nextOf, seated, standingOf } from "./turns.js";
import { writtenBy } from "./written.js";

const MINUTE_MS = 60_000;

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, { room, desk: own }, { id, phase, open }) {
  const { t, show } = desk, report = room.get(`report/${id}`) ?? { minutes: 3 }, order = report.order ?? [], live = !desk.ended.value && phase.status !== "closed";
  const name = (/** @type {string} */ table) => show(room.get(`table/${table}`)?.name ?? table);
  const tables = seated(room.all("table")), out = room.all("table").map(([table]) => table).filter((table) => !order.includes(table));
  const draw = (/** @type {readonly string[]} */ next, /** @type {string} */ told) => desk.say("draw_order", { phase: id, order: [...next] }, { told, undo: () => { desk.say("draw_order", { phase: id, order: [...order] }); } });
  return html`
    ${live && html`<${Minutes} desk=${desk} id=${id} />`}
    ${open && order.length > 0 && html`<${Turn} desk=${desk} id=${id} report=${report} name=${name} />`}
    ${open && report.table && html`<${Unshown} desk=${desk} written=${writtenBy(room.all("phase"), phase.order, report.table, (word) => /** @type {[string, ProgressRecord][]} */ (own.all(`${word}_progress`)))} />`}
    <section class="panel report-order" aria-labelledby="report-console-order">
      <h3 id="report-console-order">${t("report-order")}</h3>
      ${order.length === 0 && html`<p>${t("report-undrawn-how", { tables: tables.length, minutes: report.minutes })}</p>`}
      <ol>${order.map((table) => {
        const stands = standingOf(report, table);
        return html`<li key=${table} aria-current=${stands === "now" ? "step" : null}>
          <span class="report-order-name">${name(table)}</span>
          <span class="how">${stands === "now" ? t("report-speaking") : stands === "heard" ? t("report-spoken") : ""}</span>
          ${live && stands !== "now" && html`<span class="row">
            ${open && html`<button class="button" aria-label=${t(stands === "heard" ? "report-call-again-this" : "report-call-this", { table: name(table) })} onClick=${() => call(desk, id, report.minutes, table)}>${icon("mic")}<span>${t(stands === "heard" ? "report-call-again" : "report-call")}</span></button>`}
            ${stands !== "heard" && html`
              <button class="button" aria-label=${t("report-to-end-this", { table: name(table) })} onClick=${() => draw(last(order, table), t("report-moved", { table: name(table) }))}>${icon("arrow-down")}<span>${t("report-to-end")}</span></button>
              <button class="button" aria-label=${t("report-skip-this", { table: name(table) })} onClick=${() => draw(order.filter((each) => each !== table), t("report-skipped", { table: name(table) }))}>${icon("skip-forward")}<span>${t("report-skip")}</span></button>`}
          </span>`}
        </li>`;
      })}</ol>
      ${live && html`<div class="row">
        <button class=${order.length ? "button" : "button button-main-s"} onClick=${() => draw(drawn(tables, fair), t("report-drawn"))}>${icon("shuffle")}<span>${t(order.length ? "report-draw-again" : "report-draw")}</span></button>
        ${order.length > 0 && out.map((table) => html`<button key=${table} class="button" onClick=${() => draw([...order, table], t("report-added", { table: name(table) }))}>${icon("plus")}<span>${t("report-add", { table: name(table) })}</span></button>`)}
      </div>`}
    </section>`;
}

/** How long each table has, while the step is ahead. @param {{ desk: Desk, id: string }} props */
function Minutes({ desk, id }) {
  const { t } = desk, plan = planOf(desk, id);
  if (!plan) return null;
  const submit = (/** @type {any} */ event) => {
    event.preventDefault();
    const minutes = Math.min(60, Math.max(1, Math.round(Number(event.currentTarget.elements.minutes.value)) || 1));
    void plan.save({ ...plan.settings, minutes }, t("report-saved"));
  };
  return html`<section class="panel" aria-labelledby="report-minutes"><h3 id="report-minutes">${t("report-minutes")}</h3>
    <form class="deck-form editor row-fields" onSubmit=${submit}>
      <label><span>${t("report-minutes-each")}</span><input name="minutes" type="number" min="1" max="60" inputmode="numeric" defaultValue=${plan.settings.minutes ?? 3} /></label>
      <div class="row"><button class="button button-main-s">${t("report-save")}</button></div>
    </form></section>`;
}

/** @param {{ desk: Desk, id: string, report: import("../../wire.d.ts").ReportRecord, name: (table: string) => string }} props */
function Turn({ desk, id, report, name }) {
  const { t, seconds } = desk, { table, closes_at_ms, minutes } = report, next = nextOf(report);
  const rest = closes_at_ms == null ? null : closes_at_ms - seconds.value, over = rest !== null && rest < 0;
  const move = (/** @type {number} */ by) => desk.say("call_table", { phase: id, table: table ?? null, closes_at_ms: Math.round(Math.max(desk.session.now(), closes_at_ms ?? 0) + by * MINUTE_MS) });
  return html`<section class="panel report-turn" aria-labelledby="report-console-turn">
    <h3 id="report-console-turn">${table ? t("report-speaks", { table: name(table) }) : t(next ? "report-nobody" : "report-all-heard")}</h3>
    ${table && html`<div class="row">
      <button class="button button-icon" aria-label=${t("report-minute-less")} onClick=${() => move(-1)}>−1</button>
      <p class=${`report-clock${over ? " clock-over" : ""}`} role="timer">${rest === null ? t("report-no-clock") : over ? `+${clockText(-rest)}` : clockText(rest)}</p>
      <button class="button button-icon" aria-label=${t("report-minute-more")} onClick=${() => move(1)}>+1</button>
    </div>`}
    <div class="row">
      ${next && html`<button class="button button-main-s" onClick=${() => call(desk, id, minutes, next)}><span>${t(table ? "report-pass" : "report-first", { table: name(next) })}</span>${icon("arrow-right")}</button>`}
      ${table && html`<button class="button" onClick=${() => desk.say("call_table", { phase: id, table: null, closes_at_ms: null }, { told: t("report-stopped") })}>${icon("check")}<span>${t("report-stop")}</span></button>`}
    </div>
  </section>`;
}

/**
 * What the table that speaks wrote and the room does not see yet: shown in one press, so that the wall has it beside its name.
 * @param {{ desk: Desk, written: { form: { word: string }, phase: string, sheets: { id: string, sheet: ProgressRecord }[] } | null }} props
 */
function Unshown({ desk, written }) {
  const { t } = desk, left = written?.sheets.filter(({ sheet }) => !sheet.shown && !sheet.hidden) ?? [];
  if (!written || !left.length) return null;
  const phase = written.phase, word = `report-${written.form.word}-show`;
  const show = async () => {
    for (const { id: sheet } of left) if (!(await desk.say("show_sheet", { phase, sheet }))) return;
    desk.toasts.tell({ text: t("report-shown"), undo: async () => {
      for (const { id: sheet } of left) if (!(await desk.say("hide_sheet", { phase, sheet }))) return;
      desk.toasts.tell({ text: t("report-unshown") });
    } });
  };
  return html`<section class="panel" aria-label=${t(word, { n: left.length })}><div class="row">
    <p class="grow">${t(`report-${written.form.word}-unshown`, { n: left.length })}</p>
    <button class="button" onClick=${show}>${icon("monitor")}<span>${t(word, { n: left.length })}</span></button></div></section>`;
}

/** @param {Desk} desk @param {string} phase @param {number} minutes @param {string} table */
const call = (desk, phase, minutes, table) => desk.say("call_table", { phase, table, closes_at_ms: Math.round(desk.session.now() + minutes * MINUTE_MS) });

/** A drawing of lots is drawn from the dice of the system. */
const fair = () => crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32;
