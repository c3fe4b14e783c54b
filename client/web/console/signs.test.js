// Where the signs lie, and what a text is without its names; then the text of a Wi-Fi code.

import assert from "node:assert/strict";
import test from "node:test";

import { masked, parts } from "./signs.js";
import { wifiText } from "./wifi.js";

/** @param {string} text @param {string[]} reasons */
const marked = (text, ...reasons) => parts(text, reasons).map(({ text: part, sign }) => (sign ? `[${part}]` : part)).join("");

test("a name is marked with its title and its capitals", () => {
  assert.equal(marked("Demander à Mme Le Goff d’ouvrir", "possible_name"), "Demander à [Mme Le Goff] d’ouvrir");
  assert.equal(marked("M. Étienne l’a dit", "possible_name"), "[M. Étienne] l’a dit");
});

test("contact details and rude words are marked, apostrophes of both kinds", () => {
  assert.equal(marked("écrire à ana@exemple.fr ou 06 12 34 56 78.", "contact"), "écrire à [ana@exemple.fr] ou [06 12 34 56 78].");
  assert.equal(marked("le bus, bande d’incapables.", "rude"), "le bus, [bande d’incapables].");
  assert.equal(marked("bande d'incapables", "rude"), "[bande d'incapables]");
  assert.equal(marked("un débile et des pourritures", "rude"), "un [débile] et des [pourritures]");
});

test("only what the server gave as a reason is marked, and nothing is lost", () => {
  assert.equal(marked("Mme Le Goff est débile", "rude"), "Mme Le Goff est [débile]");
  assert.equal(marked("Arrivée tard", "late"), "Arrivée tard");
  assert.equal(parts("Mme A et Mme B", ["possible_name"]).map(({ text }) => text).join(""), "Mme A et Mme B");
});

test("a masked text says somebody for a name, and keeps the rest", () => {
  assert.equal(masked("Voir Mme Le Goff, débile", ["possible_name", "rude"], "quelqu’un"), "Voir quelqu’un, débile");
});

test("a Wi-Fi code escapes what would end its fields", () => {
  assert.equal(wifiText("Hall;1", 'a:b"c\\'), 'WIFI:T:WPA;S:Hall\\;1;P:a\\:b\\"c\\\\;;');
  assert.equal(wifiText("Ouvert", ""), "WIFI:T:nopass;S:Ouvert;;");
});
