// Who uses this tablet: whoever follows a link here again is who they were.

import assert from "node:assert/strict";
import test from "node:test";

import { leaveSeat, seat, seats, sitAgain, takeSeat } from "./seats.js";

const guest = { token: "one", atelier: "a_1", role: "participant", code: "ABC123", college: "elus", commune: "", table: "t1" };
const host = { ...guest, token: "two", role: "host", code: "", college: "", invite: "invite-of-table-1" };

test("a link followed again opens the place it gave, until that place is left", () => {
  takeSeat(host);
  takeSeat(guest);
  assert.ok(!sitAgain("invite-of-table-2"));
  assert.equal(seat()?.token, "one");
  assert.ok(sitAgain("invite-of-table-1"));
  assert.equal(seat()?.token, "two");
  assert.equal(seats.value.length, 2);
  leaveSeat("two");
  assert.ok(!sitAgain("invite-of-table-1"), "its token opens nothing any more: the link gives another");
});
