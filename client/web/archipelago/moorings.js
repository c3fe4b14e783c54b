// Places for ideas the server gives no slot to: loose ones, and those of the home view. First come, nearest place; kept until they leave.

/** Under this many places, holes are never worth a move. */
const TIDY_FROM = 24;

/**
 * Remembers who lies where, group by group.
 * @returns {(group: string, ids: string[]) => Map<string, number>} the slot of each id of a group
 */
export function createMoorings() {
  /** @type {Map<string, Map<string, number>>} */
  const groups = new Map();
  return (group, ids) => {
    const was = groups.get(group) ?? new Map(), present = new Set(ids);
    /** @type {Map<string, number>} */
    let kept = new Map([...was].filter(([id]) => present.has(id)));
    const top = Math.max(0, ...kept.values()) + 1;
    // Once more than half of the places are holes (a grouping just took them away), the others close ranks, in one movement.
    if (top > TIDY_FROM && ids.length * 2 < top) kept = new Map([...kept].sort((a, b) => a[1] - b[1]).map(([id], slot) => [id, slot]));
    const taken = new Set(kept.values());
    let free = 0;
    for (const id of ids) {
      if (kept.has(id)) continue;
      while (taken.has(free)) free += 1;
      kept.set(id, free);
      taken.add(free);
    }
    groups.set(group, kept);
    return kept;
  };
}
