// What a facilitator types, as the lines of a slide, and back.

import assert from "node:assert/strict";
import test from "node:test";

import { linesOf, typedOf } from "./lines.js";

test("each kind of slide has its own two parts", () => {
  assert.deepEqual(linesOf("figures", "198 | pistes de projets\n\n 21|communes "), [{ figure: "198", text: "pistes de projets" }, { figure: "21", text: "communes" }]);
  assert.deepEqual(linesOf("paradoxes", "Attractive | Inégale"), [{ text: "Attractive", other: "Inégale" }]);
  assert.deepEqual(linesOf("results", "Se déplacer | 1 024 voix\nSans chiffre"), [{ text: "Se déplacer", votes: 1024 }, { text: "Sans chiffre" }]);
  assert.deepEqual(linesOf("values", "Ouverture\nAudace | force"), [{ text: "Ouverture" }, { text: "Audace | force" }]);
});

test("what was typed comes back as it can be typed", () => {
  for (const [kind, typed] of [["figures", "198 | pistes"], ["paradoxes", "Une\nDeux | Trois"], ["results", "A | 3"], ["text", "A\nB"]])
    assert.deepEqual(typedOf(kind, linesOf(kind, typed)), typed);
});

test("a row without a word is no line", () => {
  assert.deepEqual(linesOf("results", " | 12\n|\n"), []);
});
