// The title of a group that is voted on. One that nobody has said yes to is shown as a draft: people vote on what they take it to mean.

import { html } from "../../core/html.js";

/** @import { Kit } from "../../kit.d.ts" */
/** @import { ClusterRecord } from "../../wire.d.ts" */

/** @param {{ kit: Kit, cluster: ClusterRecord | undefined }} props */
export function Title({ kit: { ui, t, groupTitle, written }, cluster }) {
  return html`
    <h2 lang=${written()} data-draft=${cluster?.draft ?? false}>${groupTitle(cluster?.title ?? "")}</h2>
    ${cluster?.draft && html`<p class="proposed">${ui.status({ icon: "lightbulb", words: t("proposed") })}</p>`}`;
}
