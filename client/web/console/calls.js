// Right, above all else: tables that call for help, the one that waits longest first. One facilitator says « J’y vais », and the table knows.

/** @import {Desk} from "./desk.js" */
/** @import {HelpRecord} from "../wire.d.ts" */
import { html, icon } from "./html.js";

/** @param {{ desk: Desk }} props */
export function Calls({ desk }) {
  const { t } = desk, calls = [...desk.session.boards.desk.all("help")].sort(([, a], [, b]) => a.at_ms - b.at_ms);
  const waiting = calls.filter(([, { role }]) => !role).length;
  return html`
    <p class="visually-hidden" role="status">${calls.length ? t("console-calls-wait", { calls: waiting }) : ""}</p>
    ${calls.length > 0 && !desk.ended.value && html`
      <section class="calls" aria-labelledby="calls-title">
        <div class="side-head"><h2 id="calls-title">${t("console-calls")}</h2><span class="count" aria-hidden="true">${t("console-number", { n: calls.length })}</span></div>
        <ol class="readings">${calls.map(([table, call]) => html`<${OneCall} key=${table} desk=${desk} table=${table} call=${call} />`)}</ol>
      </section>`}`;
}

/** @param {{ desk: Desk, table: string, call: HelpRecord }} props */
function OneCall({ desk, table, call }) {
  const { t, show, session } = desk, name = show(session.boards.room.get(`table/${table}`)?.name ?? table);
  const minutes = Math.max(0, Math.floor((desk.seconds.value - call.at_ms) / 60_000));
  const by = session.boards.desk.get(`helper/${table}`)?.by, mine = by !== undefined && by === session.you.value?.person;
  return html`
    <li class=${call.role ? "reading call call-taken" : "reading call"}>
      <p class="call-what">${icon("life-buoy")}<span><strong>${name}</strong> · ${t(`help-${call.about}`)}</span></p>
      ${call.words && html`<p class="reading-text">${show(call.words)}</p>`}
      <p class="reading-table">${t("console-call-since", { minutes })}${call.host && ` · ${t("console-call-host")}`}</p>
      ${call.role && html`<p class="call-who">${icon("hand")}<span>${t(mine ? "console-call-mine" : "console-call-others")}</span></p>`}
      <div class="row row-fill">
        ${!call.role && html`<button class="button button-main-s" onClick=${() => desk.say("take_help", { table })}>${icon("hand")}<span>${t("console-call-take")}</span><span class="visually-hidden"> ${name}</span></button>`}
        ${call.role && html`<button class="button" onClick=${() => desk.say("leave_help", { table })}>${icon("rotate-ccw")}<span>${t(mine ? "console-call-leave" : "console-call-again")}</span><span class="visually-hidden"> ${name}</span></button>`}
        <button class="button" onClick=${() => desk.say("close_help", { table }, { told: t("console-call-closed", { table: name }) })}>${icon("check")}<span>${t("console-call-close")}</span><span class="visually-hidden"> ${name}</span></button>
      </div>
    </li>`;
}
