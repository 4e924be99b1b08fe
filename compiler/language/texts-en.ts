/** The texts of the service in English. */

import type { Texts } from "./texts.ts";

export const en: Texts = { language: "en" };
