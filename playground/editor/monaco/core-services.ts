/** What Monaco's core offers by itself. Must not be loaded after its features. */

import "./api.ts";
import { getSingletonServiceDescriptors } from "monaco-editor/platform/instantiation/common/extensions.js";

/** How many services those are: Monaco keeps them in the order in which they are offered. */
export const coreServices = getSingletonServiceDescriptors().length;
