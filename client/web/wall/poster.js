// How to join, kept true: the address, the code and its picture are asked for again whenever the door changes.

/** @import {Session} from "../kit.d.ts" */
import { effect, signal } from "@preact/signals";

/** @typedef {{ address: string, code: string | null, qr: number[][] }} Poster */

const AGAIN_MS = 5000;

/**
 * @param {Session} session
 * @param {string} token
 * @returns {import("@preact/signals").ReadonlySignal<Poster | null>}
 */
export function keepPoster(session, token) {
  /** @type {import("@preact/signals").Signal<Poster | null>} */
  const poster = signal(null);
  let wanted = 0;
  effect(() => {
    session.boards.room.get("door");
    if (session.link.value !== "connected") return;
    wanted += 1;
    void ask(wanted);
  });

  /** @param {number} turn */
  async function ask(turn) {
    try {
      const answer = await fetch("/api/poster", { headers: { Authorization: `Bearer ${token}` } });
      if (!answer.ok) return;
      const { address, code, qr } = await answer.json();
      if (turn === wanted) poster.value = { address: address.replace(/^https?:\/\//, ""), code, qr: qr.map(squares) };
    } catch {
      setTimeout(() => { if (turn === wanted) void ask(turn); }, AGAIN_MS);
    }
  }
  return poster;
}

/** @param {string} row */
const squares = (row) => Array.from(row, Number);
