// The sea bed on the page: two bitmaps of the whole stage, one shown while the other is drawn.
// They are kept and used in turn: making a bitmap of two million pixels at each coast costs more than drawing it.

/** @import {Bounds} from "./picture.js" */
/** @import {Field} from "./field.js" */
/** @import {Palette} from "./palette.js" */
/** @import {Route} from "./links.js" */
import { FADE_MS } from "./isle.js";
import { bitmap, paintSea } from "./paint.js";

/**
 * @param {HTMLElement} layer
 * @param {Bounds} area
 */
export function createSea(layer, area) {
  /** @type {ReturnType<typeof bitmap>[]} */
  let sheets = [];
  let made = 0;
  return {
    /**
     * Draws in steps, then fades the new bed in over the old one.
     * @param {Field} bed @param {Route[]} routes @param {Palette} palette @param {number} resolution @param {boolean} still
     * @returns {Generator<void>}
     */
    *draw(bed, routes, palette, resolution, still) {
      if (resolution !== made) {
        for (const { canvas } of sheets) canvas.remove();
        sheets = [];
        made = resolution;
      }
      const sheet = sheets.length < 2 ? bitmap(area, resolution) : /** @type {ReturnType<typeof bitmap>} */ (sheets.shift());
      sheet.canvas.remove();
      yield;
      sheet.context.globalAlpha = 1;
      sheet.context.fillStyle = palette.sea; // opaque, so that the bed below never shows through
      sheet.context.fillRect(area.x0, area.y0, area.x1 - area.x0, area.y1 - area.y0);
      yield* paintSea(sheet.context, bed, routes, palette, area);
      sheets.push(sheet);
      layer.append(sheet.canvas);
      if (!still && sheets.length > 1) sheet.canvas.animate([{ opacity: 0 }, { opacity: 1 }], { duration: FADE_MS, easing: "ease-out" });
    },
  };
}
