/** Scenarios of states written by hand, for forms that the steps of `flow.ts` do not have. Must not judge anything itself. */

import type {
  Build,
  CallFlow,
  Ears,
  LostAction,
  Phone,
  Prompt,
  Queue,
  RungPhone,
  State,
  StateId,
  Switch,
} from "../../../compiler/flow/ir.ts";
import * as flow from "../../helpers/flow.ts";

export const id = (name: string) => `main.${name}` as StateId;
const common = (name: string) => ({ id: id(name), origin: flow.onLine(1) });

export const quiet: Ears = { whisper: undefined, confirm: undefined, music: undefined };
export const rung = (phone: Phone, parts: Partial<RungPhone> = {}): RungPhone => ({
  ...phone,
  afterSeconds: 0,
  confirms: false,
  ...parts,
});

export const a = flow.ext("a");
export const b = flow.ext("b");
export const boss = flow.tel("+79160000001", "boss");

/** States by name: each says its own next ones by name. */
export const end = (): State => ({ ...common("end"), kind: "hangup", dropped: true });
export const hangup = (name: string): State => ({ ...common(name), kind: "hangup", dropped: false });
export const reject = (name: string, cause: "busy" | "declined"): State => ({ ...common(name), kind: "reject", cause });
export const message = (name: string, box = flow.mailbox()): State => ({
  ...common(name),
  kind: "message",
  mailbox: box,
});
export const play = (name: string, prompt: Prompt, next: string): State => ({
  ...common(name),
  kind: "play",
  prompt,
  next: id(next),
});

export interface Ways {
  readonly busy?: string;
  readonly unavailable?: string;
  readonly unanswered: string;
}

function exits({ busy, unavailable, unanswered }: Ways) {
  return { busy: id(busy ?? unanswered), unavailable: id(unavailable ?? unanswered), unanswered: id(unanswered) };
}

export function ring(
  name: string,
  phones: readonly RungPhone[],
  seconds: number,
  ways: Ways,
  ears: Partial<Ears> = {},
): State {
  return { ...common(name), kind: "ring", phones, ringSeconds: seconds, ears: { ...quiet, ...ears }, ...exits(ways) };
}

export function hunt(
  name: string,
  order: "random" | "rotating",
  phones: readonly RungPhone[],
  seconds: number,
  ways: Ways,
  ears: Partial<Ears> = {},
): State {
  return {
    ...common(name),
    kind: "hunt",
    order,
    phones,
    ringSeconds: seconds,
    ears: { ...quiet, ...ears },
    ...exits(ways),
  };
}

export const queueOf = (name: string, ...agents: readonly Phone[]): Queue => ({ name, agents, origin: flow.onLine(1) });
export const queue = (name: string, queued: Queue, seconds: number, next: string): State => ({
  ...common(name),
  kind: "queue",
  queue: queued,
  seconds,
  next: id(next),
});

export function menu(
  name: string,
  prompt: Prompt,
  keys: Readonly<Record<string, string>>,
  ends: { readonly timeout: string; readonly invalid: string; readonly wait?: number; readonly tries?: number },
): State {
  return {
    ...common(name),
    kind: "menu",
    prompt,
    waitSeconds: ends.wait ?? 5,
    tries: ends.tries ?? 3,
    keys: Object.entries(keys).map(([digits, next]) => ({
      digits: digits.trim(),
      next: id(next),
      origin: flow.onLine(1),
    })),
    timeout: id(ends.timeout),
    invalid: id(ends.invalid),
  };
}

export const retry = (name: string, of: string, next: string): State => ({
  ...common(name),
  kind: "retry",
  menu: id(of),
  next: id(next),
});
export const repeat = (name: string, rounds: number, body: string): State => ({
  ...common(name),
  kind: "repeat",
  rounds,
  body: id(body),
});
export const again = (name: string, of: string, body: string, next: string): State => ({
  ...common(name),
  kind: "again",
  repeat: id(of),
  body: id(body),
  next: id(next),
});
export const record = (name: string, next: string): State => ({ ...common(name), kind: "record", next: id(next) });
export const callerid = (name: string, number: string, next: string): State => ({
  ...common(name),
  kind: "callerid",
  number,
  next: id(next),
});
export const tag = (name: string, key: string, value: string, next: string): State => ({
  ...common(name),
  kind: "tag",
  key,
  value,
  next: id(next),
});
export const notify = (name: string, url: string, next: string): State => ({
  ...common(name),
  kind: "notify",
  url,
  next: id(next),
});

export const lostNotify = (url: string): LostAction => ({ ...common("lost_notify"), kind: "notify", url });
export const lostTag = (key: string, value: string): LostAction => ({ ...common("lost_tag"), kind: "tag", key, value });

export const turned = (name: string, parts: Partial<Omit<Switch, "name">> = {}): Switch => ({
  name,
  states: ["off", "on"],
  initial: "off",
  code: undefined,
  pin: undefined,
  origin: flow.onLine(1),
  ...parts,
});

/** A build of one scenario, `main`, which every number reaches; the first state is its start. */
export function buildOf(states: readonly State[], parts: Partial<Build> & Partial<Pick<CallFlow, "lost">> = {}): Build {
  const { lost = [], ...others } = parts;
  const main: CallFlow = {
    name: "main",
    title: undefined,
    zone: undefined,
    start: states[0]?.id ?? id("end"),
    states: new Map(states.map((state) => [state.id, state])),
    lost,
    unreached: [],
    origin: flow.onLine(1),
  };
  const built = flow.build({ flows: [main] });
  return { ...built, ...others };
}
