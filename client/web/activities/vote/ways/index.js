// How people vote, each way with the ballot it needs.

import { Budget, Dots } from "./amounts.js";
import { Matrix } from "./matrix.js";
import { Opinion } from "./opinion.js";
import { Pulse, Word } from "./question.js";
import { Ranking } from "./ranking.js";
import { Gradients, Scale } from "./scale.js";

/** @import { WayProps } from "./way.d.ts" */

/** @type {Record<string, (props: WayProps) => any>} */
const WAYS = { dots: Dots, budget: Budget, opinion: Opinion, rating: Scale, judgment: Scale, gradients: Gradients, ranking: Ranking, matrix: Matrix, pulse: Pulse, word: Word };

/** @param {string} method */
export const wayOf = (method) => WAYS[method] ?? Dots;
