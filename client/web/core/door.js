// Coming in, over HTTP: what a code opens, and what a link or a code gives. Knows addresses and codes, not the page.

import { newId } from "./ids.js";
import { recall, remember } from "./vault.js";

/**
 * @typedef {object} Door What stands behind a code.
 * @property {string} atelier
 * @property {string} title
 * @property {string} [place]
 * @property {"fr" | "en"} lang
 * @property {{ id: string, name: string, short: string }[]} colleges
 * @property {string[]} communes
 * @property {{ id: string, name: string, seats: number, here: number }[]} tables
 * @property {boolean} asks_name
 * @property {number} kept_until_ms
 */

/** @typedef {{ done: true, value: any } | { done: false, code: string, facts: Record<string, string | number> }} Answered */

const WAIT_MS = 10_000;
const JOINING = "joining"; // Where what was asked and not answered yet is kept.
const ENTERING = "entering";

/** @param {string} code */
export const knock = (code) => post("door", { code });

/**
 * Take a seat. Until it is answered, the same person asks under the same secret, also after a reload: an answer that was
 * lost is given again, and no second seat is taken. Who says they are somebody else asks under another one.
 * The secret is the browser's, not the window's: who gets no answer scans the code again, which opens another window.
 * @param {{ code: string, college: string, commune: string, table: string, name: string }} who
 */
export async function join(who) {
  const { table, ...self } = who, said = JSON.stringify(self);
  return askOnce(JOINING, said, (once) => post("join", { ...who, once }));
}

/** Follow a link, as `join`: a host whose answer was lost is not a second host. @param {string} invite */
export const enter = (invite) => askOnce(ENTERING, invite, (once) => post("enter", { invite, once }));

/** @param {string} where @param {string} said whose question it is @param {(once: string) => Promise<Answered>} ask */
async function askOnce(where, said, ask) {
  const kept = recall(where, /** @type {{ said: string, once: string } | null} */ (null));
  const asking = kept?.said === said ? kept : { said, once: newId("k") };
  remember(where, asking);
  const answer = await ask(asking.once);
  if (answer.done) remember(where, null); // Refused, a seat may have been taken by a request before.
  return answer;
}

/** Whether what was asked may be done yet, and is worth asking again. @param {string} code */
export const later = (code) => code === "again" || code === "no_answer";

/** @param {string} path @param {object} body @returns {Promise<Answered>} `no_answer` when the server cannot be reached */
async function post(path, body) {
  try {
    const answer = await fetch(`/api/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout?.(WAIT_MS),
    });
    const value = await answer.json();
    return answer.ok ? { done: true, value } : { done: false, code: value.code ?? "no_answer", facts: value.facts ?? {} };
  } catch {
    return { done: false, code: "no_answer", facts: {} };
  }
}

/**
 * What the link this page was opened by carries, read once and then taken out of the address: it is a secret.
 * `c` a code, `t` a table, `i` an invitation.
 * @returns {{ code: string, table: string, invite: string }}
 */
export function takeLink() {
  const link = new URLSearchParams(location.hash.slice(1));
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  return { code: (link.get("c") ?? "").toUpperCase(), table: link.get("t") ?? "", invite: link.get("i") ?? "" };
}
