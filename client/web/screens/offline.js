// What a tablet says while its link is down: in a step where people write, that they may go on writing; elsewhere, that they may go on. Pure.

/** Kinds of step in which people write most of the time. */
const WRITTEN = new Set(["ideation", "cafe", "crowd", "cards", "persona"]);

/** The sentences of the banner, by the kind of the step on the screen. @param {string | undefined} kind @returns {{ title: string, words: string }} */
export const offline = (kind) => (kind && WRITTEN.has(kind) ? { title: "banner-offline", words: "banner-offline-more" } : { title: "banner-offline-go-on", words: "banner-offline-go-on-more" });
