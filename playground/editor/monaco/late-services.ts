/**
 * Monaco looks once, when its first editor is created, for services and for what works beside all editors: those of features
 * that are loaded later are told to it here, and those that its core only has placeholders of (`lean-monaco/late-parts.ts`).
 */

import "monaco-editor/platform/hover/browser/hoverService.js";
import { getEditorFeatures } from "monaco-editor/editor/common/editorFeatures.js";
import { FormattingConflicts } from "monaco-editor/editor/contrib/format/browser/format.js";
import { StandaloneServices } from "monaco-editor/editor/standalone/browser/standaloneServices.js";
import { ContextMenuService } from "monaco-editor/platform/contextview/browser/contextMenuService.js";
import { IContextMenuService } from "monaco-editor/platform/contextview/browser/contextView.js";
import {
  getSingletonServiceDescriptors,
  registerSingleton,
} from "monaco-editor/platform/instantiation/common/extensions.js";
import { IInstantiationService } from "monaco-editor/platform/instantiation/common/instantiation.js";

/** As Monaco's own for editors that stand alone: what lies under an open menu can be clicked. */
class LateContextMenuService extends ContextMenuService {
  constructor(...services: readonly object[]) {
    super(...services);
    this.configure({ blockMouse: false });
  }
}

/** Adds the services behind those of the core, and begins what works beside editors: none of that is in Monaco's core. */
export function addLateServices(coreServices: number): void {
  registerSingleton(IContextMenuService, LateContextMenuService, false);
  const services = StandaloneServices.get(IInstantiationService);
  for (const [id, descriptor] of getSingletonServiceDescriptors().slice(coreServices))
    services._services.set(id, descriptor);
  for (const feature of getEditorFeatures()) services.createInstance(feature);
  FormattingConflicts.setFormatterSelector(async ([first]) => first);
}
