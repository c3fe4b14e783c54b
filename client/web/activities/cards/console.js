// Project cards on the console: see `sheets/console.js`.

import { sheetConsole } from "../../sheets/console.js";
import { CARD } from "../../sheets/forms.js";
import { needWords } from "../../sheets/words.js";

needWords();
export const { styled, console } = sheetConsole(CARD);
