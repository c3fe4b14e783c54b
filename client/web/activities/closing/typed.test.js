// Dates as they are typed, and back.

import assert from "node:assert/strict";
import test from "node:test";

import { datesOf, typedDates } from "./typed.js";

test("a row is a date, with what it is for behind the bar", () => {
  const dates = datesOf("Jeudi 12 mars, 18 h | Restitution publique\n\n | sans date\nVendredi");
  assert.deepEqual(dates, [{ when: "Jeudi 12 mars, 18 h", what: "Restitution publique" }, { when: "Vendredi", what: "" }]);
  assert.equal(typedDates(dates), "Jeudi 12 mars, 18 h | Restitution publique\nVendredi");
});
