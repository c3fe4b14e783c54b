// What is ticked: groups, or ideas. Ticking one kind unticks the other, so that the bar below always speaks of one thing.

import { signal } from "@preact/signals";

/** @typedef {ReturnType<typeof createTicks>} Ticks */

export function createTicks() {
  const groups = signal(/** @type {ReadonlySet<string>} */ (new Set()));
  const ideas = signal(/** @type {ReadonlySet<string>} */ (new Set()));
  /** The idea ticked last, from which Shift reaches. @type {string | null} */
  let last = null;

  /** @param {ReadonlySet<string>} set @param {string} id @param {boolean} on */
  const having = (set, id, on) => {
    const next = new Set(set);
    if (on) next.add(id); else next.delete(id);
    return next;
  };
  const none = () => {
    if (groups.value.size) groups.value = new Set();
    if (ideas.value.size) ideas.value = new Set();
    last = null;
  };
  return {
    groups, ideas, none,
    /** @param {string} id @param {boolean} on */
    group(id, on) {
      if (ideas.value.size) ideas.value = new Set();
      groups.value = having(groups.value, id, on);
    },
    /**
     * @param {string} id
     * @param {boolean} on
     * @param {string[]} [list] the ideas as they are shown: with Shift, all from the last one ticked to this one
     */
    idea(id, on, list) {
      if (groups.value.size) groups.value = new Set();
      const [a, b] = [list?.indexOf(last ?? "") ?? -1, list?.indexOf(id) ?? -1].sort((x, y) => x - y);
      const reached = list && a >= 0 ? list.slice(a, b + 1) : [id];
      ideas.value = reached.reduce((set, each) => having(set, each, on), ideas.value);
      last = id;
    },
    /** @param {string[]} ids */
    all(ids) { groups.value = new Set(); ideas.value = new Set(ids); },
    /** What is gone cannot stay ticked. @param {(id: string) => boolean} isGroup @param {(id: string) => boolean} isIdea */
    keep(isGroup, isIdea) {
      if ([...groups.peek()].some((id) => !isGroup(id))) groups.value = new Set([...groups.peek()].filter(isGroup));
      if ([...ideas.peek()].some((id) => !isIdea(id))) ideas.value = new Set([...ideas.peek()].filter(isIdea));
    },
  };
}
