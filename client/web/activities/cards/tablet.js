// Project cards on a tablet: see `sheets/tablet.js`.

import { CARD } from "../../sheets/forms.js";
import { sheetTablet } from "../../sheets/tablet.js";
import { needWords } from "../../sheets/words.js";

needWords();
export const { styled, tablet, leftover, tells } = sheetTablet(CARD);
