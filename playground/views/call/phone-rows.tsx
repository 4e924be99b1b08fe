/** What each phone does: the same each time, or something else the next time that it rings. */

import type { OfficePhone, PhoneBehaviour, PhoneKey } from "../../protocol.ts";
import { changeScript, script } from "../../state/call.ts";
import { inLanguage } from "../../texts/texts.ts";
import { callTexts } from "./texts.ts";

export function PhoneRows({ phones }: { readonly phones: readonly OfficePhone[] }) {
  const texts = inLanguage(callTexts);
  if (phones.length === 0) return <p class="quiet remark">{texts.noPhones}</p>;
  return (
    <fieldset class="phones">
      <legend>{texts.phones}</legend>
      {phones.map((phone) => (
        <PhoneRow key={phone.key} phone={phone} />
      ))}
    </fieldset>
  );
}

type Deeds = readonly PhoneBehaviour[];

function deedsOf(key: PhoneKey): Deeds {
  const does: PhoneBehaviour | Deeds = script.value.phones[key] ?? { kind: "silent" };
  return "kind" in does ? [does] : does;
}

function setDeeds(key: PhoneKey, deeds: Deeds): void {
  const [only] = deeds;
  const does = deeds.length === 1 && only ? only : deeds;
  changeScript({ phones: { ...script.peek().phones, [key]: does } });
}

function PhoneRow({ phone: { key, name } }: { readonly phone: OfficePhone }) {
  const texts = inLanguage(callTexts);
  const deeds = deedsOf(key);
  return (
    <div class="phone">
      <span class="phone-name" translate={false} title={key}>
        {name}
      </span>
      <div class="deeds">
        {deeds.map((deed, at) => (
          <div class="deed">
            {at > 0 && <span class="quiet">{texts.nextTime}</span>}
            <DeedFields name={name} ringing={at} deed={deed} change={(next) => setDeeds(key, deeds.with(at, next))} />
            {at > 0 && (
              <button
                type="button"
                class="small"
                aria-label={texts.removeThen(name, at)}
                onClick={() => setDeeds(key, deeds.toSpliced(at, 1))}
              >
                ×
              </button>
            )}
            {at === deeds.length - 1 && deeds.length < mostDeeds && (
              <button
                type="button"
                class="small"
                aria-label={texts.addThen(name)}
                title={texts.addThen(name)}
                onClick={() => setDeeds(key, [...deeds, { kind: "silent" }])}
              >
                +
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

const mostDeeds = 20;
const kinds = ["silent", "answers", "picks up", "busy", "declines", "unavailable"] as const;

interface DeedProps {
  readonly name: string;
  /** How often it has rung before. */
  readonly ringing: number;
  readonly deed: PhoneBehaviour;
  change(next: PhoneBehaviour): void;
}

function DeedFields({ name, ringing, deed, change }: DeedProps) {
  const texts = inLanguage(callTexts);
  const seconds = "afterSeconds" in deed ? (deed.afterSeconds ?? 0) : 0;
  return (
    <>
      <select
        aria-label={texts.does(name, ringing)}
        value={deed.kind}
        onChange={({ currentTarget }) => change(becoming(deed, currentTarget.value as PhoneBehaviour["kind"]))}
      >
        {kinds.map((kind) => (
          <option value={kind}>{texts.behaviour[kind]}</option>
        ))}
      </select>
      {deed.kind !== "silent" && deed.kind !== "unavailable" && (
        <span class="seconds">
          <span class="quiet">{texts.after}</span>
          <input
            type="number"
            min={0}
            max={600}
            step={1}
            aria-label={texts.afterSeconds(name, ringing)}
            value={seconds}
            onInput={({ currentTarget: { validity, valueAsNumber } }) => {
              if (validity.valid && !Number.isNaN(valueAsNumber)) change(deedOf(deed.kind, valueAsNumber));
            }}
          />
          <span class="quiet">{texts.seconds}</span>
        </span>
      )}
    </>
  );
}

/** The same deed of another kind. Who begins to answer does so after some rings, who is busy is so at once. */
function becoming(deed: PhoneBehaviour, kind: PhoneBehaviour["kind"]): PhoneBehaviour {
  const isAnswer = kind === "answers" || kind === "picks up";
  const wasAnswer = deed.kind === "answers" || deed.kind === "picks up";
  return deedOf(kind, wasAnswer && isAnswer ? deed.afterSeconds : isAnswer ? usualSeconds : 0);
}

const usualSeconds = 3;

function deedOf(kind: PhoneBehaviour["kind"], afterSeconds: number): PhoneBehaviour {
  switch (kind) {
    case "answers":
    case "picks up":
      return { kind, afterSeconds };
    case "busy":
    case "declines":
      return afterSeconds === 0 ? { kind } : { kind, afterSeconds };
    default:
      return { kind };
  }
}
