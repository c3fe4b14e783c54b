// Who speaks next, and how long a table still waits. Pure.

/** @typedef {{ order?: readonly string[], table?: string | null, heard?: readonly string[] }} Turns */

/** Those who have not spoken, in their order; not the one that speaks. @param {Turns} turns */
export const waitingOf = ({ order = [], table, heard = [] }) => order.filter((each) => each !== table && !heard.includes(each));

/** @param {Turns} turns @returns {string | undefined} */
export const nextOf = (turns) => waitingOf(turns)[0];

/** Which turn it is, counted from 1, whoever was passed over. @param {Turns} turns */
export const spokenOf = ({ order = [], table, heard = [] }) => order.filter((each) => each === table || heard.includes(each)).length;

/**
 * How a table stands: `now`, `heard`, `out` (it is not in the order), or how many turns there are before its own (0: the next).
 * @param {Turns} turns @param {string} table @returns {"now" | "heard" | "out" | number}
 */
export function standingOf(turns, table) {
  if (turns.table === table) return "now";
  if (turns.heard?.includes(table)) return "heard";
  const before = waitingOf(turns).indexOf(table);
  return before < 0 ? "out" : before;
}

/** The order with a table at its end. @param {readonly string[]} order @param {string} table */
export const last = (order, table) => [...order.filter((each) => each !== table), table];

/** The tables that have something to tell: those where somebody sits, or all while nobody does. The others can be added. @param {readonly [string, { here?: number }][]} tables */
export function seated(tables) {
  const taken = tables.filter(([, { here = 0 }]) => here > 0);
  return (taken.length ? taken : tables).map(([table]) => table);
}

/**
 * Tables in an order of chance (Fisher and Yates, as by Durstenfeld, 1964).
 * @param {readonly string[]} tables @param {() => number} roll in [0, 1)
 */
export function drawn(tables, roll) {
  const order = [...tables];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(roll() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
