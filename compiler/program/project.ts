/**
 * What a machine and not the caller decides: the settings of a whole project, whoever read them from wherever. Plain data.
 * Must not know files.
 */

import type { SoundFormat } from "../flow/exchange.ts";

/** A text that somebody has spoken. */
export interface Recording {
  /** Where the host has the file. */
  readonly uri: string;
  /** How long it plays; `undefined` where the head of the file does not tell. */
  readonly seconds: number | undefined;
  /** What it is; `undefined` where it begins in no known way. */
  readonly format: SoundFormat | undefined;
}

/** All of it may be left out. */
export interface Project {
  /** An IANA name, for guards in scenarios that name none. */
  readonly zone?: string;
  /** Such as `ru-RU`, for texts that name none. */
  readonly locale?: string;
  /** ISO 3166-1 alpha-2, such as `RU`: numbers may also arrive as they are dialled at home there. */
  readonly country?: string;
  /** How long a `ring` without `for` rings: 1 to 600; 20 without it. */
  readonly ringSeconds?: number;
  /** Recordings of texts, by the names of their sounds. */
  readonly recordings?: Readonly<Record<string, Recording>>;
  /** What becomes of a warning or a hint, by its code; errors stay errors. */
  readonly severities?: Readonly<Record<string, "error" | "warning" | "hint" | "off">>;
  /** Options of targets by their whole name, such as `asterisk.trunk`, as text. */
  readonly options?: Readonly<Record<string, string>>;
}
