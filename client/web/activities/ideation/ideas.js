// My ideas as the list shows them: what the server has, and over it what this device still keeps. Pure.

/** @import { Waiting } from "../../kit.d.ts" */
/** @import { MineRecord } from "../../wire.d.ts" */

/** @typedef {"kept" | "sending" | "mine" | "held" | "table" | "reading" | "wall" | "hidden"} State */

/**
 * @typedef {object} Idea
 * @property {string} id
 * @property {string} text
 * @property {string | null} theme
 * @property {string | null} objective the one that a project lead answers
 * @property {State} state
 * @property {boolean} held
 * @property {boolean} shared whether others see it, or would but for a facilitator's reading
 * @property {number} since when its waiting command was asked (this device's clock); 0 when nothing waits
 */

/**
 * The newest first. A ghost (a note the server has not answered for) stands among the others until its record comes.
 * @param {[string, MineRecord][]} mine
 * @param {readonly Waiting[]} outbox
 * @param {string} phase
 * @returns {Idea[]}
 */
export function ideas(mine, outbox, phase) {
  /** @type {Map<string, Idea>} */
  const all = new Map();
  for (const [id, note] of mine) if (note.phase === phase) all.set(id, settled(id, note));
  for (const { do: order, state, since } of outbox) {
    const id = String(order.note ?? "");
    const waiting = { state: /** @type {State} */ (state === "sending" ? "sending" : "kept"), since };
    const known = all.get(id);
    const theme = typeof order.theme === "string" ? order.theme : null, objective = typeof order.objective === "string" ? order.objective : null;
    if (order.type === "write_note" && order.phase === phase && !known) {
      all.set(id, { id, text: String(order.text), theme, objective, held: false, shared: false, ...waiting });
    }
    if (!known) continue;
    if (order.type === "edit_note") all.set(id, { ...known, text: String(order.text), theme, objective, ...waiting });
    if (order.type === "hold_note") all.set(id, { ...known, held: order.held === true, ...waiting });
    if (order.type === "withdraw_note") all.delete(id);
  }
  return [...all.values()].reverse();
}

/** @param {string} id @param {MineRecord} note @returns {Idea} */
function settled(id, { text, theme = null, objective = null, reach, standing, held = false }) {
  return { id, text, theme, objective, held, shared: reach !== "alone", since: 0, state: stateOf(reach, standing, held) };
}

/** @param {string} reach @param {string} standing @param {boolean} held @returns {State} */
function stateOf(reach, standing, held) {
  if (held) return "held";
  if (standing === "hidden" && reach !== "alone") return "hidden";
  if (reach === "room") return standing === "waiting" ? "reading" : "wall";
  return reach === "table" ? "table" : "mine";
}
