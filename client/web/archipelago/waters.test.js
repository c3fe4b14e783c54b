// Whose waters an island lies in.

import assert from "node:assert/strict";
import test from "node:test";

import { nameOfWaters, watered, watersOf } from "./waters.js";

/** @param {(number | null)[]} themes */
const marks = (...themes) => themes.map((theme, i) => ({ id: `n${i}`, theme, slot: i }));
const many = (n, theme) => Array.from({ length: n }, () => theme);

test("a theme needs half of the ideas: one among forty-two without any carries nobody", () => {
  assert.equal(watersOf(marks(...many(42, null), 3)), null);
  assert.equal(watersOf(marks(3, 3, null, 1)), 3);
  assert.equal(watersOf(marks(3, 1, null)), null);
  assert.equal(watersOf([]), null);
});

test("an island keeps its waters down to a third, and comes to new ones at a half", () => {
  const waters = new Map(), lie = (...themes) => watered([{ id: "c", title: "", theme: watersOf(marks(...themes)), marks: marks(...themes) }], waters)[0].theme;
  assert.equal(lie(0), 0);
  assert.equal(lie(0, 1, 1), 0);
  assert.equal(lie(0, null, null, null), null);
  assert.equal(lie(0, 1, null), null, "what was lost is won again at a half only");
  assert.equal(lie(1, 1, null), 1);
});

test("what is gone is forgotten", () => {
  const waters = new Map([["gone", 2]]);
  watered([], waters);
  assert.equal(waters.size, 0);
});

test("waters are called without theme only where no idea bears one", () => {
  const words = { mixed: "mêlés", theme: (theme) => (theme === null ? "sans" : `thème ${theme}`) };
  const lie = (...themes) => [{ marks: marks(...themes) }];
  assert.equal(nameOfWaters(2, lie(2, null), words), "thème 2");
  assert.equal(nameOfWaters(null, lie(null, null), words), "sans");
  assert.equal(nameOfWaters(null, lie(null, 1, 3), words), "mêlés");
});
