/** What is set before a call: line, caller, instant, what phones and people do. */

import { lineOf } from "../../script/fit-script.ts";
import { isAnyNumber } from "../../state/any-number.ts";
import { changeScript, script } from "../../state/call.ts";
import { good } from "../../state/checked.ts";
import { inLanguage } from "../../texts/texts.ts";
import { CallerFields } from "./caller-fields.tsx";
import { Hangup, Keys, Order, Switches } from "./more-fields.tsx";
import { PhoneRows } from "./phone-rows.tsx";
import { callTexts } from "./texts.ts";
import { WhenFields } from "./when-fields.tsx";

export function ScriptForm() {
  const texts = inLanguage(callTexts);
  const office = good.value?.office;
  const line = office && lineOf(office, script.value.called);
  if (!office || !line) return null;
  return (
    <section class="script" aria-label={texts.script}>
      <div class="script-half">
        <label class="field">
          <span>{texts.line}</span>
          <select value={line.number} onChange={({ currentTarget }) => changeLine(currentTarget.value)}>
            {office.lines.map(({ name, number }) => (
              <option value={number}>{isAnyNumber(number) ? name : `${name} · ${number}`}</option>
            ))}
          </select>
        </label>
        <CallerFields sets={office.callers} />
        <WhenFields line={line} />
      </div>
      <div class="script-half">
        <PhoneRows phones={line.phones} />
        {line.takesKeys && <Keys />}
        <Switches switches={office.switches} />
        <Order line={line} />
        <Hangup />
      </div>
    </section>
  );
}

/** Another line may read its hours in another zone; a zone that the reader has chosen stays. */
function changeLine(called: string): void {
  const office = good.peek()?.office;
  const { zone, called: before } = script.peek();
  const [from, to] = [office && lineOf(office, before), office && lineOf(office, called)];
  changeScript({ called, zone: from?.zone === zone && to?.zone !== undefined ? to.zone : zone });
}
