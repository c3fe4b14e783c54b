// Which language a screen speaks: what somebody chose, else what the browser asks for, else what the atelier speaks, else French.

import assert from "node:assert/strict";
import test from "node:test";

import { followBrowser, lang, setLang, suggestLang } from "./words.js";

test("French, when the browser asks for neither, until the atelier says otherwise", async () => {
  followBrowser(["de-DE", "de", "it"]);
  assert.equal(lang.value, "fr");
  await suggestLang("en");
  assert.equal(lang.value, "en");
  await suggestLang("fr");
  assert.equal(lang.value, "fr");
});

test("the first of the two that the browser names, whatever the atelier speaks", async () => {
  followBrowser(["de-DE", "en-US", "en", "fr"]);
  assert.equal(lang.value, "en");
  await suggestLang("fr");
  assert.equal(lang.value, "en");
  followBrowser(["fr-CA", "en"]);
  assert.equal(lang.value, "fr");
  await suggestLang("en");
  assert.equal(lang.value, "fr");
});

test("what somebody chose stays", async () => {
  await setLang("fr");
  followBrowser(["en-GB"]);
  assert.equal(lang.value, "fr");
});
