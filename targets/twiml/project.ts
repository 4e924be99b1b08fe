/** The files around the function that make the output a project which Twilio's Serverless Toolkit deploys as it is. */

import type { EmitContext, OutputFile } from "../../compiler/target/target.ts";
import { oneLine } from "./function-text.ts";
import { serverText } from "./server.generated.ts";

export function projectFiles({ generator, source }: EmitContext): readonly OutputFile[] {
  const header = `// made by ${generator} from ${oneLine(source)}, do not edit\n`;
  return [
    { path: "package.json", text: `${JSON.stringify(packageJson, null, 2)}\n` },
    // JSON5 with comments. Source: twilio.com/docs/labs/serverless-toolkit/configuration.
    { path: ".twilioserverlessrc", text: `${header}${JSON.stringify(toolkit, null, 2)}\n` },
    { path: "server.mjs", text: `${header}\n${serverText}` },
  ];
}

/** CommonJS, as Functions are; no dependency at all. The toolkit takes the service's name from here. */
const packageJson = {
  name: "vats-voice",
  version: "0.0.0",
  private: true,
  scripts: { start: "node server.mjs", deploy: "twilio-run deploy" },
  engines: { node: ">=22" },
  dependencies: {},
};

const toolkit = { runtime: "node22", functionsFolder: "functions", assetsFolder: "assets" };
