// How the tables are doing, and what was never shown, from how far their sheets are: numbers and times, never what they say. Pure.

/** @import { ProgressRecord } from "../wire.d.ts" */

/** A table that has written nothing for this long, while the step is open, may need somebody. */
export const SILENT_MS = 5 * 60_000;

/**
 * `quiet_ms` is how long nothing was written; `null` when nothing was ever.
 * @typedef {{ table: string, sheets: [id: string, sheet: ProgressRecord][], quiet_ms: number | null, silent: boolean }} Doing
 */

/**
 * @param {string[]} tables in the order of the plan
 * @param {[string, ProgressRecord][]} records by phase and sheet
 * @param {string} phase
 * @param {{ open: boolean, opened_at_ms: number, now: number }} clock
 * @returns {Doing[]}
 */
export function doing(tables, records, phase, { open, opened_at_ms, now }) {
  const own = records.filter(([path]) => path.startsWith(`${phase}/`)).map(([path, record]) => /** @type {[string, ProgressRecord]} */ ([path.slice(phase.length + 1), record]));
  return tables.map((table) => {
    const sheets = own.filter(([, record]) => record.table === table);
    const last = Math.max(0, ...sheets.map(([, { changed_at_ms = 0 }]) => changed_at_ms));
    const quiet_ms = last ? Math.max(0, now - last) : null;
    return { table, sheets, quiet_ms, silent: open && (quiet_ms ?? now - opened_at_ms) >= SILENT_MS };
  });
}

/**
 * How many sheets say something, were not shown to the room and were not set aside either: the synthesis will not have them.
 * @param {[string, ProgressRecord][]} records
 */
export const notShown = (records) => records.filter(([, { filled = 0, shown, hidden }]) => filled > 0 && !shown && !hidden).length;
