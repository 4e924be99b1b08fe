/** What the caller presses, how switches stand, in which order hunts go, when the caller gives up. */

import type { OfficeLine, OfficeSwitch } from "../../protocol.ts";
import { orderFor } from "../../script/fit-script.ts";
import { changeScript, script } from "../../state/call.ts";
import { inLanguage } from "../../texts/texts.ts";
import { callTexts } from "./texts.ts";

const mostMenus = 20;

/** A field for each menu that plays, and one more. An empty one is silence. */
export function Keys() {
  const texts = inLanguage(callTexts);
  const keys = script.value.keys ?? [];
  const fields = [...keys, ""].slice(0, mostMenus);
  const change = (at: number, typed: string) => {
    const pressed = typed.replace(/[^0-9*#]/g, "").slice(0, 20);
    const all = [...keys, ""].with(at, pressed);
    changeScript({ keys: all.slice(0, all.findLastIndex((key) => key !== "") + 1) });
  };
  return (
    <fieldset class="more">
      <legend>{texts.keys}</legend>
      {fields.map((key, at) => (
        <input
          key={at}
          type="text"
          inputMode="tel"
          autocomplete="off"
          class="key"
          aria-label={texts.keysOf(at + 1)}
          placeholder={texts.nothing}
          value={key}
          onInput={({ currentTarget }) => change(at, currentTarget.value)}
        />
      ))}
    </fieldset>
  );
}

export function Switches({ switches }: { readonly switches: readonly OfficeSwitch[] }) {
  const texts = inLanguage(callTexts);
  if (switches.length === 0) return null;
  return (
    <fieldset class="more">
      <legend>{texts.switches}</legend>
      {switches.map(({ name, states, initial }) => (
        <label class="inline-field">
          <span>{name}</span>
          <select
            value={script.value.switches?.[name] ?? initial}
            onChange={({ currentTarget }) =>
              changeScript({ switches: { ...script.peek().switches, [name]: currentTarget.value } })
            }
          >
            {states.map((state) => (
              <option value={state}>{state}</option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

/** Of hunts that are random or rotating: who is tried first. */
export function Order({ line }: { readonly line: OfficeLine }) {
  const texts = inLanguage(callTexts);
  if (line.hunted.length === 0) return null;
  const order = orderFor(line, script.value.order ?? []);
  const nameOf = (key: string) => line.phones.find((phone) => phone.key === key)?.name ?? key;
  const moveForward = (at: number) =>
    changeScript({ order: order.toSpliced(at, 1).toSpliced(at - 1, 0, order[at] ?? "") });
  return (
    <fieldset class="more">
      <legend>{texts.order}</legend>
      {order.map((key, at) => (
        <span class="ordered">
          {at > 0 && (
            <button type="button" class="small" aria-label={texts.earlier(nameOf(key))} onClick={() => moveForward(at)}>
              ←
            </button>
          )}
          {nameOf(key)}
        </span>
      ))}
    </fieldset>
  );
}

export function Hangup() {
  const texts = inLanguage(callTexts);
  const { hangsUpAfterSeconds } = script.value;
  return (
    <div class="more hangup">
      <label>
        <input
          type="checkbox"
          checked={hangsUpAfterSeconds !== undefined}
          onChange={({ currentTarget }) => setHangup(currentTarget.checked ? 10 : undefined)}
        />{" "}
        {texts.hangsUp}
      </label>
      {hangsUpAfterSeconds !== undefined && (
        <span class="seconds">
          <span class="quiet">{texts.after}</span>
          <input
            type="number"
            min={0}
            max={86_400}
            step={1}
            aria-label={texts.hangsUpAfter}
            value={hangsUpAfterSeconds}
            onInput={({ currentTarget: { validity, valueAsNumber } }) => {
              if (validity.valid && !Number.isNaN(valueAsNumber)) setHangup(valueAsNumber);
            }}
          />
          <span class="quiet">{texts.seconds}</span>
        </span>
      )}
    </div>
  );
}

/** @param seconds since the call arrived; `undefined`: he stays */
export function setHangup(seconds: number | undefined): void {
  const { hangsUpAfterSeconds: _, ...rest } = script.peek();
  script.value = seconds === undefined ? rest : { ...rest, hangsUpAfterSeconds: seconds };
}
