// On the wall: the islands.

export const scenery = () => /** @type {const} */ ("waters");
