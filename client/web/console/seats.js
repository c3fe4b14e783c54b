// Who sits where, as seats: a number, a side, a town; a host is beside the table and has none. One can be asked to change tables; or the tables can be balanced, when somebody says yes.

/** @import {Desk} from "./desk.js" */
/** @import {SeatedRecord, SeatingRecord} from "../wire.d.ts" */
import { html, icon } from "./html.js";

/** @param {{ desk: Desk }} props */
export function Seats({ desk }) {
  const { t, show, session } = desk, { room, desk: own } = session.boards, seating = own.get("seating"), seats = own.all("seated");
  const tables = room.all("table").map(([id, { name }]) => {
    const here = seats.filter(([, seat]) => seat.table === id), hosts = here.filter(([, { host }]) => host).length;
    return { id, name: show(name), here, hosts, people: here.length - hosts };
  }).filter(({ here }) => here.length);
  return html`
    <section class="panel" aria-labelledby="seats-title">
      <h3 id="seats-title">${t("console-seats")}</h3>
      <p class="how">${t("console-seats-what")}</p>
      ${seating ? html`<${Proposal} desk=${desk} seating=${seating} />`
        : !desk.ended.value && html`<div class="row"><button class="button" onClick=${() => desk.say("propose_seating", {})}>${icon("scale")}<span>${t("console-balance")}</span></button></div>`}
      ${tables.map(({ id, name, here, hosts, people }) => html`
        <details class="seats" key=${id}>
          <summary>${icon("users")}<span>${t("console-seats-of", { table: name, people })}${hosts > 0 && ` · ${t("console-seats-hosts", { hosts })}`}</span>${icon("chevron-down")}</summary>
          <ul>${here.map(([seat, record]) => html`<${Seat} key=${seat} desk=${desk} seat=${Number(seat)} record=${record} />`)}</ul>
        </details>`)}
    </section>`;
}

/** « Élus · Aubagne ». @param {Desk} desk @param {{ college?: string | null, commune?: string }} person */
function described({ show, session }, { college, commune }) {
  return [show(session.boards.room.get(`college/${college}`)?.short ?? ""), show(commune ?? "")].filter(Boolean).join(" · ");
}

/** @param {{ desk: Desk, seat: number, record: SeatedRecord }} props */
function Seat({ desk, seat, record }) {
  const { t, show, session } = desk, who = described(desk, record);
  /** @param {Event & { currentTarget: HTMLSelectElement }} event */
  const move = ({ currentTarget }) => {
    const table = currentTarget.value, name = show(session.boards.room.get(`table/${table}`)?.name ?? "");
    currentTarget.value = record.table;
    desk.say("move_seat", { seat, table }, { told: t("console-seat-moved", { table: name }), undo: () => { desk.say("move_seat", { seat, table: record.table }); } });
  };
  return html`<li>
    <span><strong>${record.host ? t("role-host") : t("console-seat", { seat: seat + 1 })}</strong> ${who}</span>
    <label class="field"><span class="visually-hidden">${record.host ? t("console-seat-host-table") : t("console-seat-table", { seat: seat + 1 })}</span>
      <select value=${record.table} disabled=${desk.ended.value} onChange=${move}>
        ${session.boards.room.all("table").map(([id, { name }]) => html`<option key=${id} value=${id}>${show(name)}</option>`)}
      </select></label>
  </li>`;
}

/** @param {{ desk: Desk, seating: SeatingRecord }} props */
function Proposal({ desk, seating: { number, moves = [] } }) {
  const { t, show, session } = desk, name = (/** @type {string} */ id) => show(session.boards.room.get(`table/${id}`)?.name ?? id);
  const close = () => desk.say("refuse_seating", { number });
  if (!moves.length) return html`<p role="status">${icon("circle-check")} ${t("console-balance-even")}</p><div class="row"><button class="button" onClick=${close}>${t("console-dismiss")}</button></div>`;
  return html`
    <div class="proposal" role="status">
      <p><strong>${t("console-balance-moves", { people: moves.length })}</strong> ${t("console-balance-what")}</p>
      <ul>${moves.map((move, place) => html`<li key=${place}>${icon("arrow-right")}<span>${t("console-balance-line", { leaves: name(move.leaves), joins: name(move.joins), who: described(desk, move) })}</span></li>`)}</ul>
      <div class="row">
        <button class="button button-main-s" onClick=${() => desk.say("accept_seating", { number }, { told: t("console-balance-done", { people: moves.length }) })}>${icon("check")}<span>${t("console-balance-accept")}</span></button>
        <button class="button" onClick=${close}>${icon("x")}<span>${t("console-balance-refuse")}</span></button>
      </div>
    </div>`;
}
