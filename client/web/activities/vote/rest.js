// A mean place of a ranking as a length: the nearer to the first place, the longer. Pure.

/** @import { Line } from "../../wire.d.ts" */

/** 0 (the last place) to 1 (the first); 0 when the group placed it nowhere. @param {Line} line @param {number} group @param {number} places how many there are to give */
export function restOf(line, group, places) {
  const mean = line.means?.[group]?.[0];
  return mean === undefined || places < 1 ? 0 : (places + 1 - mean) / places;
}
