// Runs the vectors that the Python twin runs too. `node --test client/web`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { Guest } from "./guest.js";
import { apply, merge } from "./patch.js";

const read = (name) => JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}.json`, import.meta.url), "utf8"));

for (const { name, doc, patch, then, merged, after } of read("patch").cases) {
  test(`patch: ${name}`, () => {
    const before = structuredClone(doc);
    const applied = apply(doc, patch);
    assert.deepEqual(doc, before);
    if (!then) {
      assert.deepEqual(applied, after);
      assert.deepEqual(apply(applied, patch), after);
      return;
    }
    const both = merge(patch, then);
    assert.deepEqual(both.put, merged.put);
    assert.deepEqual([...both.cut].sort(), merged.cut);
    assert.deepEqual(apply(applied, then), after);
    assert.deepEqual(apply(doc, both), after);
  });
}

for (const { name, first_n, steps } of read("guest").cases) {
  test(`guest: ${name}`, () => {
    const guest = new Guest("t".repeat(24), first_n);
    for (const [index, step] of steps.entries()) {
      const at = `step ${index}`;
      if (step.keep) guest.keep(structuredClone(step.keep.outbox), step.keep.first_n);
      if (step.connect) assert.deepEqual(guest.hello(), { type: "hello", token: "t".repeat(24), ...step.connect }, at);
      if (step.ask) assert.equal(guest.ask(step.ask).n, step.n, at);
      if ("outgoing" in step) assert.deepEqual(guest.outgoing(), step.outgoing, at);
      if (step.ping) assert.deepEqual(guest.ping(step.ping.t), { type: "ping", ...step.ping }, at);
      if (step.receive) {
        const answers = guest.receive(step.receive, step.now_ms ?? 0).map(({ asked, ...answer }) => answer);
        assert.deepEqual(answers, step.answers ?? [], at);
      }
      if (step.boards) assert.deepEqual(guest.boards, step.boards, at);
      if (step.outbox) assert.deepEqual(guest.outbox.map((asked) => asked.n), step.outbox, at);
      if ("offset_ms" in step) assert.equal(guest.clockOffsetMs, step.offset_ms, at);
    }
  });
}
