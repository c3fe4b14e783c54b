// The list of my ideas, from what the server has and what this device keeps.

import assert from "node:assert/strict";
import test from "node:test";

import { ideas } from "./ideas.js";

const note = (changes) => ({ text: "Des bancs", phase: "ideas", reach: "room", standing: "clear", ...changes });
const asked = (order, state = "waiting") => ({ id: "k_1", n: 1, since: 5, state, do: order });

test("an idea says how far it is seen", () => {
  const states = [
    [note({}), "wall"],
    [note({ standing: "waiting" }), "reading"],
    [note({ standing: "hidden" }), "hidden"],
    [note({ reach: "table" }), "table"],
    [note({ reach: "alone" }), "mine"],
    [note({ reach: "alone", standing: "waiting" }), "mine"],
    [note({ reach: "alone", held: true }), "held"],
  ];
  for (const [record, state] of states) assert.equal(ideas([["n_1", record]], [], "ideas")[0].state, state);
});

test("an idea of another phase is not in the list", () => {
  assert.deepEqual(ideas([["n_1", note({ phase: "other" })]], [asked({ type: "write_note", note: "n_2", phase: "other", text: "x" })], "ideas"), []);
});

test("what was not sent stands on top, and says that it is kept here", () => {
  const list = ideas([["n_1", note({})]], [asked({ type: "write_note", note: "n_2", phase: "ideas", text: "Un train" })], "ideas");
  assert.deepEqual(list.map(({ id, state }) => [id, state]), [["n_2", "kept"], ["n_1", "wall"]]);
});

test("a note whose record came before its acknowledgement is there once", () => {
  const list = ideas([["n_1", note({})]], [asked({ type: "write_note", note: "n_1", phase: "ideas", text: "Des bancs" }, "sending")], "ideas");
  assert.deepEqual(list.map(({ id, state }) => [id, state]), [["n_1", "wall"]]);
});

test("a correction that waits is shown already", () => {
  const [idea] = ideas([["n_1", note({})]], [asked({ type: "edit_note", note: "n_1", text: "Des bancs à l’ombre" }, "sending")], "ideas");
  assert.deepEqual([idea.text, idea.state], ["Des bancs à l’ombre", "sending"]);
});

test("a note that is being taken back is gone", () => {
  assert.deepEqual(ideas([["n_1", note({})]], [asked({ type: "withdraw_note", note: "n_1" })], "ideas"), []);
});

test("a ghost that is edited before it left shows its last words", () => {
  const list = ideas([], [asked({ type: "write_note", note: "n_1", phase: "ideas", text: "a" }), asked({ type: "edit_note", note: "n_1", text: "b" })], "ideas");
  assert.deepEqual(list.map(({ text }) => text), ["b"]);
});

test("a lead names the objective it answers, also while its correction waits", () => {
  const [idea] = ideas([["n_1", note({ objective: "o_1" })]], [], "ideas");
  assert.equal(idea.objective, "o_1");
  const [mended] = ideas([["n_1", note({ objective: "o_1" })]], [asked({ type: "edit_note", note: "n_1", text: "x", objective: null })], "ideas");
  assert.equal(mended.objective, null);
  assert.equal(ideas([], [asked({ type: "write_note", note: "n_2", phase: "ideas", text: "y", objective: "o_2" })], "ideas")[0].objective, "o_2");
});
