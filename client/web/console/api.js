// What the console asks of the server outside the socket: links, the door, the poster, table cards, exports.

/** A QR code: rows of 0 and 1. @typedef {string[]} Rows */
/** @typedef {{ path: string, url: string, qr: Rows }} Link */
/** @typedef {{ address: string, url: string, code: string | null, qr: Rows }} Poster */
/** @typedef {{ table: string, name: string, url: string, qr: Rows, host_url: string, host_qr: Rows }} TableCard */
/** @typedef {{ token: string, atelier: string, role: string }} Entry */
/** The server said no, or did not answer (`status` 0). */
export class Unanswered extends Error {
  /** @param {number} status */
  constructor(status) { super(`status ${status}`); this.status = status; }
}

/** @typedef {ReturnType<typeof createApi>} Api */

/** @param {string} token */
export function createApi(token) {
  /** @param {string} path @param {RequestInit} [init] */
  const ask = (path, init) => answer(path, { ...init, headers: { ...init?.headers, Authorization: `Bearer ${token}` } });
  /** @param {string} path @param {unknown} body */
  const post = (path, body) => ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  return {
    /** @param {{ role: "facilitator" | "host" | "wall", table?: string }} wanted @returns {Promise<Link>} */
    link: async (wanted) => (await post("/api/links", wanted)).json(),
    /** Opened again, the door keeps its code unless a new one is asked for. @param {{ open: boolean, renew?: boolean }} wanted @returns {Promise<{ code: string | null }>} */
    door: async (wanted) => (await post("/api/doors", wanted)).json(),
    /** @returns {Promise<Poster>} */
    poster: async () => (await ask("/api/poster")).json(),
    /** @returns {Promise<{ title: string, address: string, code: string, cards: TableCard[] }>} */
    cards: async () => (await post("/api/cards", {})).json(),
    /** @param {string} text @returns {Promise<{ qr: Rows }>} */
    qr: async (text) => (await post("/api/qr", { text })).json(),
    /** @param {"csv" | "json"} format @returns {Promise<{ blob: Blob, name: string }>} */
    async export(format) {
      const response = await ask(`/api/export?format=${format}`);
      const named = /filename="?([^";]+)"?/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
      return { blob: await response.blob(), name: named ?? `atelier.${format}` };
    },
  };
}

/** An invite, for a token to be kept. @param {string} invite @returns {Promise<Entry>} */
export async function enter(invite) {
  const response = await answer("/api/enter", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ invite }) });
  return response.json();
}

/** @param {string} path @param {RequestInit} init @returns {Promise<Response>} */
async function answer(path, init) {
  /** @type {Response} */
  let response;
  try { response = await fetch(path, init); } catch { throw new Unanswered(0); }
  if (!response.ok) throw new Unanswered(response.status);
  return response;
}
