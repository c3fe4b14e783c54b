// A picture of the atelier, or the words that stand for it until it is there.

import { useEffect, useState } from "preact/hooks";

import { html } from "../core/html.js";
import { picture } from "../core/pictures.js";

/** @import { Session } from "../kit.d.ts" */

/** @param {{ session: Session, name: string, alt: string }} props */
export function Picture({ session, name, alt }) {
  const [url, setUrl] = useState("");
  const connected = session.link.value === "connected";
  useEffect(() => {
    let here = true;
    setUrl("");
    picture(session, name).then((found) => { if (here) setUrl(found); }, () => {});
    return () => { here = false; };
  }, [session, name, connected]);
  return url ? html`<img class="picture" src=${url} alt=${alt} />` : html`<p class="picture picture-away">${alt}</p>`;
}
