// French as it is set: what is shown, from what was typed.

import assert from "node:assert/strict";
import test from "node:test";

import { typeset, typesetTitle } from "./typeset.js";

const N = "\u202F", F = "\u00A0", J = "-\u2060";

const FRENCH = [
  ["Qu'est-ce qui rendrait notre territoire plus vivant ?", `Qu’est-ce qui rendrait notre territoire plus vivant${N}?`],
  ["Vraiment?", `Vraiment${N}?`],
  ["Non !!", `Non${N}!!`],
  ["Quoi ?!", `Quoi${N}?!`],
  ["Sans nom : les notes", `Sans nom${N}: les notes`],
  ["Sans nom: les notes", `Sans nom${N}: les notes`],
  ["oui ; non", `oui${N}; non`],
  ["« ainsi »", `«${N}ainsi${N}»`],
  ["«ainsi»", `«${N}ainsi${N}»`],
  ['dire "oui" ici', `dire «${N}oui${N}» ici`],
  ["attendre...", "attendre…"],
  ["un aparté - court - ici", "un aparté – court – ici"],
  ["porte-à-porte", "porte-à-porte"],
  ["0,5 %", `0,5${F}%`],
  ["50%", `50${F}%`],
  ["12 km", `12${F}km`],
  ["à 10 h 05", `à 10${F}h${F}05`],
  ["3 voix", `3${F}voix`],
  ["voir https://exemple.fr/a?b=1", "voir https://exemple.fr/a?b=1"],
  ["à 10:05", "à 10:05"],
  ["l' été", "l’ été"],
  ["Où vit-il, comment s'appelle-t-il", `Où vit${J}il, comment s’appelle${J}t${J}il`],
  ["Écrivez-la à Aix-en-Provence", `Écrivez${J}la à Aix-en-Provence`],
];

for (const [typed, shown] of FRENCH) {
  test(`fr: ${typed}`, () => {
    assert.equal(typeset(typed, "fr"), shown);
    assert.equal(typeset(shown, "fr"), shown, "set twice is set once");
  });
}

test("en: apostrophes and ellipses only", () => {
  assert.equal(typeset("It's here... really?", "en"), "It’s here… really?");
});

test("a title does not end a line on a small word", () => {
  assert.equal(typesetTitle("Le port de la ville", "fr"), `Le${F}port de${F}la${F}ville`);
});
