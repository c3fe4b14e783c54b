// My ballot as it will be once everything asked is answered. Pure.

/** @import { Waiting } from "../../kit.d.ts" */
/** @import { BallotRecord } from "../../wire.d.ts" */

/**
 * @param {BallotRecord | undefined} record
 * @param {readonly Waiting[]} outbox
 * @param {string} phase
 * @returns {{ dots: Record<string, number>, spent: number, waiting: boolean }}
 */
export function ballot(record, outbox, phase) {
  const dots = { ...record?.dots };
  let waiting = false;
  for (const { do: order } of outbox) {
    if (order.type !== "place_dots" || order.phase !== phase) continue;
    dots[String(order.cluster)] = Number(order.dots);
    waiting = true;
  }
  return { dots, waiting, spent: Object.values(dots).reduce((sum, each) => sum + each, 0) };
}
