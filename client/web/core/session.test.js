// A session over a network held in one's hand: nothing said is lost, nothing is sent before it is kept.

import assert from "node:assert/strict";
import test from "node:test";

import { JSON_TEXT } from "./codec.js";
import { inMemory } from "./outbox.js";
import { LiveSession } from "./session.js";

const WELCOME = { type: "welcome", person: "p_1", role: "participant", table: "t1", boards: ["room", "me/p_1", "table/t1"], now_ms: 0 };
const NOTE = { note: "n_000001", phase: "ideas", text: "Des bancs à l’ombre" };
const settled = () => new Promise((resolve) => setImmediate(resolve));

let tokens = 0;

async function hall({ store = inMemory(), token = `token-${(tokens += 1)}` } = {}) {
  let socket;
  const open = () => (socket = { readyState: 0, sent: [], send: (text) => socket.sent.push(JSON.parse(text)), close() {} });
  const session = new LiveSession(token, { address: "", codec: JSON_TEXT, store, first: 1, clockwork: { open, now: () => 0, chance: () => 0 } });
  await settled();
  const hear = (...frames) => socket.onmessage({ data: JSON.stringify(frames) });
  const connect = (welcome = {}) => ((socket.readyState = 1), socket.onopen(), hear({ ...WELCOME, ...welcome }));
  return { session, store, token, hear, connect, says: () => socket.sent.filter((frame) => frame.type === "say") };
}

test("boards come under their short names, and tell who reads them", async () => {
  const { session, connect, hear } = await hall();
  connect();
  hear({ type: "board", board: "room", at: "x", put: { "theme/b": { order: 1 }, "theme/a": { order: 0 } } }, { type: "board", board: "me/p_1", at: "x", put: { seat: { table: "t1" } } });
  assert.deepEqual(session.boards.room.all("theme").map(([id]) => id), ["a", "b"]);
  assert.equal(session.boards.me.get("seat").table, "t1");
  const themes = session.boards.room.all("theme");
  hear({ type: "patch", board: "room", at: "y", put: { now: { phase: "ideas" } } });
  assert.equal(session.boards.room.all("theme"), themes, "a list is the same until it changes");
  hear({ ...WELCOME, boards: ["room"] });
  assert.equal(session.boards.me.get("seat"), undefined);
  session.close();
});

test("what is said is kept first, sent second, and answered", async () => {
  const { session, store, connect, hear, says } = await hall();
  const done = session.say("write_note", NOTE);
  await settled();
  assert.equal((await store.load()).length, 1);
  assert.deepEqual(session.outbox.value.map(({ n, state }) => [n, state]), [[1, "waiting"]]);
  connect();
  assert.deepEqual(says(), [{ type: "say", n: 1, do: { ...NOTE, type: "write_note" } }]);
  assert.equal(session.outbox.value[0].state, "sending");
  hear({ type: "ack", n: 1, seq: 7 });
  assert.deepEqual(await done, { done: true, seq: 7, written: true });
  assert.deepEqual([await store.load(), session.outbox.value], [[], []]);
  session.close();
});

test("a page that was closed leaves its outbox to the next", async () => {
  const first = await hall();
  void first.session.say("write_note", NOTE);
  await settled();
  first.session.close();
  const second = await hall({ store: first.store, token: first.token });
  assert.equal(second.session.outbox.value.length, 1);
  second.connect();
  assert.equal(second.says()[0].do.text, NOTE.text);
  void second.session.say("withdraw_note", { note: NOTE.note });
  assert.deepEqual(second.session.outbox.value.map(({ n }) => n), [1, 2]);
  second.session.close();
});

test("a refused text is kept until somebody has used it", async () => {
  const { session, store, token, connect, hear } = await hall();
  connect();
  const done = session.say("write_note", NOTE);
  await settled();
  hear({ type: "nak", n: 1, code: "phase_closed" });
  assert.deepEqual(await done, { done: false, code: "phase_closed", facts: {} });
  assert.deepEqual(session.refused.value.map(({ code, do: order }) => [code, order.text]), [["phase_closed", NOTE.text]]);
  session.close();
  const again = await hall({ store, token });
  assert.equal(again.session.refused.value.length, 1);
  again.session.forget(again.session.refused.value[0].id);
  await settled();
  assert.deepEqual([again.session.refused.value, await store.load()], [[], []]);
  again.session.close();
});

test("a refusal without anybody's words leaves nothing behind", async () => {
  const { session, store, connect, hear } = await hall();
  connect();
  const done = session.say("place_dots", { phase: "vote", cluster: "c_000001", dots: 2 });
  await settled();
  hear({ type: "nak", n: 1, code: "budget_spent", facts: { left: 0 } });
  assert.deepEqual(await done, { done: false, code: "budget_spent", facts: { left: 0 } });
  assert.deepEqual([session.refused.value, await store.load()], [[], []]);
  session.close();
});

test("numbers the log has heard are not used again, and the store learns the new ones", async () => {
  const { session, store, connect } = await hall();
  void session.say("write_note", NOTE);
  await settled();
  connect({ heard: 17 });
  await settled();
  assert.deepEqual((await store.load()).map(({ n }) => n), [18]);
  assert.deepEqual(session.outbox.value.map(({ n }) => n), [18]);
  session.close();
});
