/** Which vatsc this is. The bundler puts the version of package.json in place of the word below. */

declare const VATSC_VERSION: string | undefined;

export const version: string = typeof VATSC_VERSION === "string" ? VATSC_VERSION : "0.0.0-source";
