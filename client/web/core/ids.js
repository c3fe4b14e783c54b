// Names for what this device makes: `n_…` a note, `c_…` a cluster, `s_…` a sheet, `q_…` a question, `o_…` an objective,
// `b_…` a ballot that is not my own. By `getRandomValues`, which plain http allows.

const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
const LENGTH = 12; // 62 bits: no two alike in any workshop.

/** @param {"n" | "c" | "s" | "q" | "o" | "b" | "k"} kind what it names (`k`: something kept on this device only) */
export function newId(kind) {
  let name = `${kind}_`;
  while (name.length < LENGTH + 2) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) {
      // 252 is the largest multiple of 36 below 256: without this, some letters would come more often.
      if (byte < 252 && name.length < LENGTH + 2) name += LETTERS[byte % 36];
    }
  }
  return name;
}
