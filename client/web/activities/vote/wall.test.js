// Which picture a vote has on the wall. Words are not loaded here: a sentence is its name.

import assert from "node:assert/strict";
import test from "node:test";

import { question, scenery } from "./wall.js";

/** @param {Record<string, unknown>} vote @param {Record<string, unknown>} [tally] @returns {any} */
function scene(vote, tally) {
  const board = /** @type {Record<string, unknown>} */ ({ "vote/v": vote, "tally/v": tally });
  return { boards: { room: { get: (/** @type {string} */ path) => board[path] } }, id: "v", phase: { kind: "vote", title: "Voter", prompt: "Que portons-nous ?", order: 0 }, still: false };
}

test("groups stay islands while people vote, and with dots for their result too", () => {
  assert.equal(scenery(scene({ method: "opinion", about: "groups" })), "waters");
  assert.equal(scenery(scene({ method: "opinion", about: "groups", revealed: true }, {})), "own");
  assert.equal(scenery(scene({ method: "dots", about: "groups", revealed: true }, {})), "waters");
});

test("everything else has a picture of its own, that asks by itself while people vote", () => {
  const open = scene({ method: "dots", about: "proposals" }), shown = scene({ method: "dots", about: "proposals", revealed: true }, {});
  assert.deepEqual([scenery(open), question(open)], ["own", ""]);
  assert.deepEqual([scenery(shown), question(shown)], ["own", "Que portons-\u2060nous\u202f?"]);
  assert.equal(scenery(scene({ method: "word", about: "groups" })), "own");
});

test("in a second round the first result stays on the wall", () => {
  assert.equal(scenery(scene({ method: "gradients", about: "groups", round: 2 }, {})), "own");
});
