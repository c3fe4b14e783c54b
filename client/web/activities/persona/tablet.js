// Portraits on a tablet: see `sheets/tablet.js`.

import { PERSONA } from "../../sheets/forms.js";
import { sheetTablet } from "../../sheets/tablet.js";
import { needWords } from "../../sheets/words.js";

needWords();
export const { styled, tablet, leftover, tells } = sheetTablet(PERSONA);
