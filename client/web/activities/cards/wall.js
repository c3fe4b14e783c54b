// Project cards on the wall: one large with all it says, or six with their objective.

import { element } from "../../archipelago/element.js";
import { typesetTitle } from "../../core/typeset.js";
import { lang, t } from "../../core/words.js";
import { CARD } from "../../sheets/forms.js";
import { fit, headOf, listed, objectiveOf, part, set, sheetWall, told } from "../../sheets/wall.js";
import { needWords } from "../../sheets/words.js";

/** @import { Large } from "../../sheets/wall.js" */

const LONG = ["what", "for_whom", "partners", "first_step"];

/** @type {Large} */
function large(root, seen, scene) {
  const page = element(root, "article", "sheets-page"), top = element(page, "header", "sheets-top"), horizon = told(seen, "horizon");
  headOf(top, seen, scene, CARD);
  element(top, "h2", "sheets-title", typesetTitle(told(seen, "title"), lang.value) || t("card-untitled"));
  const objective = objectiveOf(scene, seen);
  if (objective) element(top, "p", "sheets-foot", objective);
  const body = element(page, "div", "sheets-body");
  for (const name of LONG) part(body, t(`card-f-${name.replaceAll("_", "-")}`), set(told(seen, name)));
  part(body, t("card-f-communes"), listed(told(seen, "communes")));
  part(body, t("card-f-horizon"), horizon && t(`card-horizon-${horizon.replaceAll("_", "-")}`));
  fit(page, [...LONG, "communes"].reduce((sum, name) => sum + told(seen, name).length, 0));
}

needWords();
export const { styled, scenery, question, wall } = sheetWall(CARD, large);
