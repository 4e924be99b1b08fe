/** `vatsc lsp`: the language server, which is loaded only here. */

import type { CommonOptions } from "../options.ts";

/** Serves an editor over standard input and output until it ends. */
export async function lspCommand({ config, today }: CommonOptions): Promise<number> {
  const { serve } = await import("../lsp/serve.ts");
  return serve({ ...(config === undefined ? {} : { config }), ...(today === undefined ? {} : { today }) });
}
