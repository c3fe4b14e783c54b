// The one IndexedDB of this device: its tables, and how a change to them is awaited. Does not know what lies in them.

const NAME = "atelier";
const OPEN_MS = 3000; // Some browsers never answer in private windows.

/** @type {Promise<IDBDatabase> | null} */
let database = null;

/** @returns {Promise<IDBDatabase>} refused where the device keeps nothing */
export function openDatabase() {
  database ??= opened();
  database.catch(() => (database = null));
  return database;
}

/** @returns {Promise<IDBDatabase>} */
function opened() {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("IndexedDB does not answer")), OPEN_MS);
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("outbox", { keyPath: "id" }).createIndex("token", "token");
      asked.result.createObjectStore("mirror", { keyPath: "token" });
    };
    asked.onblocked = asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      clearTimeout(late);
      resolve(asked.result);
    };
  });
}

/**
 * Change a table, and wait until the disk has it.
 * @param {IDBDatabase} from
 * @param {string} table
 * @param {(table: IDBObjectStore) => void} act
 * @returns {Promise<void>}
 */
export function change(from, table, act) {
  return new Promise((resolve, reject) => {
    const changing = from.transaction(table, "readwrite", { durability: "strict" });
    changing.oncomplete = () => resolve();
    changing.onerror = changing.onabort = () => reject(changing.error);
    act(changing.objectStore(table));
  });
}

/** @template T @param {IDBRequest<T>} asked @returns {Promise<T>} */
export function answered(asked) {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
