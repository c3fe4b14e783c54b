// Puts together what a screen is given. Knows no screen.

import { ui } from "../ui/index.js";
import { showToast } from "../ui/toast.js";
import { ticking } from "./clock.js";
import { html } from "./html.js";
import { typeset } from "./typeset.js";
import { lang, t } from "./words.js";

/** @import { Kit, Session } from "../kit.d.ts" */

/** @param {Session} session @returns {Kit} */
export function makeKit(session) {
  return {
    html,
    ui,
    session,
    say: session.say,
    t,
    show: (text) => typeset(text, lang.value),
    lang,
    seconds: ticking(session.now),
    toast: showToast,
  };
}
