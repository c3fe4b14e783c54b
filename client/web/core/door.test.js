// Taking a seat when answers get lost: the same person asks under the same secret, whoever is somebody else does not.

import assert from "node:assert/strict";
import test from "node:test";

import { enter, join, later } from "./door.js";

const anne = { code: "ABC123", college: "elus", commune: "", table: "t1", name: "" };

/** @type {any[]} */
const asked = [];

/** The server answers like this from now on; `null`: not at all. @param {number | null} status @param {object} body */
function server(status, body = {}) {
  globalThis.fetch = /** @type {any} */ (async (/** @type {string} */ path, /** @type {any} */ { body: sent }) => {
    asked.push(JSON.parse(sent));
    if (status === null) throw new TypeError("Failed to fetch");
    return { ok: status === 200, json: async () => body };
  });
}

test("an answer that was lost is asked for under the same secret, at another table too, and then forgotten", async () => {
  server(null);
  assert.deepEqual(await join(anne), { done: false, code: "no_answer", facts: {} });
  server(503, { code: "again", facts: {} });
  assert.ok(later(/** @type {any} */ (await join({ ...anne, table: "t2" })).code));
  server(409, { code: "table_full", facts: { seats: 8 } });
  assert.ok(!later(/** @type {any} */ (await join(anne)).code));
  server(200, { token: "…" });
  await join(anne);
  await join(anne);
  const secrets = asked.map(({ once }) => once);
  assert.equal(new Set(secrets.slice(0, 4)).size, 1);
  assert.match(secrets[0], /^[0-9a-z_]{14,64}$/);
  assert.notEqual(secrets[4], secrets[3], "the next person on this tablet is somebody else");
});

test("who says they are somebody else is", async () => {
  server(null);
  asked.length = 0;
  await join(anne);
  await join({ ...anne, college: "civile" });
  assert.notEqual(asked[1].once, asked[0].once);
});

test("a link whose answer was lost is followed under the same secret, and another one is not", async () => {
  server(null);
  asked.length = 0;
  await enter("invite-of-table-1");
  await enter("invite-of-table-1");
  await enter("invite-of-table-2");
  assert.equal(asked[1].once, asked[0].once);
  assert.notEqual(asked[2].once, asked[0].once);
});
