// The stage: 1920 × 1080, scaled as one to the window, so that a wall reads the same on a laptop and on a 4K screen.

export const STAGE_W = 1920;
export const STAGE_H = 1080;

/**
 * @typedef {object} Stage
 * @property {HTMLElement} element the stage itself, in px of 1920 × 1080
 * @property {(state: { night: boolean, reducedMotion: boolean }) => void} show
 * @property {() => void} destroy
 */

/**
 * @param {HTMLElement} host fills the window
 * @returns {Stage}
 */
export function createStage(host) {
  const element = document.createElement("div");
  element.className = "stage";
  host.append(element);
  host.classList.add("wall");
  const fit = () => {
    const { clientWidth: w, clientHeight: h } = host, scale = Math.min(w / STAGE_W, h / STAGE_H);
    element.style.transform = `translate(${(w - STAGE_W * scale) / 2}px, ${(h - STAGE_H * scale) / 2}px) scale(${scale})`;
  };
  const watcher = new ResizeObserver(fit);
  watcher.observe(host);
  fit();
  return {
    element,
    show({ night, reducedMotion }) {
      const root = document.documentElement;
      // Set only when it changes: observers repaint every canvas.
      if ((root.dataset.wall === "nuit") !== night) root.dataset.wall = night ? "nuit" : "jour";
      element.classList.toggle("still", reducedMotion);
    },
    destroy() {
      watcher.disconnect();
      element.remove();
    },
  };
}
