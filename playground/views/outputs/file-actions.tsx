/** What can be done with a file of an output: copy it, or take all of them. */

import { useSignal } from "@preact/signals";
import type { Output, OutputFile } from "../../protocol.ts";
import { inLanguage } from "../../texts/texts.ts";
import { outputTexts } from "./texts.ts";

export function FileActions({ file }: { readonly output: Output; readonly file: OutputFile }) {
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
    </span>
  );
}
