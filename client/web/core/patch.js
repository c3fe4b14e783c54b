// What changed on a board: records put whole, paths cut. Applying twice is applying once.
// Knows maps, not workshops; `facilitation/patch.py` is its twin and is held by the same vectors.

/** @typedef {Record<string, unknown>} Doc A board: a flat map from path to record. */
/** @typedef {{ put?: Doc, cut?: readonly string[] }} Patch Put these records, cut these paths. No path is in both. */

/**
 * The board after the patch; `doc` stays as it was, and so does every record that was not put.
 * @param {Doc} doc
 * @param {Patch} patch
 * @returns {Doc}
 */
export function apply(doc, { put = {}, cut = [] }) {
  const after = { ...doc };
  for (const path of cut) delete after[path];
  return Object.assign(after, put);
}

/**
 * One patch for two: `apply(a, merge(p, q))` is `apply(apply(a, p), q)`.
 * @param {Patch} first
 * @param {Patch} then
 * @returns {Required<Patch>}
 */
export function merge(first, then) {
  const put = apply(first.put ?? {}, then);
  const cut = new Set([...(first.cut ?? []), ...(then.cut ?? [])]);
  return { put, cut: [...cut].filter((path) => !(path in put)) };
}
