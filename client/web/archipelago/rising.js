// Islands that come together rise one after the other, so that each can be seen to form. Time comes in.
// This file does not know what an island looks like: it holds back those whose turn has not come, and their ideas with them.

/** @import { Island, LooseNote, Picture } from "./picture.js" */

/** From one island to the next, and all of them at most: with many, the steps are shorter. */
const STEP_MS = 350;
const ALL_MS = 6000;

/** @typedef {{ stage: (picture: Picture, now: number) => Picture, wait: (now: number) => number | null }} Rising */

/** @returns {Rising} */
export function createRising() {
  /** Islands that have risen. @type {Set<string>} */
  let risen = new Set();
  /** When those that wait will. @type {Map<string, number>} */
  let due = new Map();
  /** Ideas that were seen in open water. @type {Map<string, LooseNote>} */
  let afloat = new Map();
  let phase = /** @type {string | undefined} */ (undefined), begun = false;

  /** @param {Island[]} islands @param {number} now */
  function queue(islands, now) {
    const here = new Set(islands.map(({ id }) => id));
    due = new Map([...due].filter(([id]) => here.has(id)));
    const fresh = islands.filter(({ id }) => !risen.has(id) && !due.has(id)), step = Math.min(STEP_MS, ALL_MS / Math.max(1, fresh.length));
    let next = Math.max(now, ...[...due.values()].map((at) => at + step));
    for (const { id } of fresh) {
      due.set(id, next);
      next += step;
    }
    for (const [id, at] of due) if (at <= now) { due.delete(id); risen.add(id); }
    risen = new Set([...risen].filter((id) => here.has(id)));
  }

  return {
    /** The picture with the islands that have risen; ideas of the others are still where they were seen. @param {Picture} picture @param {number} now ms */
    stage(picture, now) {
      const whole = !begun || picture.reducedMotion || picture.phase !== phase;
      phase = picture.phase;
      begun = true;
      if (whole) {
        risen = new Set(picture.islands.map(({ id }) => id));
        due = new Map();
      } else queue(picture.islands, now);
      const held = picture.islands.filter(({ id }) => due.has(id));
      const waiting = held.flatMap(({ marks }) => marks.flatMap(({ id }) => afloat.get(id) ?? []));
      const shown = held.length === 0 ? picture : { ...picture, islands: picture.islands.filter(({ id }) => !due.has(id)), loose: [...picture.loose, ...waiting] };
      afloat = new Map(shown.loose.map((note) => [note.id, note]));
      return shown;
    },
    /** How long until the next one may rise; null when none waits. @param {number} now ms */
    wait: (now) => (due.size === 0 ? null : Math.max(0, Math.min(...due.values()) - now)),
  };
}
