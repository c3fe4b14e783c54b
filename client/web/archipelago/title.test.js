// A title never ends a line on a small word.

import assert from "node:assert/strict";
import test from "node:test";
import { balanced, fitted, onLines, pieces } from "./title.js";

const measure = (text, size) => text.length * size * 0.4;
const LEANING = /(^|\s)(de|du|des|la|le|les|un|une|au|et|à)$/i;
const TITLES = [
  "Se déplacer sans voiture", "Des quartiers frais et plantés", "Se soigner près de chez soi", "Décider le budget ensemble", "Apprendre les métiers de la mer",
  "Un port relié au train", "Une fête entre communes", "Du port à la gare et de la gare à l’aéroport", "Les uns et les autres, à la mer", "De la place à la rue", "Mer",
  "Développer l’alimentation de proximité et les marchés", "Qui paie\u202f? Et quand\u202f?",
];

test("no line ends on a word that leans on the next", () => {
  for (const title of TITLES) {
    for (let n = 1; n <= 6; n += 1) {
      const broken = onLines(title, n, 40, measure);
      if (!broken) continue;
      assert.equal(broken.lines.length, n);
      assert.equal(broken.lines.join(" "), title);
      for (const line of broken.lines.slice(0, -1)) assert.doesNotMatch(line, LEANING);
    }
    for (const line of balanced(title, 40, measure).lines.slice(0, -1)) assert.doesNotMatch(line, LEANING);
  }
});

test("titles of the reference picture break as on the picture", () => {
  assert.deepEqual(balanced("Se déplacer sans voiture", 40, measure).lines, ["Se déplacer", "sans voiture"]);
  assert.deepEqual(balanced("Apprendre les métiers de la mer", 40, measure).lines, ["Apprendre", "les métiers", "de la mer"]);
});

test("a no-break space never parts", () => {
  assert.deepEqual(pieces("Qui paie\u202f? Et quand\u202f?"), ["Qui", "paie\u202f?", "Et quand\u202f?"]);
});

test("a rename goes into the box that is there, or says it does not", () => {
  const room = { w: 232, h: 90 };
  assert.equal(fitted("Bouger sans voiture", 40, room, measure)?.length, 2);
  assert.equal(fitted("Développer l’alimentation de proximité et les marchés", 40, room, measure), null);
});

test("a title of two phrases breaks at the middle dot, and the dot begins no line", () => {
  const title = "toilettes publiques · uritrottoirs";
  assert.deepEqual(pieces(title), ["toilettes", "publiques ·", "uritrottoirs"]);
  assert.deepEqual(onLines(title, 1, 40, measure)?.lines, [title]);
  assert.deepEqual(onLines(title, 2, 40, measure)?.lines, ["toilettes publiques ·", "uritrottoirs"]);
  assert.deepEqual(onLines(title, 3, 40, measure)?.lines, ["toilettes", "publiques ·", "uritrottoirs"]);
  for (const line of balanced("pistes cyclables · arceaux à vélos", 40, measure).lines) assert.doesNotMatch(line, /^·|· ./);
});

test("a title of three phrases needs one line, or three", () => {
  assert.equal(onLines("a · b · c", 2, 40, measure), null);
  assert.deepEqual(onLines("a · b · c", 3, 40, measure)?.lines, ["a ·", "b ·", "c"]);
  assert.deepEqual(fitted("aaaa · bbbb · cccc", 40, { w: 130, h: 130 }, measure), ["aaaa ·", "bbbb ·", "cccc"]);
});
