// What was asked on this device and not answered, and what was refused and still holds somebody's words: in IndexedDB,
// so that it survives a reload, a crash, a sleep. Knows nothing of numbers' meaning or of sockets.

import { answered, change, openDatabase } from "./database.js";

/** @import { Order } from "./guest.js" */

/**
 * @typedef {object} Kept
 * @property {string} id name on this device
 * @property {string} token whose it is
 * @property {number} n
 * @property {Order} do
 * @property {number} since when it was asked (this device's clock, ms)
 * @property {string} [code] why it was refused; absent while it waits
 * @property {Record<string, number | string>} [facts]
 */

/**
 * @typedef {object} Store
 * @property {() => Promise<Kept[]>} load by number
 * @property {(kept: Kept) => Promise<void>} keep also over an earlier state of the same `id`
 * @property {(id: string) => Promise<void>} drop
 * @property {boolean} durable whether it survives the page
 */

const TABLE = "outbox";

/** @param {string} token @returns {Promise<Store>} */
export async function openOutbox(token) {
  try {
    return onDisk(await openDatabase(), token);
  } catch {
    return inMemory();
  }
}

/** @returns {Store} */
export function inMemory() {
  /** @type {Map<string, Kept>} */
  const all = new Map();
  return {
    durable: false,
    load: async () => [...all.values()].sort(byNumber),
    keep: async (kept) => void all.set(kept.id, { ...kept }),
    drop: async (id) => void all.delete(id),
  };
}

/** @param {IDBDatabase} database @param {string} token @returns {Store} */
function onDisk(database, token) {
  return {
    durable: true,
    load: async () => {
      /** @type {Kept[]} */
      const all = await answered(database.transaction(TABLE).objectStore(TABLE).index("token").getAll(token));
      return all.sort(byNumber);
    },
    keep: (kept) => change(database, TABLE, (table) => table.put(kept)),
    drop: (id) => change(database, TABLE, (table) => table.delete(id)),
  };
}

/** @param {Kept} a @param {Kept} b */
const byNumber = (a, b) => a.n - b.n;
