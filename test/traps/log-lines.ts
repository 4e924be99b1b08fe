/**
 * From a line of an engine's log to the place in the source, by text alone, as docs/fidelity.md tells people to. Must know
 * nothing that does not stand in the log and in the files of the build.
 */

/** One step that an engine logged. */
export interface LoggedStep {
  /** What tells the lines of one call from those of another. */
  readonly call: string;
  /** The line, without what differs from run to run. */
  readonly line: string;
  /** What stands there in the files of the build. */
  readonly file: string;
  /** The line of the file, from 1. */
  readonly fileLine: number;
  /** `main.vats:5`: the first place in a comment above it. */
  readonly place: string;
  /** What the comment says behind the place. */
  readonly says: string;
}

const inComment = /^\s*(?:;|<!--) (\S+\.vats:\d+) (.*?)(?: -->)?$/;

/** The first comment above a line that names a place. */
function commentAbove(lines: readonly string[], at: number): { place: string; says: string } {
  for (let above = at; above >= 0; above -= 1) {
    const [, place, says = ""] = inComment.exec(lines[above] ?? "") ?? [];
    if (place !== undefined) return { place, says };
  }
  return { place: "", says: "" };
}

/**
 * `Executing [EXTENSION@CONTEXT:N] App("channel", "arguments")` is the Nth line of that extension in that context, comments
 * not counted.
 */
export function asteriskSteps(log: string, dialplan: string): readonly LoggedStep[] {
  const lines = dialplan.split("\n");
  const places = new Map<string, number>();
  let [context, extension, count] = ["", "", 0];
  for (const [at, line] of lines.entries()) {
    context = /^\[(.*)\]$/.exec(line)?.[1] ?? context;
    const begins = /^exten => (.*?),1[,(]/.exec(line)?.[1];
    if (begins === undefined && !line.startsWith(" same => ")) continue;
    [extension, count] = begins === undefined ? [extension, count + 1] : [begins, 1];
    places.set(`${extension}@${context}:${count}`, at);
  }
  return [...log.matchAll(/\[(C-\w+)\] \S+ Executing \[(.+?)\] (\w+)\("([^"]*)", "(.*)"\) in new stack/g)].map(
    ([, call = "", place = "", app = "", , args = ""]) => {
      const at = places.get(place) ?? -1;
      const line = `Executing [${place}] ${app}("CHANNEL", "${args}")`;
      return { call, line, file: (lines[at] ?? "").trim(), fileLine: at + 1, ...commentAbove(lines, at) };
    },
  );
}

/**
 * `parsing [CONTEXT->EXTENSION]` heads what is queued of an extension: each `Action APP(DATA)` below it stands there with that text.
 * `EXECUTE … APP(DATA)` runs what was queued, in that order, with variables filled in; what is `INLINE` runs at once.
 */
export function freeswitchSteps(log: string, dialplan: string): readonly LoggedStep[] {
  const lines = dialplan.split("\n");
  const calls = new Map<string, Hunting>();
  return [...log.matchAll(/^(\S{36}) (?:Dialplan: \S+ |(?=EXECUTE))(.*)$/gm)].flatMap(([, call = "", text = ""]) => {
    const own = calls.get(call) ?? { extension: "", after: -1, queue: [] };
    calls.set(call, own);
    const [, app = "", data = ""] = /^EXECUTE \[depth=\d+\] \S+ (\w+)\((.*)\)$/.exec(text) ?? [];
    const at = app === "" ? hunt(own, text, lines) : own.queue.shift();
    if (app === "" || at === undefined || at < 0) return [];
    const line = `EXECUTE [depth=0] CHANNEL ${app}(${data})`;
    return [{ call, line, file: (lines[at] ?? "").trim(), fileLine: at + 1, ...commentAbove(lines, at) }];
  });
}

/** Where a call's hunt has come to, and the lines of the actions that it has queued. */
interface Hunting {
  extension: string;
  /** The line of the last action of the extension. */
  after: number;
  queue: number[];
}

function hunt(own: Hunting, text: string, lines: readonly string[]): undefined {
  const parsing = /^parsing \[(.*)\] continue=/.exec(text)?.[1];
  // A transfer drops what an earlier hunt has queued and not run.
  if (parsing?.endsWith("->domain")) own.queue = [];
  if (parsing !== undefined) Object.assign(own, { extension: parsing, after: -1 });
  const [, app, data = "", inline] = /^(?:ANTI-)?Action (\w+)\((.*)\)( INLINE)?$/.exec(text) ?? [];
  if (app === undefined) return;
  const at = lineOfAction(own, app, data, lines);
  own.after = at;
  if (inline === undefined) own.queue.push(at);
  else own.queue.unshift(at);
}

/** The next action of the extension that has this text; `$1` and the like stand for anything. */
function lineOfAction({ extension, after }: Hunting, app: string, data: string, lines: readonly string[]): number {
  const [context = "", name = ""] = extension.split("->");
  const from = lines.indexOf(`  <context name="${context}">`);
  const head = lines.findIndex(
    (line, at) => from >= 0 && at > from && line.startsWith(`    <extension name="${name}"`),
  );
  const end = lines.indexOf("    </extension>", head);
  const found = (line: string) => {
    const [, application, written = ""] =
      /^\s*<(?:anti-)?action application="(\w+)"(?: data="([^"]*)")?/.exec(line) ?? [];
    const plain = written
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    return application === app && (plain === data || /\$\d/.test(plain));
  };
  return head < 0 ? -1 : lines.findIndex((line, at) => at > Math.max(head, after) && at < end && found(line));
}

/** The request's address names the state that is asked for; the answer says in a comment what the call does now, and where that stands. */
export function twilioSteps(
  requests: readonly {
    readonly target: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly body: string;
  }[],
): readonly LoggedStep[] {
  return requests.map(({ target, fields, body }) => {
    const lines = body.split("\n");
    const at = lines.findIndex((line) => /^<!-- \S+\.vats:\d+ -->$/.test(line));
    const place = /^<!-- (\S+) -->$/.exec(lines[at] ?? "")?.[1] ?? "";
    const status = fields.DialCallStatus === undefined ? "" : ` DialCallStatus=${fields.DialCallStatus}`;
    const verb = lines.find((line) => /^ {2}</.test(line)) ?? "";
    return { call: "", line: `POST ${target}${status}`, file: verb.trim(), fileLine: at + 1, place, says: "" };
  });
}
