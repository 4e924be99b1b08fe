/** Who calls: a number, nobody that can be seen, or somebody of a declared set. */

import { useState } from "preact/hooks";
import type { OfficeCallers } from "../../protocol.ts";
import { changeScript, script } from "../../state/call.ts";
import { inLanguage } from "../../texts/texts.ts";
import { callTexts } from "./texts.ts";

export function CallerFields({ sets }: { readonly sets: readonly OfficeCallers[] }) {
  const texts = inLanguage(callTexts);
  const { caller } = script.value;
  const member = sets.flatMap(({ members }) => members).includes(caller ?? "");
  const choose = (value: string) => {
    if (value === "withheld") changeScript({ caller: undefined });
    else changeScript({ caller: value === "number" ? usualCaller : value });
  };
  return (
    <>
      <div class="pair">
        <span aria-hidden="true">{texts.caller}</span>
        <select
          aria-label={texts.caller}
          value={caller === undefined ? "withheld" : member ? caller : "number"}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="number">{texts.aNumber}</option>
          <option value="withheld">{texts.withheld}</option>
          {sets.map(({ name, members }) => (
            <optgroup label={name}>
              {members.map((number) => (
                <option value={number}>{`${name} · ${number}`}</option>
              ))}
            </optgroup>
          ))}
        </select>
        {caller !== undefined && <NumberField key={caller} caller={caller} />}
      </div>
      {caller !== undefined && !/^\+?[0-9]+$/.test(caller) && <p class="remark">{texts.noNumber}</p>}
    </>
  );
}

const usualCaller = "+79161234567";

/** What is typed counts when the field is left, or at Enter: half a number is another caller. */
function NumberField({ caller }: { readonly caller: string }) {
  const texts = inLanguage(callTexts);
  const [typed, type] = useState(caller);
  const take = () => {
    const number = typed.replace(/[\s().\u00a0-]/g, "");
    if (number === "" || number === caller) type(caller);
    else changeScript({ caller: number.slice(0, 60) });
  };
  return (
    <input
      type="text"
      inputMode="tel"
      autocomplete="off"
      spellcheck={false}
      aria-label={texts.number}
      value={typed}
      onInput={({ currentTarget }) => type(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === "Enter" && take()}
    />
  );
}
