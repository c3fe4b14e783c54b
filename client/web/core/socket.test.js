// The link: what it says of itself when the network goes, comes back, or says not to come back.

import assert from "node:assert/strict";
import test from "node:test";

import { JSON_TEXT } from "./codec.js";
import { KeptSocket } from "./socket.js";

/** A network one holds in one's hand, and a clock that moves when told. */
function hall(mock) {
  mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  const sockets = [], told = [];
  let now = 0;
  const open = () => {
    const socket = { readyState: 0, sent: [], send: (text) => socket.sent.push(JSON.parse(text)), close: () => (socket.readyState = 3) };
    sockets.push(socket);
    return socket;
  };
  const link = new KeptSocket({
    address: "ws://hall/live", codec: JSON_TEXT,
    greet: () => ({ type: "hello", token: "t" }), ping: () => ({ type: "ping", t: now }),
    hear: () => {}, link: (state) => told.push(state),
    clockwork: { open, now: () => now, chance: () => 1 },
  });
  return {
    sockets, told, link,
    last: () => sockets.at(-1),
    pass(ms) {
      for (const end = now + ms; now < end; ) (now += 100), mock.timers.tick(100);
    },
    connect() {
      const socket = sockets.at(-1);
      socket.readyState = 1;
      socket.onopen();
      socket.onmessage({ data: "[]" });
    },
    answer: () => sockets.at(-1).onmessage({ data: "[]" }),
    cut: (code = 1006) => sockets.at(-1).onclose({ code }),
  };
}

test("it greets first, and says that it is connected once it is answered", ({ mock }) => {
  const { told, last, connect } = hall(mock);
  assert.deepEqual(told, []);
  connect();
  assert.deepEqual([last().sent[0].type, told], ["hello", ["connected"]]);
});

test("it pings every 5 s; no answer for 4 s is shaky, for 8 s offline (R14)", ({ mock }) => {
  const { told, last, connect, pass, answer } = hall(mock);
  connect();
  pass(5000);
  assert.equal(last().sent.at(-1).type, "ping");
  answer();
  pass(5000);
  pass(3900);
  assert.deepEqual(told, ["connected"]);
  pass(600);
  assert.deepEqual(told, ["connected", "shaky"]);
  pass(4000);
  assert.deepEqual(told, ["connected", "shaky", "offline"]);
});

test("it comes back by itself, later each time, 15 s at most (R15)", ({ mock }) => {
  const { sockets, connect, cut, pass } = hall(mock);
  connect();
  const waits = [];
  for (let i = 0; i < 6; i += 1) {
    const before = sockets.length;
    cut();
    let waited = 0;
    while (sockets.length === before) pass(100), (waited += 100);
    waits.push(waited);
  }
  assert.deepEqual(waits, [1000, 2000, 4000, 8000, 15000, 15000]);
});

test("an answer makes it forget how long it waited", ({ mock }) => {
  const { sockets, connect, cut, pass } = hall(mock);
  connect();
  cut(), pass(1000), cut(), pass(2000);
  connect();
  cut();
  const before = sockets.length;
  pass(1000);
  assert.equal(sockets.length, before + 1);
});

test("a greeting nobody answers is given up after 8 s", ({ mock }) => {
  const { told, pass } = hall(mock);
  pass(8600);
  assert.deepEqual(told, ["offline"]);
});

test("after a 45xx it stays away, and says why; it may be told to take over (R16)", ({ mock }) => {
  const { sockets, told, connect, cut, pass, link } = hall(mock);
  connect();
  cut(4505);
  pass(60_000);
  assert.deepEqual([sockets.length, told.at(-1)], [1, "elsewhere"]);
  link.retry();
  assert.equal(sockets.length, 1);
  link.takeOver();
  assert.equal(sockets.length, 2);
});

test("the network coming back is tried at once, and a sleeping link is asked whether it lives", ({ mock }) => {
  const { sockets, connect, cut, link, last } = hall(mock);
  connect();
  link.retry();
  assert.equal(last().sent.at(-1).type, "ping");
  cut();
  link.retry();
  assert.equal(sockets.length, 2);
});

test("a message of a socket that was given up is not heard", ({ mock }) => {
  const { sockets, told, connect, pass, answer } = hall(mock);
  connect();
  pass(5000), pass(8600);
  assert.equal(told.at(-1), "offline");
  sockets[0].onmessage({ data: "[]" });
  assert.equal(told.at(-1), "offline");
  void answer;
});
