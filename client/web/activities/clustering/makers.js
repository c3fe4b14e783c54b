// Who makes the groups of this step, as told to somebody at a table: what `facilitation/activities/clustering.py` lets happen there.

/** @import { ClusteringRecord, TableRecord } from "../../wire.d.ts" */

/**
 * The words that say it. Facilitators may always group; a host only at their own table, or in the room. Where hosts alone would group
 * and none sits here, it is said who does.
 * @param {Pick<ClusteringRecord, "where" | "who"> | undefined} rules
 * @param {readonly [string, Pick<TableRecord, "hosted">][]} tables
 * @param {string} table where this person sits
 * @param {boolean} may whether this person groups
 */
export function makers(rules, tables, table, may) {
  const ofRoom = rules?.where === "room";
  if (may) return ofRoom ? "clustering-how-room" : "clustering-how";
  if (rules?.who !== "hosts") return "clustering-watch";
  const hosted = new Set(tables.flatMap(([id, each]) => (each.hosted ? [id] : [])));
  if (hosted.has(table)) return "clustering-hosts";
  return ofRoom && hosted.size > 0 ? "clustering-hosts-elsewhere" : "clustering-hosts-nowhere";
}
