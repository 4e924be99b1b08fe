/**
 * What a machine and not the caller decides: the settings of a whole project, whoever read them from wherever. Plain data.
 * Must not know files.
 */

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
  /** What becomes of a warning or a hint, by its code; errors stay errors. */
  readonly severities?: Readonly<Record<string, "error" | "warning" | "hint" | "off">>;
  /** Options of targets by their whole name, such as `asterisk.trunk`, as text. */
  readonly options?: Readonly<Record<string, string>>;
}
