// Portraits on the wall: one inhabitant large, with their day from morning to evening, or six side by side.

import { element } from "../../archipelago/element.js";
import { lang, t } from "../../core/words.js";
import { typesetTitle } from "../../core/typeset.js";
import { PERSONA } from "../../sheets/forms.js";
import { fit, headOf, part, set, sheetWall, told } from "../../sheets/wall.js";
import { needWords } from "../../sheets/words.js";

/** @import { Large } from "../../sheets/wall.js" */

const DAY = ["morning", "noon", "evening"];

/** @type {Large} */
function large(root, seen, scene) {
  const page = element(root, "article", "sheets-page"), top = element(page, "header", "sheets-top");
  headOf(top, seen, scene, PERSONA);
  element(top, "h2", "sheets-title", typesetTitle(told(seen, "first_name"), lang.value) || t("persona-untitled"));
  const who = ["age", "commune", "situation"].map((name) => told(seen, name)).filter(Boolean).map(set).join(" · ");
  if (who) element(top, "p", "sheets-foot", who);
  const body = element(page, "div", "sheets-body sheets-day");
  for (const name of DAY) part(body, t(`persona-f-${name}`), set(told(seen, name)));
  part(page, t("persona-f-change"), set(told(seen, "change")), "sheets-change");
  if (told(seen, "word")) element(page, "p", "sheets-word", `«\u202F${set(told(seen, "word"))}\u202F»`);
  fit(page, [...DAY, "change"].reduce((sum, name) => sum + told(seen, name).length, 0));
}

needWords();
export const { styled, scenery, question, wall } = sheetWall(PERSONA, large);
