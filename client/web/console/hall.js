// The hall: the door, the links, the table cards to print, the sides, the tables, and the seats.

/** @import {Desk} from "./desk.js" */
import { Door } from "./door.js";
import { html, icon } from "./html.js";
import { Links } from "./links.js";
import { Seats } from "./seats.js";
import { Colleges, Tables } from "./tables.js";

/** The page of the table cards, beside this one. */
const CARDS = "/cards";

/** @param {{ desk: Desk }} props */
export function Hall({ desk }) {
  const { t, people } = desk;
  return html`
    <section class="hall" aria-labelledby="hall-title">
      <div class="bar-top">
        <h2 id="hall-title">${t("console-hall", { people: people.value })}</h2>
        <span class="grow"></span>
        <a class="button" href=${CARDS} target="_blank" rel="opener">${icon("printer")}<span>${t("console-cards")}</span></a>
      </div>
      <${Door} desk=${desk} />
      <${Links} desk=${desk} />
      <${Colleges} desk=${desk} />
      <${Tables} desk=${desk} />
      <${Seats} desk=${desk} />
    </section>`;
}
