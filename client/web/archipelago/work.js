// Drawing in slices: jobs wait in line and run a few milliseconds at each frame, so that no frame is lost to a coast.

/** Time a frame gives to drawing. What is left of the 33 ms of a frame in software rendering goes to the browser. */
const SLICE_MS = 8;

/**
 * A line of jobs. A job asked again before it ran runs once, with its last wish. A job may be a generator: it then stops at each `yield`.
 * @returns {{ ask: (key: string, job: () => void | Generator<void>) => void, drop: (key: string) => void, flush: () => void, destroy: () => void }}
 */
export function createWork() {
  /** @type {Map<string, () => void | Generator<void>>} */
  const line = new Map();
  /** @type {{ key: string, steps: Generator<void> } | null} */
  let under = null;
  let frame = 0;

  function step() {
    if (under) {
      if (under.steps.next().done) under = null;
      return;
    }
    const [first] = line;
    if (!first) return;
    const [key, job] = first;
    line.delete(key);
    const steps = job();
    if (steps) under = { key, steps };
  }

  const idle = () => !under && line.size === 0;

  function run() {
    frame = 0;
    const until = performance.now() + SLICE_MS;
    do step(); while (!idle() && performance.now() < until);
    if (!idle()) frame = requestAnimationFrame(run);
  }

  return {
    ask(key, job) {
      line.delete(key);
      line.set(key, job);
      if (under?.key === key) under = null;
      if (!frame) frame = requestAnimationFrame(run);
    },
    drop(key) {
      line.delete(key);
      if (under?.key === key) under = null;
    },
    /** Everything now: the first picture appears whole. */
    flush() {
      while (!idle()) step();
    },
    destroy() {
      cancelAnimationFrame(frame);
      line.clear();
      under = null;
    },
  };
}
