// The rounds of a step as one row of large buttons: which one is on, how long each lasts, and the way back.

/** @import {Desk} from "./desk.js" */
import { clockText } from "../core/clock.js";
import { html, icon } from "./html.js";

/** A round with its name, what it is, and its length in minutes (0: no clock). @typedef {{ round: number, name: string, what?: string, minutes: number }} Round */

/**
 * @param {{ desk: Desk, id: string, title: string, how: string, rounds: Round[], now: number, ends: number | null | undefined, may: boolean, onset: (round: number, closes_at_ms: number | null) => void, children?: any }} props
 * `now` is the round that is on (0: none yet), `ends` when it ends
 */
export function Rounds({ desk, id, title, how, rounds, now, ends, may, onset, children }) {
  const { t, session } = desk;
  /** @param {Round} each */
  const begin = ({ round, minutes }) => onset(round, minutes ? session.now() + minutes * 60_000 : null);
  return html`
    <section class="panel" aria-labelledby=${`rounds-${id}`}>
      <h3 id=${`rounds-${id}`}>${title}</h3>
      <p>${how}</p>
      <div class="far far-rounds" role="group" aria-labelledby=${`rounds-${id}`}>
        ${rounds.map((each) => html`
          <button key=${each.round} class="far-step" aria-pressed=${each.round === now ? "true" : "false"} disabled=${!may} onClick=${() => { if (each.round !== now) begin(each); }}>
            ${icon(each.round < now ? "check" : each.round === now ? "play" : "circle")}<span class="far-name">${each.name}</span>
            <span class="far-what">${each.round === now && ends != null ? html`<${Left} desk=${desk} ends=${ends} />` : each.what || (each.minutes ? t("console-minutes", { minutes: each.minutes }) : "")}</span>
          </button>`)}
      </div>
      ${children}
    </section>`;
}

/** What is left of a round. @param {{ desk: Desk, ends: number }} props */
const Left = ({ desk, ends }) => html`${icon("timer")} <time role="timer" aria-live="off">${clockText(Math.max(0, ends - desk.seconds.value))}</time>`;
