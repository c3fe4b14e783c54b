// Grouping on the console: where groups are made and by whom, how far the tables or the room have come, and the way to the groups.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { Bar } from "../../console/bars.js";
import { Gather } from "../../console/gather.js";
import { html, icon } from "../../console/html.js";
import { SortingLine } from "../../console/sortingline.js";

/** @param {Desk} desk @param {Boards} boards @param {Here} here */
export function console(desk, boards, { id }) {
  const { t } = desk, rules = boards.room.get(`clustering/${id}`), atTables = rules?.where === "tables";
  return html`
    <section class="panel" aria-labelledby=${`rules-${id}`}>
      <h3 id=${`rules-${id}`}>${t("console-grouping")}</h3>
      ${rules && html`<p>${t("console-grouping-rules", { where: rules.where, who: rules.who })}</p>`}
      ${(rules?.of?.length ?? 0) > 0 && html`<p>${t("clustering-console-of", { steps: named(desk, boards, rules?.of ?? []) })}</p>`}
      ${atTables ? html`<p>${t("console-tables-groups", { groups: desk.tableGroups.value })}</p>` : html`<${OfRoom} desk=${desk} />`}
    </section>
    ${atTables && html`<${OfTables} desk=${desk} boards=${boards} />`}`;
}

/** The steps whose notes are grouped, by their titles. @param {Desk} desk @param {Boards} boards @param {readonly string[]} of */
const named = ({ show, lang }, { room }, of) => new Intl.ListFormat(lang.value, { type: "conjunction" }).format(of.map((id) => show(room.get(`phase/${id}`)?.title ?? id)));

/** @param {{ desk: Desk }} props */
function OfRoom({ desk }) {
  const { t, heap } = desk, { groups, loose, count } = heap.value;
  return html`
    <p><${Bar} value=${count - loose.length} most=${count} words=${t("console-grouped", { ideas: count - loose.length, all: count })} /></p>
    <${SortingLine} desk=${desk} />
    <${Gather} desk=${desk} />
    <div class="row">
      <button class="button" onClick=${() => desk.go({ at: "groups" })}>${icon("group")}<span>${t("console-see-groups", { groups: groups.length })}</span></button>
      ${loose.length > 0 && html`<button class="button" onClick=${() => desk.go({ at: "loose" })}>${icon("sticky-note")}<span>${t("console-loose-call", { ideas: loose.length })}</span></button>`}
    </div>`;
}

/** What each table has made. What its groups are called is not told before they are the room's. @param {{ desk: Desk, boards: Boards }} props */
function OfTables({ desk: { t, show }, boards: { room, desk: own } }) {
  const tables = room.all("table");
  return html`
    <table class="tables">
      <caption>${t("console-tables", { tables: tables.length })}</caption>
      <thead><tr><th scope="col">${t("console-table")}</th><th scope="col">${t("console-table-groups")}</th><th scope="col">${t("console-table-grouped")}</th></tr></thead>
      <tbody>${tables.map(([id, { name }]) => {
        const { notes = 0, groups = 0, grouped = 0 } = own.get(`effort/${id}`) ?? {};
        return html`
          <tr key=${id}><th scope="row">${show(name)}</th><td>${t("console-number", { n: groups })}</td>
            <td class="wide"><${Bar} value=${grouped} most=${notes} words=${t("console-of", { n: grouped, all: notes })} /></td></tr>`;
      })}</tbody>
    </table>`;
}
