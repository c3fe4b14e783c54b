// Who flies alone and who flies together. Up to ten arrivals a second each idea crosses the wall; beyond, small flocks of the same island.
// This file does not know what a flight looks like.

/** Flights that may start within one second before ideas wait for company. */
export const ALONE_PER_S = 10;
/** How long an idea waits for company, at most. */
export const WAIT_MS = 500;
/** Ideas in one flock, unless there would be more flocks than `FLOCKS_MAX`. */
const FLOCK = 12;
const FLOCKS_MAX = 24;

/** @typedef {{ id: string, from: string | null, to: string }} Arrival from: the group it leaves; null: the quay */
/** @typedef {{ ids: string[], from: string | null, to: string, delay: number }} Flight delay in ms */

/** Decides departures; time comes in. */
export function createFlocks() {
  /** @type {number[]} */
  let departures = [];
  /** @type {Arrival[]} */
  let waiting = [];
  return {
    /**
     * The flights that start now. What is not in them waits: ask again after `WAIT_MS`. Only ideas that come from the quay wait:
     * those that leave a place where they were seen would be nowhere meanwhile.
     * @param {Arrival[]} arrivals
     * @param {number} now ms
     * @returns {Flight[]}
     */
    leave(arrivals, now) {
      const moves = flocked(arrivals.filter(({ from }) => from !== null)), all = [...waiting, ...arrivals.filter(({ from }) => from === null)];
      departures = departures.filter((at) => now - at < 1000);
      if (waiting.length === 0 && departures.length + all.length <= ALONE_PER_S) {
        departures.push(...all.map(() => now));
        return [...moves, ...all.map(({ id, from, to }, i) => ({ ids: [id], from, to, delay: i * 90 }))];
      }
      waiting = all;
      return all.length > FLOCK * 2 ? [...moves, ...this.gather(now)] : moves;
    },
    /**
     * Everyone who waited, in flocks.
     * @param {number} now
     * @returns {Flight[]}
     */
    gather(now) {
      const flights = flocked(waiting);
      waiting = [];
      departures.push(...flights.map(() => now));
      return flights;
    },
    /** How many wait for company. */
    waiting: () => waiting.length,
    /** Forgets those who wait: they are no longer on the wall. */
    forget() { waiting = []; },
  };
}

/** Flocks of one origin and one island. @param {Arrival[]} arrivals @returns {Flight[]} */
function flocked(arrivals) {
  /** @type {Map<string, Arrival[]>} */
  const groups = new Map();
  for (const arrival of arrivals) {
    const key = `${arrival.from}→${arrival.to}`;
    groups.set(key, [...(groups.get(key) ?? []), arrival]);
  }
  const most = Math.max(FLOCK, Math.ceil((arrivals.length / FLOCKS_MAX) * 2)), flights = [];
  for (const group of groups.values()) {
    for (let i = 0; i < group.length; i += most) {
      const { from, to } = group[0];
      flights.push({ ids: group.slice(i, i + most).map(({ id }) => id), from, to, delay: flights.length * 60 });
    }
  }
  return flights;
}
