// Fetches the screens and the words of a kind of activity when the agenda names it. A foreign kind comes the same way.

import { signal } from "@preact/signals";

import { needStyle } from "../core/styles.js";
import { loadWords } from "../core/words.js";

/** @import { HostActivity, TabletActivity } from "../kit.d.ts" */

/** @typedef {{ tablet: TabletActivity, host: HostActivity | null }} Found */

const WITH_HOST = new Set(["ideation", "vote", "cafe"]);
const AGAIN_MS = 3000;

/** @type {import("@preact/signals").Signal<Record<string, Found>>} */
const found = signal({});
/** @type {Set<string>} */
const asked = new Set();

/** What is known of a kind, or `undefined` while it is on its way. @param {string} kind @returns {Found | undefined} */
export const activity = (kind) => found.value[kind];

/** Have the screens of a kind, sooner or later. @param {string} kind @param {boolean} asHost */
export async function needActivity(kind, asHost) {
  const name = `${kind}/${asHost}`;
  if (asked.has(name)) return;
  asked.add(name);
  try {
    const folder = `../activities/${kind}`;
    const [tablet, host] = await Promise.all([
      import(`${folder}/tablet.js`),
      asHost && WITH_HOST.has(kind) ? import(`${folder}/host.js`) : null,
      loadWords(`activities/${kind}`),
    ]);
    if (tablet.styled) await needStyle(`activities/${kind}/tablet.css`);
    found.value = { ...found.value, [kind]: { tablet, host } };
  } catch {
    asked.delete(name); // The network is away: again in a while.
    setTimeout(() => needActivity(kind, asHost), AGAIN_MS);
  }
}
