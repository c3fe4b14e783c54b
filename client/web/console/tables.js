// The tables of the hall: who sits there, the tablets, and, while people write, how much each table has written.

/** @import {Desk} from "./desk.js" */
import { left } from "./agenda.js";
import { Bar } from "./bars.js";
import { html, icon } from "./html.js";

/** `of`: the step whose ideas are counted. @param {{ desk: Desk, of?: string }} props */
export function Tables({ desk, of = "" }) {
  const { t, show } = desk, { room, desk: own, pulse } = desk.session.boards, tables = room.all("table");
  const open = desk.agenda.value.open, timed = open && left(open, 0) !== null ? open : null;
  const written = new Map(tables.map(([id]) => [id, own.get(`wrote/${of}/${id}`)?.notes ?? 0])), most = Math.max(1, ...written.values());
  return html`
    <table class="tables">
      <caption>${t("console-tables", { tables: tables.length })}</caption>
      <thead><tr><th scope="col">${t("console-table")}</th>${of && html`<th scope="col">${t("console-ideas-written")}</th>`}
        <th scope="col">${t("console-seated")}</th><th scope="col">${t("console-tablets")}</th>${timed && html`<th scope="col">${t("console-table-time")}</th>`}</tr></thead>
      <tbody>
        ${tables.map(([id, { name, seats, here = 0 }]) => {
          /** @type {import("./desk.js").Pulse} */
          const tablets = pulse.get(`table/${id}`) ?? {}, notes = written.get(id) ?? 0, away = tablets.away ?? 0, waiting = tablets.waiting ?? 0;
          return html`
            <tr key=${id}>
              <th scope="row">${show(name)}</th>
              ${of && html`<td class="wide"><${Bar} value=${notes} most=${most} words=${t("console-number", { n: notes })} /></td>`}
              <td>${t("console-of", { n: here, all: seats })}</td>
              <td><span class="states"><span>${t("console-tablet-count", { tablets: tablets.here ?? 0 })}</span>
                ${away > 0 && !desk.ended.value && html` <span class="away">${icon("wifi-off")}<span>${t("console-tablets-away", { tablets: away })}</span></span>`}
                ${waiting > 0 && html` <span>${t("console-ideas-waiting", { ideas: waiting })}</span>`}
                ${open && own.get(`readiness/${open.id}`)?.tables.includes(id) && html` <span class="ready">${icon("circle-check")}<span>${t("console-table-ready")}</span></span>`}</span></td>
              ${timed && html`<td><${OwnTime} desk=${desk} open=${timed} table=${id} name=${show(name)} /></td>`}
            </tr>`;
        })}
      </tbody>
    </table>`;
}

/** Minutes for one table beyond the end of the step. @param {{ desk: Desk, open: import("./agenda.js").Step, table: string, name: string }} props */
function OwnTime({ desk, open, table, name }) {
  const { t } = desk, more = Math.round((desk.session.boards.desk.get(`times/${open.id}`)?.more[table] ?? 0) / 60_000);
  /** @param {number} minutes */
  const give = (minutes) => desk.say("give_table_time", { phase: open.id, table, more_ms: minutes * 60_000 });
  return html`<span class="own-time">
    <button class="button button-icon" disabled=${more === 0} aria-label=${t("console-table-less", { table: name })} onClick=${() => give(more - 1)}>−1</button>
    <span>${more ? t("console-table-more-by", { minutes: more }) : "–"}</span>
    <button class="button button-icon" aria-label=${t("console-table-more", { table: name })} onClick=${() => give(more + 1)}>+1</button>
  </span>`;
}

/** The sides people speak for, and how many came. @param {{ desk: Desk }} props */
export function Colleges({ desk }) {
  const { t, show } = desk, colleges = desk.session.boards.room.all("college"), most = Math.max(1, ...colleges.map(([, { here = 0 }]) => here));
  return html`
    <table class="tables">
      <caption>${t("console-colleges")}</caption>
      <thead><tr><th scope="col">${t("console-college")}</th><th scope="col">${t("console-present")}</th></tr></thead>
      <tbody>${colleges.map(([id, { name, here = 0 }]) => html`
        <tr key=${id}><th scope="row">${show(name)}</th><td class="wide"><${Bar} value=${here} most=${most} words=${t("console-number", { n: here })} /></td></tr>`)}</tbody>
    </table>`;
}
