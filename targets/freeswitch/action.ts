/** One application of a dialplan. Must not know which there are. */

import { element, type XmlElement } from "./xml.ts";

export function action(application: string, data?: string): XmlElement {
  return element("action", { application, ...(data === undefined ? {} : { data }) });
}

/** Runs while the extensions are read, so that a later condition sees it. Source: mod_dialplan_xml.c:exec_app. */
export function inlineAction(name: "action" | "anti-action", application: string, data: string): XmlElement {
  return element(name, { application, data, inline: "true" });
}
