/**
 * Which type each name must have, by the place where it stands. The one table that says so; a new step that takes a
 * name is a new line here. Must not know what is declared.
 */

import type {
  CalendarDeclaration,
  CallersDeclaration,
  ClosedClause,
  DateItem,
  DuringGuard,
  ExceptClause,
  FromGuard,
  GroupDeclaration,
  LineDeclaration,
  MailboxDeclaration,
  Member,
  OnGuard,
  PlayStep,
  QualifiedName,
  ToGuard,
  VoicemailStep,
} from "../syntax/ast.ts";
import type { AnyNode } from "../syntax/walk.ts";
import type { MeaningKind } from "./program.ts";

/** A name, and the types that fit where it stands. */
export interface Expectation {
  readonly name: QualifiedName;
  readonly wanted: readonly MeaningKind[];
}

type Reader =
  | Member
  | GroupDeclaration
  | VoicemailStep
  | PlayStep
  | MailboxDeclaration
  | DuringGuard
  | OnGuard
  | ExceptClause
  | ClosedClause
  | CalendarDeclaration
  | FromGuard
  | CallersDeclaration
  | ToGuard
  | LineDeclaration;

/** The names that stand directly in `node`; none for a node that holds no name. */
export function expectations(node: AnyNode): readonly Expectation[] {
  const reader = node as Reader;
  switch (reader.kind) {
    case "member":
      return all(["phone", "group"], [reader.target]);
    case "group":
      return all(["phone", "group"], reader.members?.names ?? []);
    case "voicemail":
      return all(["mailbox"], [reader.mailbox]);
    case "play":
      return all(["prompt"], [reader.prompt]);
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
      return all(["calendar"], reader.dates);
    case "calendar":
      return reader.source?.kind === "dates" ? all(["calendar"], reader.source.dates) : [];
    case "from":
      return all(["callers"], reader.callers);
    case "callers":
      return reader.source?.kind === "list" ? all(["callers"], reader.source.callers) : [];
    case "to":
      return all(["line"], reader.lines);
    case "line":
      return all(["vats"], [reader.scenario]);
    default:
      return [];
  }
}

type MaybeName = DateItem | { readonly kind: string } | "universal" | undefined;

/** The qualified names among `nodes`, each wanted as `wanted`. */
function all(wanted: readonly MeaningKind[], nodes: readonly MaybeName[]): readonly Expectation[] {
  return nodes.filter(isName).map((name) => ({ name, wanted }));
}

function isName(node: MaybeName): node is QualifiedName {
  return typeof node === "object" && node.kind === "qualified-name";
}
