/** Where files of the output lie. Must not know what is in them. */

/** The function; the ending makes Twilio's gateway check signatures. */
export const functionPath = "functions/voice.protected.js";

export function documentPath(name: string): string {
  return `documents/${name}.xml`;
}

/** The file name of a sound among the assets: its name in the build with the ending of the file that it is. */
export function soundFile(sound: string, uri: string): string {
  return `${sound}.${endingOf(uri)}`;
}

/** `wav` of `file:///x/hello.WAV`; empty where there is none. */
export function endingOf(uri: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(uri)?.[1]?.toLowerCase() ?? "";
}
