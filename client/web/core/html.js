// The one template function of every screen: htm bound to Preact. Text goes in as text.

import htm from "htm";
import { h } from "preact";

/** @import { Html } from "../kit.d.ts" */

/** @type {Html} */
export const html = htm.bind(/** @type {any} */ (h));
