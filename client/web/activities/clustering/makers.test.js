// At every table it is true who makes the groups: a host where one sits, others where none does.

import assert from "node:assert/strict";
import test from "node:test";

import { makers } from "./makers.js";

const tables = (...hosted) => ["t1", "t2"].map((id) => [id, { name: id, hosted: hosted.includes(id) }]);
const at = (where, who, hosted, may = false) => makers({ where, who }, tables(...hosted), "t1", may).replace("clustering-", "");

test("a table with a host is told that its host makes the groups", () => {
  assert.equal(at("tables", "hosts", ["t1"]), "hosts");
  assert.equal(at("room", "hosts", ["t1", "t2"]), "hosts");
});

test("a table without a host hears who makes them then: hosts of other tables for the room alone, facilitators anywhere", () => {
  assert.equal(at("room", "hosts", ["t2"]), "hosts-elsewhere");
  assert.equal(at("tables", "hosts", ["t2"]), "hosts-nowhere");
  assert.equal(at("room", "hosts", []), "hosts-nowhere");
});

test("who may make groups is told how, and nobody hears of hosts where they do not make them", () => {
  assert.equal(at("tables", "everyone", [], true), "how");
  assert.equal(at("room", "hosts", ["t1"], true), "how-room");
  assert.equal(at("room", "nobody", ["t1"]), "watch");
});
