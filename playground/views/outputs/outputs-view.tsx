/** What the compiler makes for each exchange, with the lines that come from the step under the cursor. */

import { useSignal } from "@preact/signals";
import { NothingYet } from "../../frame/nothing-yet.tsx";
import { type Output, type TargetId, targetIds } from "../../protocol.ts";
import { good, goodBefore } from "../../state/checked.ts";
import { target } from "../../state/page.ts";
import { inLanguage } from "../../texts/texts.ts";
import { FileActions } from "./file-actions.tsx";
import { FileText } from "./file-text.tsx";
import { Notes, Refusal } from "./remarks.tsx";
import { outputTexts } from "./texts.ts";
import "./outputs.css";

export function OutputsView() {
  const texts = inLanguage(outputTexts);
  const chosen = useSignal<Partial<Record<TargetId, string>>>({});
  const output = good.value?.outputs.find((one) => one.target === target.value);
  if (!good.value || !output) return <NothingYet />;
  const path = pathOf(output, chosen.value[target.value]);
  const file = output.files.find((one) => one.path === path);
  const before = goodBefore.value?.outputs.find((one) => one.target === target.value);
  return (
    <div class="outputs">
      <div class="output-bar">
        <Targets outputs={good.value.outputs} />
        {output.files.length > 0 && (
          <label class="output-file">
            <span>{texts.file}</span>{" "}
            <select
              value={path}
              onChange={({ currentTarget }) => {
                chosen.value = { ...chosen.value, [target.value]: currentTarget.value };
              }}
            >
              {output.files.map((one) => (
                <option key={one.path}>{one.path}</option>
              ))}
            </select>
          </label>
        )}
        {file && <FileActions output={output} file={file} />}
      </div>
      {output.refusal.length > 0 && <Refusal output={output} />}
      {!output.isMade && output.refusal.length === 0 && <p class="quiet">{texts.making}</p>}
      {output.notes.length > 0 && <Notes notes={output.notes} />}
      {file && (
        <FileText
          key={`${target.value} ${path}`}
          file={file}
          map={output.map}
          before={before?.files.find((one) => one.path === path)?.text}
        />
      )}
    </div>
  );
}

function Targets({ outputs }: { readonly outputs: readonly Output[] }) {
  return (
    <fieldset class="choice">
      <legend class="unseen">{inLanguage(outputTexts).exchange}</legend>
      {targetIds.map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={target.value === id}
          onClick={() => {
            target.value = id;
          }}
        >
          {outputs.find((one) => one.target === id)?.title ?? id}
        </button>
      ))}
    </fieldset>
  );
}

/** The file that was chosen, if it is still there; else the main one. */
function pathOf({ files, mainFile }: Output, chosen: string | undefined): string {
  return files.some(({ path }) => path === chosen) && chosen !== undefined ? chosen : mainFile;
}
