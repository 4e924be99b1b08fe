/**
 * queues.conf and musiconhold.conf as Asterisk reads them, as far as calls notice. Source: asterisk apps/app_queue.c,
 * queue_set_param, reload_single_member; res/res_musiconhold.c. Must not know calls.
 */

import type { Category, Complain } from "./config.ts";

export interface QueueConfig {
  readonly strategy: string;
  /** How long agents ring at once, and how long they then do not. */
  readonly timeoutSeconds: number;
  readonly retrySeconds: number;
  /** `Local/agent_1@context`. */
  readonly members: readonly string[];
  readonly setsInterface: boolean;
}

const known = new Set([
  ...["strategy", "timeout", "retry", "timeoutrestart", "autofill", "ringinuse", "joinempty", "leavewhenempty"],
  ...["setinterfacevar", "musicclass", "member"],
]);

/** The queues by name. */
export function loadQueues(categories: readonly Category[], complain: Complain): ReadonlyMap<string, QueueConfig> {
  const queues = new Map<string, QueueConfig>();
  for (const { name, settings, isTemplate } of categories) {
    if (isTemplate || name === "general") continue;
    const last = (wanted: string, fallback: string) =>
      settings.filter((setting) => setting.name === wanted).at(-1)?.value ?? fallback;
    for (const setting of settings)
      if (!known.has(setting.name)) complain(`queues.conf:${setting.line}: unknown keyword in queue '${name}'`);
    queues.set(name, {
      strategy: last("strategy", "ringall"),
      timeoutSeconds: Number(last("timeout", "15")),
      retrySeconds: Number(last("retry", "5")),
      members: settings.flatMap((setting) => (setting.name === "member" ? [setting.value.split(",")[0] ?? ""] : [])),
      setsInterface: last("setinterfacevar", "no") === "yes",
    });
  }
  return queues;
}

/** The recording of each class: the file in its folder, which the files of a build have below `moh/`. */
export function loadMusic(
  categories: readonly Category[],
  files: Iterable<string>,
  complain: Complain,
): ReadonlyMap<string, string> {
  const paths = [...files];
  const music = new Map<string, string>();
  for (const { name, settings } of categories) {
    if (name === "general") continue;
    const directory = settings.find((setting) => setting.name === "directory")?.value ?? "";
    const folder = directory.replace(/^moh\/vats\//, "moh/");
    const path = paths.find((one) => one.startsWith(`${folder}/`));
    if (path === undefined) complain(`musiconhold.conf: found no files in '${directory}' of class ${name}`);
    else music.set(name, path.replace(/^.*\/|\.[^.]*$/g, ""));
  }
  return music;
}
