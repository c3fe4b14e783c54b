// The sheets of a table, from what the server has and what this device keeps.

import assert from "node:assert/strict";
import test from "node:test";

import { asTitle, both, chosen, conflicts, fieldOf, sheets } from "./sheets.js";

const FORM = { word: "card", letter: "F", title: "title", leads: true };
const record = (fields, more) => ({ table: "t1", order: 4, fields, ...more });
const asked = (order) => ({ id: "k_1", n: 1, since: 5, state: "waiting", do: { phase: "cards", ...order } });
const refused = (id, order, code = "field_changed") => ({ id, code, facts: {}, do: { type: "write_field", phase: "cards", sheet: "s_1", ...order } });

test("a sheet has its number, its title, and how many fields say something", () => {
  const [sheet] = sheets([["cards/s_1", record({ title: { text: "Une navette", version: 1 }, what: { version: 2 } })]], [], "cards", FORM);
  assert.deepEqual([sheet.number, sheet.title, sheet.filled], ["F-05", "Une navette", 1]);
});

test("a sheet of another phase is not in the list", () => {
  assert.deepEqual(sheets([["other/s_1", record({})]], [asked({ type: "open_sheet", phase: "other", sheet: "s_2" })], "cards", FORM), []);
});

test("what was begun without the network stands there, and what was written on it too", () => {
  const waiting = [asked({ type: "open_sheet", sheet: "s_2", title: "Un bus", lead: "n_1" }), asked({ type: "write_field", sheet: "s_2", field: "what", text: "La nuit", version: 0 })];
  const [sheet] = sheets([], waiting, "cards", FORM);
  assert.deepEqual([sheet.number, sheet.title, sheet.lead, fieldOf(sheet, "what").text, fieldOf(sheet, "title").version], ["", "Un bus", "n_1", "La nuit", 1]);
});

test("what waits is shown over what the server has, with the version the server has", () => {
  const [sheet] = sheets([["cards/s_1", record({ what: { text: "Un bus", version: 3, held: true } })]], [asked({ type: "write_field", sheet: "s_1", field: "what", text: "Un train", version: 3 })], "cards", FORM);
  assert.deepEqual(fieldOf(sheet, "what"), { text: "Un train", version: 3, held: true, waiting: true });
});

test("a sheet that is being thrown away is gone", () => {
  assert.deepEqual(sheets([["cards/s_1", record({})]], [asked({ type: "drop_sheet", sheet: "s_1" })], "cards", FORM), []);
});

test("of what was refused the last words count, and all of it is kept until somebody chooses", () => {
  const found = conflicts([refused("k_1", { field: "what", text: "a" }), refused("k_2", { field: "what", text: "ab" }), refused("k_3", { field: "what", text: "x" }, "phase_closed"), refused("k_4", { sheet: "s_2", field: "what", text: "y" })], "cards", "s_1");
  assert.deepEqual([...found], [["what", { text: "ab", refusals: ["k_1", "k_2"] }]]);
});

test("both texts stand one after the other where there is room", () => {
  assert.equal(both("Un bus", "Un train", 40), "Un bus. Un train");
  assert.equal(both("Un bus !", "Un train", 40), "Un bus ! Un train");
  assert.equal(both("", "Un train", 40), "Un train");
  assert.equal(both("Un bus", "Un train", 10), null);
});

test("a long lead is cut at a word", () => {
  assert.equal(asTitle("Une navette", 20), "Une navette");
  assert.equal(asTitle("Une navette de nuit vers la gare", 20), "Une navette de nuit…");
});

test("what is chosen of several keeps the order of the list", () => {
  const list = ["Aix", "Fos", "Istres"];
  assert.equal(chosen("Istres", "Aix", true, list), "Aix|Istres");
  assert.equal(chosen("Aix|Istres", "Aix", false, list), "Istres");
  assert.equal(chosen("", "Fos", false, list), "");
});
