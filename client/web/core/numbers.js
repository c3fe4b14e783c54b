// Printed numbers, by how many there were before: N-0412 a note, C-17 a group, O-23 an objective, V-24 a value, F-05 a card. The twin of `facilitation/provenance.py`.

/** @param {string} letter @param {number} order @param {number} [digits] */
export const printed = (letter, order, digits = 2) => `${letter}-${String(order + 1).padStart(digits, "0")}`;

/** @param {number} order */
export const numberOfCluster = (order) => printed("C", order);
/** Its place on the wall. @param {number} rank */
export const numberOfNote = (rank) => printed("N", rank, 4);
/** Objectives and values are counted together, and told apart by their letter. @param {{ sort: string, order: number }} objective */
export const numberOfObjective = ({ sort, order }) => printed(sort === "value" ? "V" : "O", order);
