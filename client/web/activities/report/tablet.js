// Report back on the tablet: whose turn it is, and how many there are before mine.

import { html } from "../../core/html.js";
import { nextOf, standingOf } from "./turns.js";

/** @import { Boards, Here, Kit } from "../../kit.d.ts" */

export const styled = true;

/** Whether a table is the first one, and nobody has spoken yet. @param {import("../../wire.d.ts").ReportRecord} report @param {string} mine */
const begins = ({ order, table, heard }, mine) => !table && !heard?.length && order?.[0] === mine;

/** @param {Kit} kit @param {Boards} boards @param {Here} here */
export function tablet(kit, { room, me }, here) {
  const { t, show, ui, seconds, session } = kit, report = room.get(`report/${here.id}`);
  const mine = me.get("seat")?.table ?? session.you.value?.table ?? "", name = (/** @type {string} */ table) => show(room.get(`table/${table}`)?.name ?? table);
  const stands = !report?.order?.length ? "undrawn" : begins(report, mine) ? "begins" : standingOf(report, mine), next = report && nextOf(report);
  const clock = report?.table && report.closes_at_ms != null ? { ...here.phase, left_ms: null, closes_at_ms: report.closes_at_ms } : null;
  const now = stands === "now";
  return html`<section class="report" aria-labelledby="question">
    <header class="question">
      <h1 id="question" lang=${kit.written()}>${show(here.phase.prompt || here.phase.title)}</h1>
      ${here.open && clock && ui.clock({ phase: clock, seconds })}
    </header>
    <div class="card report-card" data-now=${now} role="status">
      <p class="report-turn">${typeof stands === "number" ? t("report-before", { n: stands }) : t(`report-${stands}`)}</p>
      ${report?.table && !now && html`<p class="lead">${t("report-speaks", { table: name(report.table) })}</p>`}
      ${now && html`<p class="lead">${t("report-now-how", { minutes: report?.minutes ?? 0 })}</p>`}
      ${next && next !== mine && html`<p class="report-next">${t("report-next", { table: name(next) })}</p>`}
    </div>
    ${report && report.order && report.order.length > 0 && html`<section class="card report-list" aria-labelledby="report-order">
      <h2 id="report-order">${t("report-order")}</h2>
      <ol>${report.order.map((table) => {
        const each = standingOf(report, table);
        return html`<li key=${table} data-mine=${table === mine} aria-current=${each === "now" ? "step" : undefined}>
          <span>${name(table)}</span>
          ${table === mine && html`<small>${t("report-yours")}</small>`}
          ${each === "now" && ui.status({ icon: "mic", words: t("report-speaking"), tone: "ok" })}
          ${each === "heard" && ui.status({ icon: "check", words: t("report-spoken"), tone: "quiet" })}
        </li>`;
      })}</ol>
    </section>`}
  </section>`;
}
