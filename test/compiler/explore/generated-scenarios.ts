/** Programs of one scenario, made from a seed: short rings, so that every second can be tried, and guards at every depth. */

/** Numbers from 0 to below 1, the same for a seed on every machine (mulberry32, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const zones = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Europe/Moscow"];
const days = ["Mon-Fri", "Sat,Sun", "daily", "Sun", "Fri-Mon", "Wed"];
const times = ["00:00", "01:30", "02:00", "02:30", "03:00", "09:00", "13:00", "18:00", "22:00", "23:59"];
const dates = ["2026-10-25", "11-01", "12-31", "12-24..01-02", "first Sun of Nov", "2027-03-14", "last Sun of Mar"];

/** The text of a program. */
export function generatedScenario(seed: number): string {
  const random = randomOf(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const chance = (share: number) => random() < share;
  const zone = pick(zones);
  let budget = 6;

  const seconds = () => 1 + Math.floor(random() * 5);
  const spec = () => {
    const [from, to] = [pick(times), pick([...times, "24:00"])];
    return `${pick(days)} ${from}-${to === from ? "12:00" : to}`;
  };
  const guard = (): string => {
    const kind = random();
    if (kind < 0.45)
      return `workhours ${spec()}${chance(0.25) ? ` ${pick(zones)}` : ""}${chance(0.3) ? ` except ${pick(dates)}` : ""}`;
    if (kind < 0.6) return `on ${pick(dates)}`;
    if (kind < 0.7) return `from ${pick(["+7916*", "+4930???????", "anonymous", "+15551234567", "+791655512??"])}`;
    if (kind < 0.8) return pick(["when night", "when mode is closed", "when mode is open"]);
    if (kind < 0.85) return "to ads";
    return `not ${pick(["on weekends", "when night", "from +7*", `workhours ${spec()}`])}`;
  };
  const guards = () => (chance(0.2) ? `${guard()} and ${guard()}` : guard());
  const phones = () => pick(["a", "b", "boss", "[a, boss]", "[b, a]"]);
  const step = (depth: number): string => {
    budget--;
    const kind = random();
    if (depth < 3 && budget > 0 && kind < 0.35) {
      const arms = Array.from({ length: 1 + Math.floor(random() * 2) }, () => `${guards()} < ${steps(depth + 1)} >`);
      return `${arms.join(" ")}${chance(0.6) ? ` otherwise < ${steps(depth + 1)} >` : ""}`;
    }
    if (kind < 0.55) {
      const outcome =
        chance(0.3) && depth < 3 ? ` if ${pick(["busy", "unavailable", "unanswered"])} < ${steps(depth + 1)} >` : "";
      return `ring ${phones()} for ${seconds()}s${chance(0.25) ? " confirm" : ""}${outcome}`;
    }
    if (kind < 0.6)
      return `ring [a, boss after 1s${chance(0.5) ? " confirm" : ""}] for ${2 + Math.floor(random() * 3)}s`;
    if (kind < 0.66) return `hunt [a, b] for ${1 + Math.floor(random() * 2)}s each ${pick(["random", "rotating"])}`;
    if (kind < 0.7) return `queue team for ${pick([7, 16, 21])}s`;
    if (kind < 0.76) return `wait ${seconds()}s`;
    if (kind < 0.82) return 'say "One moment please."';
    if (kind < 0.88 && depth < 2)
      return `menu "m.wav" wait 1s tries 2 < 1 < ${steps(depth + 1)} > 12 < ${pick(["retry", "hangup", "voicemail"])} > timeout < ${pick(["hangup", "voicemail"])} > >`;
    if (kind < 0.93 && depth < 2) return `repeat 2 < ${steps(depth + 1)} >`;
    return pick(["voicemail", "hangup", "reject", "reject busy", 'notify "https://example.com/x"']);
  };
  const steps = (depth: number): string =>
    Array.from({ length: budget > 0 ? 1 + Math.floor(random() * 2) : 1 }, () => step(depth)).join("; then ");

  return `phone a = ext 101
phone b = ext 102
phone boss = tel "+7 916 000-00-01"
group team = [a, b]
switch night = off
switch mode = auto
vats sales ${zone} < ${steps(0)}; then ${chance(0.6) ? `${guards()} < ${step(2)} > otherwise < ${step(2)} >` : steps(0)} >
line site = "+7 495 123-45-67" -> sales
line ads = "+7 800 555-35-35" -> sales
`;
}
