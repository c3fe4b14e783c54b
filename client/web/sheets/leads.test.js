// What a card may be begun from, by what it is.

import assert from "node:assert/strict";
import test from "node:test";

import { leadsOf } from "./leads.js";

/** @param {Record<string, any>} doc @returns {any} */
const board = (doc) => ({
  get: (/** @type {string} */ path) => doc[path],
  all: (/** @type {string} */ part) => Object.entries(doc).filter(([path]) => path.startsWith(`${part}/`)).map(([path, record]) => [path.slice(part.length + 1), record]),
});

test("project leads come first; objectives and bold ideas are told apart from them", () => {
  const notes = { "note/n_o": { phase: "aims", text: "Un cap" }, "note/n_c": { phase: "bold", text: "Un pari" }, "note/n_l": { phase: "leads", text: "Une navette" }, "note/n_i": { phase: "gone", text: "Une idée" } };
  const room = board({
    "phase/bold": { kind: "crowd" }, "ideation/aims": { writes: "objective" }, "ideation/leads": { writes: "lead" },
    "cluster/c_o": { title: "Des caps" }, "cluster/c_x": { title: "Mêlé" }, "cluster/c_e": { title: "Vide" }, "cluster/c_w": { title: "…" },
    "note/n_1": { phase: "aims", cluster: "c_o", text: "" }, "note/n_2": { phase: "aims", cluster: "c_x", text: "" }, "note/n_3": { phase: "leads", cluster: "c_x", text: "" },
  });
  const found = leadsOf(/** @type {any} */ ({ room, table: board(notes) }));
  assert.deepEqual(found.map(({ id, sort, group }) => [id, sort, group]), [
    ["c_x", "lead", true], ["n_l", "lead", false], ["c_e", "idea", true], ["n_i", "idea", false], ["n_c", "crowd", false], ["c_o", "objective", true], ["n_o", "objective", false],
  ]);
});
