// Which idea the quay shows next: in turn among themes, so that a busy theme does not hide a quiet one.
// What has just come first; then what was never read; then, rather than freeze, what was read longest ago.

/** An idea is held to be read from afar: at least this long, and longer for long ones. */
export const HELD_MS = 4500;
const HELD_MS_PER_CHARACTER = 60;
/** Ideas of a theme that wait as news; older ones wait behind all news. */
const DEPTH = 4;
/** Ideas known to have been here; more than a wall is ever given at once. */
const SEEN_MAX = 2000;

/** `by`: who signed it, in phases that are signed. @typedef {{ id: string, text: string, theme: number | null, by?: string }} Idea */

/** @param {string} text @returns {number} ms */
export function readingTime(text) {
  return Math.max(HELD_MS, text.length * HELD_MS_PER_CHARACTER);
}

/** A queue for each theme, emptied in turn. */
function createRound() {
  /** @type {Map<number | null, Idea[]>} */
  const queues = new Map();
  return {
    /** @param {Idea} idea @returns {Idea[]} the queue of its theme, to be cut by whoever knows how long it may be */
    add(idea) {
      const queue = [...(queues.get(idea.theme) ?? []), idea];
      queues.set(idea.theme, queue);
      return queue;
    },
    /** @param {(idea: Idea) => boolean} keep */
    keep(keep) {
      for (const [theme, queue] of queues) queues.set(theme, queue.filter(keep));
    },
    /** @returns {Idea | undefined} the oldest idea of the theme that has waited longest for its turn */
    next() {
      for (const [theme, queue] of queues) {
        const [idea, ...rest] = queue;
        if (!idea) continue;
        queues.delete(theme); // and back in at the end: a Map keeps the order of insertion
        queues.set(theme, rest);
        return idea;
      }
      return undefined;
    },
  };
}

/** News, what was never read, what was. As long as somebody says with `keep` which ideas there still are. */
export function createTurns() {
  const news = createRound(), unread = createRound(), read = createRound();
  return {
    /** An idea that has just come. @param {Idea} idea */
    add(idea) {
      const queue = news.add(idea);
      if (queue.length <= DEPTH) return;
      const [late] = queue;
      news.keep((one) => one !== late);
      unread.add(late);
    },
    /** An idea that was there already, and is no news. @param {Idea} idea */
    recall(idea) { unread.add(idea); },
    /** An idea set aside since must not be shown. @param {(idea: Idea) => boolean} keep */
    keep(keep) {
      for (const round of [news, unread, read]) round.keep(keep);
    },
    /** @returns {Idea | undefined} */
    next() {
      const idea = news.next() ?? unread.next() ?? read.next();
      if (idea) read.add(idea);
      return idea;
    },
  };
}

/**
 * What a new list of ideas means for the turns. Only what is there when the page opens is no news: of that, the latest is read first.
 * An idea that went away and came back is no news either.
 * @param {ReturnType<typeof createTurns>} turns
 */
export function createArrivals(turns) {
  /** @type {Set<string>} */
  let seen = new Set();
  /** @type {Set<string>} */
  let present = new Set();
  let opened = false;
  /**
   * @param {Idea[]} ideas oldest first
   * @returns {string[]} those that have just come
   */
  return (ideas) => {
    const fresh = ideas.filter(({ id }) => !present.has(id)), news = opened ? fresh.filter(({ id }) => !seen.has(id)) : [];
    const told = opened ? fresh.filter(({ id }) => seen.has(id)) : [...fresh.slice(-1), ...fresh.slice(0, -1)];
    present = new Set(ideas.map(({ id }) => id));
    turns.keep(({ id }) => present.has(id));
    for (const idea of told) turns.recall(idea);
    for (const idea of news) turns.add(idea);
    seen = new Set([...seen, ...present].slice(-SEEN_MAX));
    opened = true;
    return news.map(({ id }) => id);
  };
}
