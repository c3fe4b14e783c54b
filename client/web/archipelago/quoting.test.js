// An idea in small type ends where its room does, and keeps its quotation marks.

import assert from "node:assert/strict";
import test from "node:test";
import { quoted } from "./quoting.js";

const measure = (text, size) => text.length * size * 0.45;
const IDEA = "«\u202fTransformer l’ancienne gare en atelier partagé pour réparer les vélos\u202f»";

test("a short idea stands on one line, a longer one on as few as hold it", () => {
  assert.deepEqual(quoted("« Des bancs »", { w: 260, lines: 2 }, measure), ["« Des bancs »"]);
  const lines = quoted(IDEA, { w: 480, lines: 2 }, measure);
  assert.equal(lines.length, 2);
  assert.equal(lines.join(" "), IDEA);
});

test("an idea too long for its room is cut between two words and closes its quotation", () => {
  const lines = quoted(IDEA, { w: 300, lines: 2 }, measure);
  assert.equal(lines.length, 2);
  assert.match(lines[1], /[a-zé]…\u202f»$/u);
  for (const line of lines) assert.ok(measure(line, 26) <= 300);
  assert.ok(IDEA.startsWith(lines.join(" ").replace(/…\u202f»$/u, "")));
});

test("no room, no words", () => {
  assert.deepEqual(quoted(IDEA, { w: 300, lines: 0 }, measure), []);
  assert.deepEqual(quoted(IDEA, { w: 40, lines: 2 }, measure), []);
  assert.deepEqual(quoted("", { w: 300, lines: 2 }, measure), []);
});
