// Arrival on the console: how to come in, who is here already, at which table and from which side.

/** @import {Boards, Here} from "../../kit.d.ts" */
/** @import {Desk} from "../../console/desk.js" */
import { Door } from "../../console/door.js";
import { html } from "../../console/html.js";
import { Colleges, Tables } from "../../console/tables.js";

/** @param {Desk} desk @param {Boards} _boards @param {Here} _here */
export function console(desk, _boards, _here) {
  return html`<${Door} desk=${desk} /><${Colleges} desk=${desk} /><${Tables} desk=${desk} />`;
}
