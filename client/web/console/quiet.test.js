// Silent tables: people without a tablet, and tables that have written nothing for a while.
import assert from "node:assert/strict";
import test from "node:test";

import { QUIET_MS, silent } from "./quiet.js";

const table = (/** @type {string} */ id, /** @type {object} */ more) => ({ id, name: id, here: 4, tablets: 2, away: 0, wrote: 0, ...more });
const open = /** @type {any} */ ({ id: "ideas", kind: "ideation", opened_at_ms: 0 });

test("a table is silent when nobody has written for two minutes", () => {
  const tables = [table("t1", { wrote: 1 }), table("t2", {}), table("t3", { here: 0 })];
  assert.deepEqual(silent(tables, open, QUIET_MS).map(({ id, why }) => [id, why]), [["t2", "idea"]]);
  assert.deepEqual(silent(tables, open, QUIET_MS - 1), []);
});

test("people without a tablet are found at once, whatever the step", () => {
  const [found] = silent([table("t1", { tablets: 0 })], { ...open, kind: "vote" }, 0);
  assert.equal(found.why, "tablet");
});

test("a table whose tablets are away is told elsewhere, and between two steps nobody is silent", () => {
  assert.deepEqual(silent([table("t1", { tablets: 0, away: 1 })], { ...open, kind: "vote" }, 0), []);
  assert.deepEqual(silent([table("t1", { tablets: 0 })], undefined, QUIET_MS), []);
});
