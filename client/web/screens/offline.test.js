// What a tablet says while its link is down.

import assert from "node:assert/strict";
import test from "node:test";

import { offline } from "./offline.js";

test("who votes is not told to go on writing", () => {
  assert.equal(offline("ideation").title, "banner-offline");
  for (const kind of ["vote", "arrival", "a_kind_of_others", undefined]) assert.equal(offline(kind).title, "banner-offline-go-on");
});
