/**
 * Tones for the sounds of many programs in one build: a telephone carries some sixty that can be told apart, so sounds that no
 * one call can hear both share one. Must not know any engine.
 */

import type { Build, CallFlow } from "../compiler/flow/ir.ts";
import type { Call } from "../compiler/simulate/call.ts";
import { lineOf } from "../compiler/simulate/simulate.ts";
import type { Trace, TraceEvent } from "../compiler/simulate/trace.ts";
import type { PlayedCall, PlayOn, PlayRequest } from "./engine.ts";
import { whatPlays } from "./wrong-calls.ts";

type Sounds = Pick<PlayRequest, "greetings" | "menus" | "music" | "confirms" | "whispers">;

const roles = ["greetings", "menus", "music", "confirms", "whispers"] as const;

/** Plays calls of a build whose programs are many: what is asked and what was seen have the build's own names of sounds. */
export function withSharedTones(build: Build, play: PlayOn): PlayOn {
  const tones = shareTones(build);
  const flowOf = ({ called }: Call) => build.flows.find(({ name }) => name === lineOf(build, called)?.flow);
  return async (request) => {
    const seen = await play({ ...request, ...toned(request, tones), tones });
    return seen.map((call, index): PlayedCall => {
      const asked = request.calls[index];
      const flow = asked && flowOf(asked);
      const names = new Map(flow && [...soundsOf(flow)].map((sound) => [tones.get(sound) ?? sound, sound]));
      return { ...call, trace: renamed(call.trace, (tone) => names.get(tone) ?? tone) };
    });
  };
}

/**
 * The tone of each sound of a build, by the name of the tone. Two sounds have the same one only if they have the same parts in
 * calls, and no scenario has both.
 */
export function shareTones(build: Build): ReadonlyMap<string, string> {
  const parts = whatPlays(build);
  const toneOf = new Map<string, string>();
  const flows = build.flows.map(soundsOf);
  // Some that no call hears are part of a build, too: the greeting of a mailbox to which nobody speaks.
  for (const sound of [...new Set(build.prompts.map((prompt) => prompt.sound))].sort()) {
    const part = roles.filter((role) => parts[role]?.has(sound)).join("-") || "announcements";
    const near = new Set(
      flows.flatMap((sounds) => (sounds.has(sound) ? [...sounds] : [])).map((one) => toneOf.get(one)),
    );
    let number = 1;
    while (near.has(`${part}-${number}`)) number += 1;
    toneOf.set(sound, `${part}-${number}`);
  }
  return toneOf;
}

/** Every sound that a call of a scenario may play, but the exchange's own greeting. */
function soundsOf(flow: CallFlow): ReadonlySet<string> {
  const sounds = [...flow.states.values()].flatMap((state) => {
    if (state.kind === "play" || state.kind === "menu") return [state.prompt.sound];
    if (state.kind === "message") return state.mailbox.greeting === "universal" ? [] : [state.mailbox.greeting.sound];
    if (state.kind !== "ring" && state.kind !== "hunt") return [];
    return [state.ears.whisper, state.ears.confirm, state.ears.music].flatMap((prompt) => prompt?.sound ?? []);
  });
  return new Set(sounds);
}

function toned(request: PlayRequest, tones: ReadonlyMap<string, string>): Sounds {
  const named = (sounds: ReadonlySet<string> = new Set()) =>
    new Set([...sounds].map((sound) => tones.get(sound) ?? sound));
  return Object.fromEntries(roles.map((role) => [role, named(request[role])]));
}

function renamed(trace: Trace, nameOf: (tone: string) => string): Trace {
  return trace.map((event): TraceEvent => {
    if (event.kind === "play") return { ...event, sound: nameOf(event.sound) };
    if (event.kind === "message") return { ...event, greeting: nameOf(event.greeting) };
    if (event.kind !== "ring") return event;
    const { heard, music } = event;
    return { ...event, ...(heard ? { heard: heard.map(nameOf) } : {}), ...(music ? { music: nameOf(music) } : {}) };
  });
}
