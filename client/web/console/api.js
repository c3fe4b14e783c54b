// What the console asks of the server outside the socket: links, the door, the poster, table cards, exports.

/** A QR code: rows of 0 and 1. @typedef {string[]} Rows */
/** @typedef {{ path: string, url: string, qr: Rows }} Link */
/** @typedef {{ address: string, url: string, code: string | null, qr: Rows }} Poster */
/** @typedef {{ table: string, name: string, url: string, qr: Rows, host_url: string, host_qr: Rows }} TableCard */
/** @typedef {{ token: string, atelier: string, role: string }} Entry */
/** What became of a file of results: on the board, names of colleges to explain first, or what is wrong. @typedef {{ source?: string, title?: string, items?: number, unknown?: string[], code?: string, facts?: Record<string, string | number> }} Brought */
const REFUSED = 409;
/** The server said no, or did not answer (`status` 0). */
export class Unanswered extends Error {
  /** @param {number} status */
  constructor(status) { super(`status ${status}`); this.status = status; }
}

/** @typedef {ReturnType<typeof createApi>} Api */

/** @param {string} token */
export function createApi(token) {
  /** @param {string} path @param {RequestInit} [init] @param {number} [but] a status that is an answer too */
  const ask = (path, init, but) => answer(path, { ...init, headers: { ...init?.headers, Authorization: `Bearer ${token}` } }, but);
  /** @param {string} path @param {unknown} body */
  const post = (path, body) => ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  return {
    /** @param {{ role: "lead" | "facilitator" | "host" | "wall", table?: string }} wanted @returns {Promise<Link>} */
    link: async (wanted) => (await post("/api/links", wanted)).json(),
    /** Opened again, the door keeps its code unless a new one is asked for. @param {{ open: boolean, renew?: boolean }} wanted @returns {Promise<{ code: string | null }>} */
    door: async (wanted) => (await post("/api/doors", wanted)).json(),
    /** @returns {Promise<Poster>} */
    poster: async () => (await ask("/api/poster")).json(),
    /** @returns {Promise<{ title: string, address: string, code: string, policy: string, cards: TableCard[] }>} */
    cards: async () => (await post("/api/cards", {})).json(),
    /** @param {string} text @returns {Promise<{ qr: Rows }>} */
    qr: async (text) => (await post("/api/qr", { text })).json(),
    /** Results of another atelier, in a file. @param {{ phase: string, title: string, named: Record<string, string>, file: Blob }} what @returns {Promise<Brought>} */
    async bring({ phase, title, named, file }) {
      const asked = new URLSearchParams({ phase, title, named: JSON.stringify(named) });
      return (await ask(`/api/bring?${asked}`, { method: "POST", body: file }, REFUSED)).json();
    },
    /** @param {"md" | "csv" | "json"} format @returns {Promise<{ blob: Blob, name: string }>} */
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

/** @param {string} path @param {RequestInit} init @param {number} [but] @returns {Promise<Response>} */
async function answer(path, init, but) {
  /** @type {Response} */
  let response;
  try { response = await fetch(path, init); } catch { throw new Unanswered(0); }
  if (!response.ok && response.status !== but) throw new Unanswered(response.status);
  return response;
}
