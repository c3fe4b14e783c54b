// What `activities/<kind>/console.js` exports: the part of an activity on the console of the facilitator. Types only.

import type { Boards, Here } from "../kit.d.ts";
import type { Desk } from "./desk.js";

export interface ConsoleActivity {
  /** Whether there is `activities/<kind>/console.css`. */
  styled?: boolean;
  /** Drawn below the head of the step. `desk` is the kit of the console, with what is ticked, looked for and pending. */
  console(desk: Desk, boards: Boards, here: Here): any;
}
