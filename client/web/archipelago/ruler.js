// How wide words are: asked of the browser once for each text, in the very style they will be shown in.

/** Width is proportional to size but for the optical axis of the face: this margin covers it. */
const MARGIN = 1.02;
const ASKED_AT = 40;
const KNOWN_MAX = 4000;

/**
 * @param {HTMLElement} host an element of the stage
 * @param {string} style the class of what is shown
 * @returns {{ measure: (text: string, size: number) => number, forget: () => void }}
 */
export function createRuler(host, style) {
  const probe = document.createElement("span");
  probe.className = `${style} arch-probe`;
  probe.style.fontSize = `${ASKED_AT}px`;
  host.append(probe);
  /** @type {Map<string, number>} */
  const known = new Map();
  return {
    measure(text, size) {
      let width = known.get(text);
      if (width === undefined) {
        probe.textContent = text;
        width = (probe.offsetWidth * MARGIN) / ASKED_AT;
        if (known.size > KNOWN_MAX) known.clear();
        known.set(text, width);
      }
      return width * size;
    },
    /** Faces have arrived: what was measured was another face. */
    forget: () => known.clear(),
  };
}
