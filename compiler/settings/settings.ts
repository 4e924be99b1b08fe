/** What a project file says, read: plain data. Must not know files, nor JSON. */

import type { Project } from "../program/project.ts";
import type { Span } from "../text/span.ts";

export interface Settings {
  /** The entry files as written, from the project's folder; `undefined` where the project file does not say. */
  readonly files: readonly WrittenPath[] | undefined;
  /** Ids of the targets that a build makes; `undefined`: all. */
  readonly targets: readonly string[] | undefined;
  /** The folder that a build writes to, from the project's folder. */
  readonly out: string | undefined;
  /** The folder of recordings, from the project's folder. */
  readonly sounds: string | undefined;
  /** A program and its arguments, which make a sound of a text. */
  readonly tts: readonly string[] | undefined;
  readonly project: Project;
}

export interface WrittenPath {
  readonly path: string;
  readonly span: Span;
}
