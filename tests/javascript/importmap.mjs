// Resolves `preact`, `@preact/signals`… to the vendored files, from client/web/importmap.json.

import { readFileSync } from "node:fs";

const web = new URL("../../client/web/", import.meta.url);
const { imports } = JSON.parse(readFileSync(new URL("importmap.json", web), "utf8"));

/** @param {string} name @param {object} context @param {Function} next */
export function resolve(name, context, next) {
  return name in imports ? { url: new URL(imports[name], web).href, shortCircuit: true } : next(name, context);
}
