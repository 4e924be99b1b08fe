/** The texts of the service in Russian. */

import type { Texts } from "./texts.ts";

export const ru: Texts = { language: "ru" };
