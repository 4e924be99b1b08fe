/** What `late-services.ts` uses of Monaco's inside, which has no types of its own. */

declare module "monaco-editor/editor/common/editorFeatures.js" {
  /** What works beside all editors, of every module that has been loaded. */
  export function getEditorFeatures(): readonly object[];
}

declare module "monaco-editor/editor/standalone/browser/standaloneServices.js" {
  export const StandaloneServices: {
    get(id: object): {
      readonly _services: { get(id: object): object | undefined; set(id: object, service: object): void };
      createInstance(feature: object): void;
    };
  };
}

declare module "monaco-editor/platform/instantiation/common/extensions.js" {
  /** Every service that a module which has been loaded offers, by its name. */
  export function getSingletonServiceDescriptors(): readonly (readonly [id: object, descriptor: object])[];
  export function registerSingleton(id: object, service: object, isDelayed: boolean): void;
}

declare module "monaco-editor/platform/instantiation/common/instantiation.js" {
  export const IInstantiationService: object;
}

declare module "monaco-editor/platform/contextview/browser/contextView.js" {
  export const IContextMenuService: object;
}

declare module "monaco-editor/platform/contextview/browser/contextMenuService.js" {
  export class ContextMenuService {
    constructor(...services: readonly object[]);
    configure(options: { readonly blockMouse: boolean }): void;
  }
}

declare module "monaco-editor/editor/contrib/format/browser/format.js" {
  export const FormattingConflicts: {
    /** Who formats if several can. */
    setFormatterSelector(select: (formatters: readonly object[]) => Promise<object | undefined>): void;
  };
}
