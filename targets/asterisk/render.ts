/** Turns data into the text of the files. The only file that knows handlebars; needs its run-time part only. */

import Handlebars from "handlebars/runtime.js";
import { compiledTemplates } from "./templates.generated.ts";

/** One line of extensions.conf below a context's name. Every field is always there: templates are strict. */
export type Row =
  | { readonly comment: string; readonly exten: null; readonly label: null; readonly app: null; readonly args: null }
  | {
      readonly comment: null;
      /** The extension that the row begins; `null`: the same as the row before. */
      readonly exten: string | null;
      readonly label: string | null;
      readonly app: string;
      readonly args: string;
    };

export interface Context {
  readonly name: string;
  readonly comments: readonly string[];
  readonly rows: readonly Row[];
}

interface Origin {
  readonly generator: string;
  readonly source: string;
}

export interface Files {
  readonly extensions: Origin & { readonly context: string; readonly contexts: readonly Context[] };
  readonly voicemail: Origin & {
    readonly mailboxes: readonly {
      readonly place: string;
      readonly name: string;
      readonly email: string;
      readonly settings: string;
    }[];
    /** The program that externnotify names; empty for none. */
    readonly transcribe: string;
  };
  readonly queues: Origin & {
    readonly queues: readonly {
      readonly place: string;
      readonly name: string;
      readonly title: string;
      readonly members: readonly { readonly line: string }[];
    }[];
  };
  readonly music: Origin & { readonly classes: readonly { readonly name: string; readonly sound: string }[] };
  readonly readme: Origin & Readonly<Record<string, unknown>>;
  readonly prompts: Origin & {
    readonly prompts: readonly { readonly sound: string; readonly locale: string; readonly text: string }[];
  };
}

/** The text of a file. */
export function render<Name extends keyof Files>(name: Name, values: Files[Name]): string {
  return runtime.template(compiledTemplates[name])(values);
}

/** The package's own types of its run-time part are empty. */
const runtime = Handlebars as unknown as { template(compiled: unknown): (values: unknown) => string };
