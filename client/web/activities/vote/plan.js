// What can be set of a vote that is ahead: which figures go with which way to vote, and within which bounds. Pure.

/** @import { Proposal } from "./proposals.js" */

/**
 * `facilitation/ballots/settings.py`, as this form changes it.
 * @typedef {object} Plan
 * @property {string} method
 * @property {string} about
 * @property {Proposal[]} proposals
 * @property {number} budget
 * @property {number} cap
 * @property {number} step
 * @property {string} unit
 * @property {number} levels
 * @property {number} rounds
 * @property {boolean} own
 * @property {number} sharers
 * @property {number} n_min
 * @property {number} threshold
 */

export const METHODS = ["dots", "opinion", "rating", "gradients", "judgment", "ranking", "budget", "matrix", "pulse", "word"];
export const ABOUT = ["groups", "ideas", "proposals"];
export const PROPOSALS_MAX = 100;

/** @type {Plan} */
const USUAL = { method: "dots", about: "groups", proposals: [], budget: 5, cap: 2, step: 1, unit: "", levels: 5, rounds: 1, own: true, sharers: 1, n_min: 10, threshold: 0.6 };

/** @param {Record<string, unknown> | undefined} settings @returns {Plan} */
export const planOf = (settings) => ({ ...USUAL, .../** @type {Partial<Plan>} */ (settings ?? {}) });

/** A figure of the form: its field, and the least and the most it may be. @typedef {{ field: "budget" | "cap" | "step" | "levels" | "sharers" | "n_min" | "threshold", least: number, most: number }} Figure */

const MOST = 1_000_000, DOTS_MAX = 20;

/** The figures that a way to vote needs; the threshold in per cent. @param {Plan} plan @returns {Figure[]} */
export function figuresOf({ method, budget }) {
  /** @type {Figure[]} */
  const all = [];
  if (method === "dots") all.push({ field: "budget", least: 1, most: DOTS_MAX }, { field: "cap", least: 1, most: Math.min(budget, DOTS_MAX) });
  if (method === "budget") all.push({ field: "budget", least: 1, most: MOST }, { field: "step", least: 1, most: budget });
  if (method === "rating" || method === "matrix" || method === "pulse") all.push({ field: "levels", least: 3, most: 10 });
  if (method === "opinion") all.push({ field: "n_min", least: 1, most: 10_000 }, { field: "threshold", least: 51, most: 99 });
  return [...all, { field: "sharers", least: 1, most: 8 }];
}

/** What of a plan cannot be, field by field. @param {Plan} plan @returns {Map<string, { key: string, least?: number, most?: number }>} */
export function wrongIn(plan) {
  const wrong = new Map();
  for (const { field, least, most } of figuresOf(plan)) {
    const value = field === "threshold" ? Math.round(plan.threshold * 100) : plan[field];
    if (!Number.isInteger(value) || value < least || value > most) wrong.set(field, { key: "vote-set-between", least, most });
  }
  const asks = plan.method !== "pulse" && plan.method !== "word";
  if (asks && plan.about === "proposals" && plan.proposals.length === 0) wrong.set("proposals", { key: "vote-set-proposals-needed" });
  if (asks && plan.about === "proposals" && plan.proposals.length > PROPOSALS_MAX) wrong.set("proposals", { key: "vote-set-proposals-many", most: PROPOSALS_MAX });
  return wrong;
}
