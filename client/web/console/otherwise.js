// The groups sorted otherwise: by theme, college, table or commune, each with its groups, counts and bars; and what one college wrote that the others did not.

/** @import {By as Way, Desk} from "./desk.js" */
/** @import {Group} from "./groups.js" */
/** @import {Side} from "./sides.js" */
import { useState } from "preact/hooks";
import { Bar } from "./bars.js";
import { html, icon, mark } from "./html.js";
import { shared, sides, sums } from "./sides.js";

/** @type {Way[]} */
const WAYS = ["theme", "college", "table", "commune"];
/** Groups of a side that are shown before somebody asks for the others. */
const FIRST = 6;

/** By what the groups are read: the cards, or one of the other ways. @param {{ desk: Desk, by?: Way }} props */
export function By({ desk, by }) {
  const { t } = desk;
  return html`
    <div class="by" role="group" aria-labelledby="by-title"><span id="by-title">${t("console-by")}</span>
      <div class="by-ways">
        <button class="by-way" aria-pressed=${by ? "false" : "true"} onClick=${() => desk.go({ at: "groups" })}>${t("console-by-group")}</button>
        ${WAYS.map((way) => html`<button key=${way} class="by-way" aria-pressed=${way === by ? "true" : "false"} onClick=${() => desk.go({ at: "by", by: way })}>${t(`console-by-${way}`)}</button>`)}
      </div>
      <button class="button" aria-label=${t("console-history-open")} onClick=${() => desk.go({ at: "history" })}>${icon("clock")}<span>${t("console-history")}</span></button>
    </div>`;
}

/** @param {{ desk: Desk, by: Way }} props */
export function Otherwise({ desk, by }) {
  const { t, heap } = desk;
  return html`
    <section class="otherwise" aria-labelledby="otherwise-title">
      <div class="bar-top"><h2 id="otherwise-title">${t("console-otherwise", { by })}</h2></div>
      <${By} desk=${desk} by=${by} />
      ${heap.value.groups.length ? html`<${READERS[by]} desk=${desk} />` : html`<p class="empty">${t("console-no-groups")}</p>`}
    </section>`;
}

/** @param {{ desk: Desk }} props */
function ByTheme({ desk }) {
  const { t, heap, themes } = desk, names = new Map(themes.value.map(({ order, short }) => [String(order), short]));
  return html`<${Sides} desk=${desk} all=${sides(heap.value, ({ mark: theme }) => (theme === null ? "" : String(theme)), [...names.keys()])} name=${(/** @type {string} */ id) => names.get(id) ?? t("console-no-theme")}
    sign=${(/** @type {string} */ id) => mark(id ? Number(id) : null)} />`;
}

/** @param {{ desk: Desk }} props */
function ByTable({ desk }) {
  const { t, heap } = desk, { room } = desk.session.boards, told = sums(heap.value.groups, mixes(desk), "tables", room.all("table").map(([id]) => id));
  return html`<${Caveats} desk=${desk} told=${told} what="table" /><${Sides} desk=${desk} all=${told.sides} name=${(/** @type {string} */ id) => room.get(`table/${id}`)?.name ?? t("console-others")} />`;
}

/** @param {{ desk: Desk }} props */
function ByCommune({ desk }) {
  const { t, heap } = desk, told = sums(heap.value.groups, mixes(desk), "communes", []);
  return html`<${Caveats} desk=${desk} told=${told} what="commune" /><${Sides} desk=${desk} all=${told.sides} name=${(/** @type {string} */ id) => id || t("console-others")} />`;
}

/** @param {{ desk: Desk }} props */
function ByCollege({ desk }) {
  const { t, heap } = desk, { room } = desk.session.boards, colleges = room.all("college"), all = mixes(desk), named = colleges.map(([id]) => id), told = sums(heap.value.groups, all, "colleges", named);
  const [only, choose] = useState("");
  const name = (/** @type {string} */ id) => room.get(`college/${id}`)?.name ?? t("console-others");
  const both = t("console-only-all", { colleges: named.length });
  /** @type {[string, string][]} */
  const ways = [["", t("console-only-none")], ...named.map((id) => /** @type {[string, string]} */ ([`only ${id}`, t("console-only", { college: name(id) })])), ["all", both]];
  const alone = only.startsWith("only ") ? only.slice(5) : null;
  return html`
    <fieldset class="only"><legend class="visually-hidden">${t("console-only-what")}</legend>
      <div class="switch">${ways.map(([key, words]) => html`<label key=${key}><input type="radio" name="only" checked=${only === key} onChange=${() => choose(key)} /><span>${words}</span></label>`)}</div>
    </fieldset>
    <${Caveats} desk=${desk} told=${told} what="college" />
    ${only
      ? html`<${Shared} desk=${desk} groups=${shared(heap.value.groups, all, named, alone)} colleges=${told.sides.map(({ id }) => id)} name=${name} words=${alone === null ? both : t("console-only", { college: name(alone) })} />`
      : html`<${Sides} desk=${desk} all=${told.sides} name=${name} />`}`;
}

/** What the sums of the server do not tell. @param {{ desk: Desk, told: import("./sides.js").Sums, what: "college" | "table" | "commune" }} props */
function Caveats({ desk: { t, session }, told, what }) {
  const least = session.boards.room.get("atelier")?.college_min ?? 0;
  const lines = [
    told.untold.length > 0 && t("console-untold", { groups: told.untold.length }),
    told.onesided.length > 0 && t("console-onesided", { groups: told.onesided.length }),
    told.sides.some(({ id }) => !id) && t("console-others-what", { what, least }),
    told.unsaid > 0 && t("console-unsaid", { what, ideas: told.unsaid }),
  ].filter(Boolean);
  return lines.length ? html`<p class="how">${lines.join(" ")}</p>` : null;
}

/** @param {{ desk: Desk, all: Side[], name: (id: string) => string, sign?: (id: string) => any }} props */
function Sides({ desk, all, name, sign }) {
  const { t } = desk, most = Math.max(1, ...all.flatMap(({ parts }) => parts.map(({ count }) => count)));
  if (!all.length) return html`<p class="empty">${t("console-nobody-told")}</p>`;
  return html`${all.map((side) => html`<${SideCard} key=${side.id} desk=${desk} side=${side} most=${most} name=${desk.show(name(side.id))} sign=${sign?.(side.id)} />`)}`;
}

/** @param {{ desk: Desk, side: Side, most: number, name: string, sign?: any }} props */
function SideCard({ desk, side, most, name, sign }) {
  const { t } = desk, [all, unfold] = useState(false), parts = all ? side.parts : side.parts.slice(0, FIRST), rest = side.parts.length - FIRST;
  return html`
    <table class="tables side">
      <caption><span class="side-name">${sign}${name} <span class="side-count">${t("console-side-count", { ideas: side.count, groups: side.parts.length })}</span></span></caption>
      <thead class="visually-hidden"><tr><th scope="col">${t("console-a-group")}</th><th scope="col">${t("console-ideas-word", { ideas: 2 })}</th></tr></thead>
      <tbody>
        ${parts.map(({ group, count }) => html`<tr key=${group.id}><th scope="row"><${GroupLink} desk=${desk} group=${group} /></th>
          <td class="wide"><${Bar} value=${count} most=${most} words=${t("console-number", { n: count })} /></td></tr>`)}
        ${side.loose > 0 && html`<tr class="side-loose"><th scope="row">${t("console-view-loose")}</th><td class="wide"><${Bar} value=${side.loose} most=${Math.max(most, side.loose)} words=${t("console-number", { n: side.loose })} fill="none" /></td></tr>`}
        ${rest > 0 && html`<tr><td colspan="2"><button class="button" aria-expanded=${all ? "true" : "false"} onClick=${() => unfold(!all)}>${t(all ? "console-fewer" : "console-others-more", { groups: rest })}</button></td></tr>`}
      </tbody>
    </table>`;
}

/** Groups with what each college wrote in them, side by side. @param {{ desk: Desk, groups: Group[], colleges: string[], name: (id: string) => string, words: string }} props */
function Shared({ desk, groups, colleges, name, words }) {
  const { t } = desk, all = mixes(desk), most = Math.max(1, ...groups.flatMap(({ id }) => Object.values(all.get(id)?.colleges ?? {})));
  if (!groups.length) return html`<p class="empty" role="status">${t("console-only-nothing", { which: words })}</p>`;
  return html`
    <table class="tables">
      <caption role="status">${t("console-only-found", { which: words, groups: groups.length })}</caption>
      <thead><tr><th scope="col">${t("console-a-group")}</th>${colleges.map((id) => html`<th key=${id} scope="col">${desk.show(name(id))}</th>`)}</tr></thead>
      <tbody>${groups.map((group) => html`<tr key=${group.id}><th scope="row"><${GroupLink} desk=${desk} group=${group} /></th>
        ${colleges.map((id) => html`<td key=${id}><${Bar} value=${all.get(group.id)?.colleges[id] ?? 0} most=${most} words=${t("console-number", { n: all.get(group.id)?.colleges[id] ?? 0 })} /></td>`)}</tr>`)}</tbody>
    </table>`;
}

/** @param {{ desk: Desk, group: Group }} props */
const GroupLink = ({ desk, group }) => html`<button class="group-link" onClick=${() => desk.go({ at: "group", id: group.id })}>${desk.title(group.title)}</button>`;

/** @param {Desk} desk */
const mixes = (desk) => new Map(desk.session.boards.desk.all("mix"));

const READERS = { theme: ByTheme, college: ByCollege, table: ByTable, commune: ByCommune };
