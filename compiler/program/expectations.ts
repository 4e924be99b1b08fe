/**
 * Which type each name must have, by the place where it stands. The one table that says so; a new step that takes a
 * name is a new line here. Must not know what is declared.
 */

import type {
  ByClause,
  CalendarDeclaration,
  CalendarEntry,
  CallerIdStep,
  CallersDeclaration,
  ClosedClause,
  DuringGuard,
  EveryCallRings,
  ExceptClause,
  ExpectedEvent,
  FromGuard,
  GroupDeclaration,
  HuntGoes,
  HuntStep,
  LineDeclaration,
  MailboxDeclaration,
  Member,
  MenuStep,
  NeverRung,
  NotifyStep,
  OnGuard,
  PhoneDoes,
  PlayStep,
  QueueStep,
  RingStep,
  RunStep,
  SayPrompt,
  SayStep,
  SwitchIs,
  TagStep,
  TestCall,
  ToGuard,
  VoicemailStep,
  WaitStep,
  WhenGuard,
} from "../syntax/ast.ts";
import type { AnyNode } from "../syntax/walk.ts";
import type { MeaningKind, UsedName, ValueType } from "./program.ts";

/** A name, and the types that fit where it stands. Parameters fit by their own type. */
export interface Expectation {
  readonly name: UsedName;
  readonly wanted: readonly (MeaningKind | ValueType)[];
}

type Reader =
  | Member
  | GroupDeclaration
  | RingStep
  | HuntStep
  | QueueStep
  | VoicemailStep
  | PlayStep
  | SayStep
  | SayPrompt
  | MenuStep
  | WaitStep
  | CallerIdStep
  | TagStep
  | NotifyStep
  | RunStep
  | MailboxDeclaration
  | DuringGuard
  | OnGuard
  | ExceptClause
  | ClosedClause
  | ByClause
  | Extract<CalendarEntry, { kind: "short" }>
  | CalendarDeclaration
  | FromGuard
  | CallersDeclaration
  | ToGuard
  | WhenGuard
  | LineDeclaration
  | TestCall
  | PhoneDoes
  | HuntGoes
  | SwitchIs
  | ExpectedEvent
  | EveryCallRings
  | NeverRung;

/** The names that stand directly in `node`; none for a node that holds no name. Arguments are looked at elsewhere. */
export function expectations(node: AnyNode): readonly Expectation[] {
  const reader = node as Reader;
  switch (reader.kind) {
    case "member":
      return [...all(["phone", "group"], [reader.target]), ...all(["duration"], [reader.after])];
    case "group":
      return all(["phone", "group"], reader.members?.names ?? []);
    case "ring":
    case "hunt":
      return [...all(["duration"], [reader.options.duration]), ...all(["prompt"], [reader.options.whisper?.prompt])];
    case "queue":
      return [...all(["group"], [reader.group]), ...all(["duration"], [reader.duration])];
    case "voicemail":
      return all(["mailbox"], [reader.mailbox]);
    case "play":
      return all(["prompt"], [reader.prompt]);
    case "say":
    case "say-prompt":
      return all(["text"], [reader.text]);
    case "menu":
      return [...all(["prompt"], [reader.prompt]), ...all(["duration"], [reader.wait])];
    case "wait":
      return all(["duration"], [reader.duration]);
    case "callerid":
      return all(["number"], [reader.number]);
    case "tag":
      return all(["text"], [reader.value]);
    case "notify":
      return all(["text"], [reader.url]);
    case "run":
      return all(["flow"], [reader.flow]);
    case "mailbox":
      return all(
        ["prompt"],
        reader.properties.map((property) => (property.kind === "greeting" ? property.prompt : undefined)),
      );
    case "during":
      return all(["hours"], [reader.hours]);
    case "on":
    case "except":
    case "closed":
    case "short":
      return all(["calendar"], reader.dates);
    case "by":
      return all(["calendar"], [reader.calendar]);
    case "calendar":
      return reader.source?.kind === "dates" ? all(["calendar"], reader.source.dates) : [];
    case "from":
      return all(["callers", "number"], reader.callers);
    case "callers":
      return reader.source?.kind === "list" ? all(["callers"], reader.source.callers) : [];
    case "to":
      return all(["line"], reader.lines);
    case "when":
      return all(["switch"], [reader.switch]);
    case "line":
      return all(["vats"], [reader.scenario]);
    case "test-call":
      return all(["line"], [reader.line]);
    case "phone-does":
      return all(["phone"], [reader.phone]);
    case "hunt-goes":
      return all(["phone", "group"], reader.phones?.names ?? []);
    case "switch-is":
      return all(["switch"], [reader.switch]);
    case "event":
      return [
        ...all(["mailbox"], [reader.mailbox]),
        ...all(["prompt"], [reader.prompt]),
        ...all(["phone"], [reader.phone]),
      ];
    case "every-call-rings":
      return all(["phone"], [reader.phone]);
    case "never-rung":
      return all(["phone"], [reader.phone, reader.before]);
    default:
      return [];
  }
}

type MaybeName = { readonly kind: string } | "universal" | undefined;

/** The names among `nodes`, each wanted as `wanted`. */
function all(wanted: Expectation["wanted"], nodes: readonly MaybeName[]): readonly Expectation[] {
  return nodes.filter(isName).map((name) => ({ name, wanted }));
}

function isName(node: MaybeName): node is UsedName {
  return typeof node === "object" && (node.kind === "qualified-name" || node.kind === "name");
}
