// Lets node read bare names as the browser's import map does, so that a module under test is the very one a screen loads.

import { register } from "node:module";

register("./importmap.mjs", import.meta.url);
