/** The form of an entry of the registry. */

export interface Definition<Params> {
  readonly severity: "error" | "warning" | "hint";
  /** One sentence that ends with a full stop and names things in back-quotes. */
  readonly message: (params: Params) => string;
}

/** Types the parameters of one message. */
export function define<Params = Record<never, never>>(definition: Definition<Params>): Definition<Params> {
  return definition;
}
