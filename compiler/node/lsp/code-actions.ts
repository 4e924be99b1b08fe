/** What an editor offers to do at a place: the fixes of what is wrong there, and all fixes of a file that leave nothing to choose. */

import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver/node";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../text/span.ts";
import { mendAll } from "../mend.ts";
import { editsBetween, workspaceEdit } from "./edits.ts";
import { isLibraryPath, spanOf } from "./places.ts";
import { problemOf } from "./problems.ts";
import type { Checked } from "./programs.ts";
import type { Session } from "./session.ts";

/** The kind of what mends a whole file: editors can do it whenever a file is saved. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.vatsc`;

/** The kinds that there are. */
export const codeActionKinds: string[] = [CodeActionKind.QuickFix, fixAllKind];

/** The actions for a range of an open file. */
export async function codeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const { open, workspace, programs } = session;
  const path = open.pathOf(params.textDocument.uri);
  const text = open.at(path);
  if (!text || isLibraryPath(path)) return [];
  const range = spanOf(params.range, text, path);
  const wants = (kind: string) => {
    const { only } = params.context;
    return !only || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
  };
  const actions = new Map<string, CodeAction>();
  for (const root of workspace.rootsOf(path)) {
    const checked = await programs.check(root);
    const found = wants(CodeActionKind.QuickFix) ? quickFixes(checked, range, session) : [];
    // What two programs offer for a file that both use is offered once.
    for (const action of found) actions.set(JSON.stringify([action.title, action.edit]), action);
  }
  const [first] = workspace.rootsOf(path);
  const all = first && wants(fixAllKind) ? await fixAll(await programs.check(first), path, session) : undefined;
  return [...actions.values(), ...(all ? [all] : [])];
}

function quickFixes(checked: Checked, range: Span, session: Session): readonly CodeAction[] {
  const { host } = checked.entries;
  return checked.diagnostics
    .filter((diagnostic) => isAt(diagnostic, range))
    .flatMap((diagnostic) =>
      diagnostic.fixes.map(
        ({ title, edits }): CodeAction => ({
          title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [problemOf(diagnostic, { client: session.client, host, uriOf: session.open.uriOf })],
          ...(diagnostic.fixes.length === 1 ? { isPreferred: true } : {}),
          edit: workspaceEdit(edits, host, session),
        }),
      ),
    );
}

function isAt({ span }: Diagnostic, range: Span): boolean {
  return span.uri === range.uri && span.start <= range.end && range.start <= span.end;
}

/** As `vatsc fix`, for one file; `undefined` where it has nothing to mend. */
async function fixAll(first: Checked, path: string, session: Session): Promise<CodeAction | undefined> {
  const texts = new Map<string, string>();
  const { host } = first.entries;
  const last = await mendAll(
    { ...first, texts },
    {
      read: async (changed) => ({ ...(await session.programs.checkWith(first.root, changed)), texts: changed }),
      isOurs: (uri) => uri === path,
    },
  );
  const before = host.read(path)?.text ?? "";
  const after = last.texts.get(path) ?? before;
  if (after === before) return undefined;
  const edit = workspaceEdit(editsBetween(path, before, after), host, session);
  return { title: "Apply all fixes that leave nothing to choose", kind: fixAllKind, edit };
}
