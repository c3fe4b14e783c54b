// Puts together what a screen is given. Knows no screen.

import { ui } from "../ui/index.js";
import { showToast } from "../ui/toast.js";
import { WITHHELD } from "./bounds.js";
import { ticking } from "./clock.js";
import { html } from "./html.js";
import { typeset } from "./typeset.js";
import { lang, t } from "./words.js";

/** @import { Kit, Lang, Session } from "../kit.d.ts" */

/** @param {Session} session @returns {Kit} */
export function makeKit(session) {
  const spoken = () => /** @type {Lang} */ (session.boards.room.get("atelier")?.lang ?? "fr");
  return {
    html,
    ui,
    session,
    say: session.say,
    t,
    show: (text) => typeset(text, spoken()),
    groupTitle: (text) => (text === WITHHELD ? t("untitled") : typeset(text, spoken())),
    lang,
    written: () => (spoken() === lang.value ? undefined : spoken()),
    seconds: ticking(session.now),
    toast: showToast,
  };
}
