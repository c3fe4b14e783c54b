// Pictures of the atelier: asked for with the pass of a session, once each, and kept as addresses an image can have.

/** @typedef {(path: string, init?: RequestInit) => Promise<Response>} Ask */

/** @type {WeakMap<object, Map<string, Promise<string>>>} */
const known = new WeakMap();

/**
 * The address of a picture; rejects when it cannot be had, and may be asked again.
 * @param {{ ask: Ask }} session
 * @param {string} name
 * @returns {Promise<string>}
 */
export function picture(session, name) {
  const own = known.get(session) ?? new Map();
  known.set(session, own);
  const asked = own.get(name) ?? fetched(session, name);
  own.set(name, asked);
  asked.catch(() => own.delete(name));
  return asked;
}

/** @param {{ ask: Ask }} session @param {string} name */
async function fetched(session, name) {
  const answer = await session.ask(`/api/pictures/${name}`);
  if (!answer.ok) throw new Error(`picture: ${answer.status}`);
  return URL.createObjectURL(await answer.blob());
}
