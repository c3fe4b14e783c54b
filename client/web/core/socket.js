// One websocket kept alive: its own heartbeat, and coming back by itself (R14, R15). Knows frames go in and out, not what they say.
// A browser does not notice that the Wi-Fi is gone, nor a tablet that it slept: only an answer that comes proves a link.

/** @import { Codec } from "./codec.js" */
/** @import { FromScreen, FromServer, Ping } from "../wire.d.ts" */

/** @typedef {"connected" | "shaky" | "offline" | "elsewhere" | "ended" | "refused"} LinkState */

/**
 * @typedef {object} Talk What the socket carries.
 * @property {string} address
 * @property {Codec} codec
 * @property {() => FromScreen} greet the first frame of every new socket
 * @property {() => Ping} ping
 * @property {(frames: FromServer[]) => void} hear
 * @property {(state: LinkState, code: number) => void} link
 * @property {Clockwork} [clockwork] given in by tests
 */

/**
 * @typedef {object} Clockwork
 * @property {(address: string, subprotocol: string) => WebSocket} open
 * @property {() => number} now ms, never going back
 * @property {() => number} chance from 0 to 1
 */

export const PING_MS = 5000;
export const SHAKY_MS = 4000;
export const LOST_MS = 8000;
const BEAT_MS = 500; // How often the three above are looked at.
const FIRST_WAIT_MS = 1000;
const LAST_WAIT_MS = 15_000;

/** Close codes after which nobody comes back by itself, and what the screen then is. */
/** Said when a person leaves this tablet on purpose: nobody need look for it. */
const GOODBYE = 1000;
const FINAL = /** @type {Record<number, LinkState>} */ ({
  4500: "refused", 4501: "ended", 4502: "refused", 4503: "ended", 4504: "refused", 4505: "elsewhere",
});

/** @type {Clockwork} */
const REAL = {
  open: (address, subprotocol) => new WebSocket(address, subprotocol),
  now: () => performance.now(),
  chance: Math.random,
};

export class KeptSocket {
  /** @type {WebSocket | null} */
  #socket = null;
  #talk;
  #work;
  /** @type {LinkState} */
  #state = "shaky";
  /** When something was asked that has no answer yet (a ping, or the greeting); `null`: nothing. @type {number | null} */
  #asked = null;
  #pinged = 0;
  #wait = FIRST_WAIT_MS;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #later;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #beat;

  /** @param {Talk} talk */
  constructor(talk) {
    this.#talk = talk;
    this.#work = talk.clockwork ?? REAL;
    this.#open();
  }

  /** Send a frame if there is an open link; whoever sends keeps it until it is answered. @param {FromScreen} frame */
  send(frame) {
    if (this.#socket?.readyState === 1) this.#socket.send(this.#talk.codec.write(frame));
  }

  /** Try at once: the network came back, or somebody looks at the page again. An open link is asked whether it lives. */
  retry() {
    if (this.#state in ENDS) return;
    if (this.#socket) {
      if (this.#socket.readyState === 1 && this.#asked === null) this.#ping();
      return;
    }
    this.#wait = FIRST_WAIT_MS;
    clearTimeout(this.#later);
    this.#open();
  }

  /** Come back although the server said not to: somebody chose to use this screen. */
  takeOver() {
    if (this.#socket) return;
    this.#tell("shaky", 0);
    this.retry();
  }

  /** Leave for good. */
  close() {
    clearTimeout(this.#later);
    this.#drop(GOODBYE);
    this.#state = "ended";
  }

  #open() {
    const { codec, address } = this.#talk;
    const socket = this.#work.open(address, codec.subprotocol);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => this.send(this.#talk.greet());
    socket.onmessage = (event) => this.#hear(socket, event.data);
    socket.onclose = (event) => this.#closed(socket, event.code);
    this.#socket = socket;
    this.#asked = this.#pinged = this.#work.now();
    clearInterval(this.#beat);
    this.#beat = setInterval(() => this.#look(), BEAT_MS);
  }

  /** @param {WebSocket} socket @param {string | ArrayBuffer} message */
  #hear(socket, message) {
    if (socket !== this.#socket) return;
    const frames = this.#talk.codec.read(message);
    this.#asked = null;
    this.#wait = FIRST_WAIT_MS;
    this.#tell("connected", 0);
    this.#talk.hear(frames);
  }

  /** @param {WebSocket} socket @param {number} code */
  #closed(socket, code) {
    if (socket !== this.#socket) return;
    this.#drop();
    const final = FINAL[code] ?? (code >= 4500 && code < 4600 ? "refused" : null);
    this.#tell(final ?? "offline", code);
    if (final) return;
    this.#later = setTimeout(() => this.#open(), this.#work.chance() * this.#wait);
    this.#wait = Math.min(LAST_WAIT_MS, this.#wait * 2);
  }

  #look() {
    const now = this.#work.now();
    const socket = this.#socket;
    if (!socket) return;
    if (this.#asked === null) {
      if (now - this.#pinged >= PING_MS) this.#ping();
    } else if (now - this.#asked >= LOST_MS) {
      this.#closed(socket, 0);
    } else if (now - this.#asked >= SHAKY_MS && this.#state === "connected") {
      this.#tell("shaky", 0);
    }
  }

  #ping() {
    this.#asked = this.#pinged = this.#work.now();
    this.send(this.#talk.ping());
  }

  /** @param {number} [code] */
  #drop(code) {
    const socket = this.#socket;
    this.#socket = null;
    clearInterval(this.#beat);
    // A close may take minutes to be answered on a dead link: nobody waits for it.
    socket?.close(code);
  }

  /** @param {LinkState} state @param {number} code */
  #tell(state, code) {
    if (state === this.#state) return;
    this.#state = state;
    this.#talk.link(state, code);
  }
}

const ENDS = { elsewhere: 1, ended: 1, refused: 1 };

/** Where the server of this page listens. @param {Pick<Location, "protocol" | "host">} page */
export function liveAddress(page) {
  return `${page.protocol === "https:" ? "wss" : "ws"}://${page.host}/live`;
}
