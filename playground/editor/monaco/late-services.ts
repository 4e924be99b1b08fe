/**
 * Monaco looks once, when its first editor is created, for services and for what works beside all editors: those of features
 * that are loaded later are told to it here.
 */

import { getEditorFeatures } from "monaco-editor/editor/common/editorFeatures.js";
import { StandaloneServices } from "monaco-editor/editor/standalone/browser/standaloneServices.js";
import { getSingletonServiceDescriptors } from "monaco-editor/platform/instantiation/common/extensions.js";
import { IInstantiationService } from "monaco-editor/platform/instantiation/common/instantiation.js";

/** Adds the services that Monaco does not know yet, and begins what works beside editors: none of that is in Monaco's core. */
export function addLateServices(): void {
  const services = StandaloneServices.get(IInstantiationService);
  for (const [id, descriptor] of getSingletonServiceDescriptors())
    if (!services._services.get(id)) services._services.set(id, descriptor);
  for (const feature of getEditorFeatures()) services.createInstance(feature);
}
