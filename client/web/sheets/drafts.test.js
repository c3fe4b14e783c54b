// What is typed and not sent: sent once, over the version that was before the eyes, and never lost on the way.

import assert from "node:assert/strict";
import test from "node:test";

import { signal } from "@preact/signals";
import { draftsOf } from "./drafts.js";

const OVER = { version: 3, most: 20 };

/** A kit that keeps what is said, and answers when told to. */
function kitOf(person) {
  const said = [], answers = [], outbox = signal([]);
  const say = (type, fields) => new Promise((done) => {
    said.push([fields.text, fields.version]);
    outbox.value = [...outbox.value, { do: { type, ...fields } }];
    answers.push(() => ((outbox.value = outbox.value.slice(1)), done({ done: true })));
  });
  return { said, answers, kit: { say, session: { outbox, you: signal({ person }) } } };
}

const settled = () => new Promise((done) => setImmediate(done));

test("what is typed is sent when the field is left, and forgotten once it is answered for", async () => {
  const { kit, said, answers } = kitOf("p_1"), drafts = draftsOf(kit, "cards");
  drafts.type("s_1", "what", "Un  bus ", OVER);
  drafts.send("s_1", "what", true);
  drafts.send("s_1", "what", true);
  assert.deepEqual(said, [["Un bus", 3]]);
  assert.equal(drafts.get("s_1", "what").text, "Un  bus ");
  answers[0]();
  await settled();
  assert.equal(drafts.get("s_1", "what"), undefined);
});

test("what is typed while earlier words wait is kept, and says what was before the eyes", async () => {
  const { kit, said, answers } = kitOf("p_2"), drafts = draftsOf(kit, "cards");
  drafts.type("s_1", "what", "Un bus", OVER);
  drafts.send("s_1", "what");
  drafts.type("s_1", "what", "Un bus la nuit", { ...OVER, version: 7 });
  drafts.send("s_1", "what");
  assert.deepEqual(said, [["Un bus", 3]]);
  answers[0]();
  await settled();
  assert.equal(drafts.get("s_1", "what").text, "Un bus la nuit");
  drafts.sendAll();
  assert.deepEqual(said, [["Un bus", 3], ["Un bus la nuit", 3]]);
});

test("a text that is too long is kept and not sent", () => {
  const { kit, said } = kitOf("p_3"), drafts = draftsOf(kit, "cards");
  drafts.type("s_1", "what", "a".repeat(21), OVER);
  drafts.send("s_1", "what", true);
  assert.deepEqual(said, []);
  assert.equal(drafts.get("s_1", "what").text.length, 21);
  drafts.drop("s_1", "what");
  assert.equal(drafts.get("s_1", "what"), undefined);
});
