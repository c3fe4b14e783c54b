// Portraits on the console: see `sheets/console.js`.

import { sheetConsole } from "../../sheets/console.js";
import { PERSONA } from "../../sheets/forms.js";
import { needWords } from "../../sheets/words.js";

needWords();
export const { styled, console } = sheetConsole(PERSONA);
