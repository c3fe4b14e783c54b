// The boards as this device last saw them, so that a reload with a bad network shows the room at once and writing goes on.
// Kept for the seated only: what lies on the boards of a facilitator is not left on a disk.

import { answered, change, openDatabase } from "./database.js";

/** @import { Doc } from "./patch.js" */
/** @import { You } from "../kit.d.ts" */

/** @typedef {{ token: string, at: string | null, boards: Record<string, Doc>, you: You }} Mirror */

const TABLE = "mirror";

/** What was seen last with this token. @param {string} token @returns {Promise<Mirror | undefined>} */
export async function lastSeen(token) {
  try {
    return await answered((await openDatabase()).transaction(TABLE).objectStore(TABLE).get(token));
  } catch {
    return undefined;
  }
}

/** @param {Mirror} mirror */
export async function reflect(mirror) {
  // Without it a reload waits for the server, and nothing is lost.
  await openDatabase().then((database) => change(database, TABLE, (table) => table.put(mirror))).catch(() => {});
}

/** @param {string} token */
export async function forgetSeen(token) {
  await openDatabase().then((database) => change(database, TABLE, (table) => table.delete(token))).catch(() => {});
}
