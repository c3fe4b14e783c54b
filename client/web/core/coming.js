// Where the day stands, for every screen alike: which step was opened last, and which ones are still to come after it. Pure.

/** @typedef {{ order: number, status?: string, opened_at_ms?: number | null }} Ordered what a phase record says of its place in the day */

/**
 * The step that is open; between two steps, the one that was opened last. A step that is opened again keeps the time it was
 * opened at first.
 * @template {Ordered} S
 * @param {readonly S[]} steps
 * @returns {S | undefined}
 */
export function openedLast(steps) {
  const closed = steps.filter(({ status }) => status === "closed").sort((a, b) => (b.opened_at_ms ?? 0) - (a.opened_at_ms ?? 0));
  return steps.find(({ status }) => status === "open") ?? closed[0];
}

/**
 * What is still ahead after the step that was opened last: who jumped ahead and came back goes on from there.
 * @template {Ordered} S
 * @param {readonly S[]} steps in their order
 * @returns {S[]}
 */
export function coming(steps) {
  const from = openedLast(steps)?.order ?? -1;
  return steps.filter(({ order, status = "ahead" }) => status === "ahead" && order > from);
}
