// Arriving on the wall: the way in, and a mark for everybody who came.

export const scenery = () => /** @type {const} */ ("welcome");
