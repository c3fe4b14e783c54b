// Where islands stand, noted with the browser: a reload, and a second window of it, find them there. One atelier at a time.

/** @import {AtelierRecord} from "../wire.d.ts" */
import { recall, remember } from "../core/vault.js";

const KEY = "wall/places";

/**
 * @param {AtelierRecord} atelier
 * @returns {{ recall: () => unknown, remember: (kept: unknown) => void }}
 */
export function notebookOf({ title, kept_until_ms }) {
  const name = `${kept_until_ms} ${title}`; // boards have no id of their atelier; when it is forgotten is known to the millisecond
  return {
    recall() {
      const noted = recall(KEY, /** @type {{ atelier: string, kept: unknown } | null} */ (null));
      if (noted?.atelier === name) return noted.kept;
      remember(KEY, null);
      return null;
    },
    remember: (kept) => remember(KEY, { atelier: name, kept }),
  };
}
