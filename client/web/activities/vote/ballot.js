// A ballot as it will be once everything asked is answered, and what the next mark on it has to say. Pure.

/** @import { Waiting } from "../../kit.d.ts" */
/** @import { Turn, VoteRecord } from "../../wire.d.ts" */

/** What lies on one item (`facilitation/ballots/asking.py`). @typedef {number | [number, number] | string} Mark */
/** @typedef {Record<string, Mark>} Marks */
/** Absolute: `null` takes a mark away. @typedef {Record<string, Mark | null>} Changes */
/** `waiting`: the items whose mark is kept here and not yet answered. @typedef {{ marks: Marks, waiting: ReadonlySet<string>, sealed: boolean }} Ballot */
/** @typedef {Ballot & { ballot: string, college: string }} Other */

/**
 * My own ballot.
 * @param {{ marks?: Record<string, unknown>, sealed?: boolean } | undefined} record
 * @param {readonly Waiting[]} outbox
 * @param {string} phase
 * @returns {Ballot}
 */
export const ballotOf = (record, outbox, phase) => asked(record, outbox.filter(({ do: order }) => order.phase === phase && !order.ballot));

/**
 * The ballots of others that I hold: those who vote after me on this tablet, or the paper ballots I entered. One whose first mark
 * is still kept here is among them; one that is torn up is not.
 * @param {readonly Turn[] | undefined} known
 * @param {readonly Waiting[]} outbox
 * @param {string} phase
 * @param {boolean} paper
 * @returns {Other[]}
 */
export function othersOf(known, outbox, phase, paper) {
  const orders = outbox.filter(({ do: order }) => order.phase === phase && order.ballot);
  /** @type {Map<string, { college: string, record?: Turn }>} */
  const all = new Map((known ?? []).map((record) => [record.ballot, { college: record.college, record }]));
  for (const { do: order } of orders) {
    const ballot = String(order.ballot);
    if (order.type === "tear_ballot") all.delete(ballot);
    else if (order.type === "cast_ballot" && Boolean(order.paper) === paper) all.set(ballot, { record: all.get(ballot)?.record, college: String(order.college ?? all.get(ballot)?.college ?? "") });
  }
  return [...all].map(([ballot, { college, record }]) => ({ ballot, college, ...asked(record, orders.filter(({ do: order }) => order.ballot === ballot)) }));
}

/** @param {{ marks?: Record<string, unknown>, sealed?: boolean } | undefined} record @param {readonly Waiting[]} orders of this ballot alone @returns {Ballot} */
function asked(record, orders) {
  const marks = /** @type {Marks} */ ({ ...record?.marks }), waiting = new Set();
  let sealed = record?.sealed ?? false;
  for (const { do: order } of orders) {
    if (order.type === "seal_ballot") sealed = true;
    if (order.type !== "cast_ballot") continue;
    for (const [item, mark] of Object.entries(/** @type {Changes} */ (order.marks))) {
      waiting.add(item);
      if (mark === null) delete marks[item];
      else marks[item] = mark;
    }
  }
  return { marks, waiting, sealed };
}

/** What is spent of a budget of dots or of money. @param {Marks} marks */
export const spent = (marks) => Object.values(marks).reduce((/** @type {number} */ sum, each) => sum + Number(each), 0);

/** What is left to give. @param {VoteRecord} vote @param {Marks} marks */
export const left = (vote, marks) => Math.max(0, (vote.budget ?? 0) - spent(marks));

/** The items without an answer; a pass is an answer. @template {{ id: string, mine?: boolean }} T @param {readonly T[]} items @param {Marks} marks @returns {T[]} */
export const undecided = (items, marks) => items.filter(({ id, mine }) => !mine && marks[id] === undefined);

/** The items of a ranking, the first first. @param {Marks} marks @returns {string[]} */
export const ranked = (marks) => Object.entries(marks).sort(([, a], [, b]) => Number(a) - Number(b)).map(([id]) => id);

/** Have an item at a place of the ranking (1 the first), or out of it (`null`): only the marks that change. @param {Marks} marks @param {string} item @param {number | null} place @returns {Changes} */
export function placed(marks, item, place) {
  const order = ranked(marks).filter((id) => id !== item);
  if (place !== null) order.splice(Math.max(0, place - 1), 0, item);
  /** @type {Changes} */
  const wanted = Object.fromEntries(order.map((id, at) => [id, at + 1]));
  if (place === null && marks[item] !== undefined) wanted[item] = null;
  return Object.fromEntries(Object.entries(wanted).filter(([id, mark]) => marks[id] !== mark));
}

/** An amount as near to what was asked as steps and what is left allow. @param {VoteRecord} vote @param {Marks} marks @param {string} item @param {number} asked */
export function affordable(vote, marks, item, asked) {
  const step = vote.step ?? 1, most = left(vote, marks) + Number(marks[item] ?? 0);
  return Math.max(0, Math.floor(Math.min(asked, most) / step) * step);
}
