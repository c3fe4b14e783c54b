// Frames to what a websocket carries and back, in the two encodings of the wire.

import { decode, encode } from "@msgpack/msgpack";

/** @import { FromScreen, FromServer } from "../wire.d.ts" */

/**
 * @typedef {object} Codec
 * @property {string} subprotocol
 * @property {(frame: FromScreen) => string | Uint8Array<ArrayBuffer>} write
 * @property {(message: string | ArrayBuffer) => FromServer[]} read throws for anything but an array of frames
 */

/** @type {Codec} */
export const MSGPACK = {
  subprotocol: "atelier.1.msgpack",
  write: (frame) => encode(frame, { ignoreUndefined: true }),
  read: (message) => frames(typeof message === "string" ? null : decode(message)),
};

/** For reading along in developer tools. @type {Codec} */
export const JSON_TEXT = {
  subprotocol: "atelier.1.json",
  write: (frame) => JSON.stringify(frame),
  read: (message) => frames(typeof message === "string" ? JSON.parse(message) : null),
};

/** @param {unknown} read @returns {FromServer[]} */
function frames(read) {
  if (!Array.isArray(read)) throw new TypeError("not an array of frames");
  return read;
}
