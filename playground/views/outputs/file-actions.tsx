/** What can be done with a file of an output: copy it, or take all of them. */

import { useSignal } from "@preact/signals";
import { zipOf } from "../../download/zip.ts";
import type { Output, OutputFile } from "../../protocol.ts";
import { saveFile } from "../../save-file.ts";
import { inLanguage } from "../../texts/texts.ts";
import { outputTexts } from "./texts.ts";

export function FileActions({ output, file }: { readonly output: Output; readonly file: OutputFile }) {
  const texts = inLanguage(outputTexts);
  const copied = useSignal("");
  return (
    <span class="file-actions">
      <button
        type="button"
        onClick={async () => {
          await navigator.clipboard.writeText(file.text);
          copied.value = file.text;
        }}
      >
        <span role="status">{copied.value === file.text ? texts.copied : texts.copy}</span>
      </button>
      <button type="button" onClick={() => saveAll(output)}>
        {texts.download}
      </button>
    </span>
  );
}

async function saveAll({ target, files }: Output): Promise<void> {
  saveFile(`vats-${target}.zip`, await zipOf(target, files), "application/zip");
}
