// Coming in, over HTTP: what a code opens, and what a link or a code gives. Knows addresses and codes, not the page.


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

/** @param {string} code */
export const knock = (code) => post("door", { code });

/** @param {{ code: string, college: string, commune: string, table: string, name: string }} who */
export const join = (who) => post("join", who);

/** @param {string} invite @param {string} [table] */
export const enter = (invite, table) => post("enter", table ? { invite, table } : { invite });

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
