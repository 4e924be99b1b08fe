/**
 * A program while it is being written: what its text has declared so far, and what calls can do in it. All that the world
 * outside sees carries the program's serial number, so that many programs can stand in one build. Must not draw anything.
 */

import { type PhoneKey, phoneKey } from "../../../compiler/simulate/call.ts";
import { addDays } from "../../../compiler/time/dates.ts";
import { type WallClock, wallClock } from "../../../compiler/time/zone.ts";

/** Writes a part of a program, with the declarations that it needs. */
export type Make = (writing: Writing) => string;

/** Whether something has answered the call where the writing stands. */
export type Answered = "no" | "maybe" | "surely";

/** What a program's calls may choose from. */
export interface Facts {
  readonly phones: readonly PhoneKey[];
  /** Numbers of its lines; empty where its only line takes every number. */
  readonly numbers: readonly string[];
  /** One of its lines takes every number that no other has. */
  readonly takesAll: boolean;
  /** Some callers wait in a queue. */
  readonly hasQueue: boolean;
  /** Keys of its menus. */
  readonly keys: readonly string[];
  /** Callers whom its guards know. */
  readonly callers: readonly string[];
  /** Its switches, by the name that a build gives them, and their states. */
  readonly switches: ReadonlyMap<string, readonly string[]>;
}

/** The words before the names of a batch's module; none in a program of one file. */
export function moduleName(serial: number): string {
  return `p${serial}`;
}

/** What of a program is drawn before anything is written. */
export interface Plan {
  readonly serial: number;
  readonly instants: readonly number[];
  /** Of the scenario. */
  readonly zone: string;
  /** With forms that TwiML refuses. */
  readonly isForExchange: boolean;
  /** Phones, hours, announcements and the like stand in a module that the program uses. */
  readonly hasLibrary: boolean;
  /** Of bare steps: there is no scenario that has a zone. */
  readonly isBare: boolean;
  /** Phones are not declared, so they are extensions of their names. */
  readonly isUndeclared: boolean;
  /** `default`: none is declared · `only`: one is · `named`: each step says which. Only who is alone in a build may not say it. */
  readonly mailboxes: "default" | "only" | "named";
  /** One line takes every number that no other has. */
  readonly takesAll: boolean;
  /** Names of the lines to the scenario. */
  readonly lines: readonly string[];
}

/** One file of the program, as far as it is written. */
interface Page {
  readonly uses: Set<string>;
  readonly declared: Map<string, string>;
}

export class Writing {
  readonly plan: Plan;
  answered: Answered = "no";
  /** The steps stand in a menu of the same scenario or flow. */
  isInMenu = false;
  /** In a flow: what it does must be right wherever it is run. */
  isInFlow = false;
  /** Flows that are being written: they cannot be run. */
  readonly openFlows = new Set<string>();
  readonly files = new Map<string, string>();
  hasQueue = false;
  private isInLibrary = false;
  private hasExchangeForms = false;
  private readonly main: Page = { uses: new Set(), declared: new Map() };
  private readonly library: Page = { uses: new Set(), declared: new Map() };
  private readonly phones = new Map<string, PhoneKey>();
  private readonly numbers: string[] = [];
  private readonly keys = new Set<string>();
  private readonly callers = new Set<string>();
  private readonly switches = new Map<string, readonly string[]>();

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** The serial as four digits, for numbers. */
  get digits(): string {
    return String(this.plan.serial).padStart(4, "0");
  }

  /** Whether forms may be written that TwiML refuses; who asks, and may, writes one. */
  isForExchange(): boolean {
    this.hasExchangeForms ||= this.plan.isForExchange;
    return this.plan.isForExchange;
  }

  get needs(): "any" | "exchange" {
    return this.hasExchangeForms ? "exchange" : "any";
  }

  /** Declares a name once, where declarations stand: `text` is asked for when it is first needed. Gives the name as it is written here. */
  declare(name: string, text: () => string): string {
    const { hasLibrary } = this.plan;
    const wasInLibrary = this.isInLibrary;
    this.isInLibrary = hasLibrary;
    this.put(hasLibrary ? this.library : this.main, name, text);
    this.isInLibrary = wasInLibrary;
    return hasLibrary && !wasInLibrary ? `lib.${name}` : name;
  }

  /** Declares a name in the program's own file. */
  declareHere(name: string, text: () => string): string {
    this.put(this.main, name, text);
    return name;
  }

  private put({ declared }: Page, name: string, text: () => string): void {
    if (declared.has(name)) return;
    // Holds the place of the name, so that what it declares itself cannot come to it again.
    declared.set(name, "");
    const written = text();
    declared.delete(name);
    declared.set(name, written);
  }

  isDeclared(name: string): boolean {
    return (this.plan.hasLibrary ? this.library : this.main).declared.has(name);
  }

  /** Uses a file of the standard library where the writing is; gives the name of the module. */
  use(path: string): string {
    (this.isInLibrary ? this.library : this.main).uses.add(path);
    return path.split("/").at(-1) ?? path;
  }

  /** A phone that has been declared. */
  phone(name: string, kind: "ext" | "tel" | "sip", address: string): void {
    this.phones.set(name, phoneKey({ kind, address }));
  }

  number(number: string): void {
    this.numbers.push(number);
  }

  key(digits: string): void {
    this.keys.add(digits);
  }

  caller(number: string): void {
    this.callers.add(number);
  }

  switch(name: string, states: readonly string[]): void {
    this.switches.set(name, states);
  }

  /** What the clocks of a zone show at one of the instants; any number chooses one. */
  clock(choice: number, zone: string): WallClock {
    const { instants } = this.plan;
    return wallClock(zone, instants[choice % instants.length] ?? 0);
  }

  /** The date at one of the instants, so many days off. */
  date(choice: number, days: number, zone = this.plan.zone): string {
    return addDays(this.clock(choice, zone).date, days);
  }

  /** Writes what not every call comes to: after it the call may have been answered, and may not. */
  branch(make: Make): string {
    const before = this.answered;
    const text = make(this);
    if (this.answered !== before) this.answered = "maybe";
    return text;
  }

  /** Writes steps of a flow, which another scenario may run as well. */
  flow(write: () => string): string {
    const { answered, isInMenu, isInFlow } = this;
    Object.assign(this, { answered: "maybe", isInMenu: false, isInFlow: true });
    const text = write();
    Object.assign(this, { answered, isInMenu, isInFlow });
    return text;
  }

  /** The text of the program's own file, with `rest` below what it declares, and of its library, if that has anything. */
  finish(rest: string): string {
    const { main, library } = this;
    if (library.declared.size > 0) {
      const path = `${moduleName(this.plan.serial)}-lib.vats`;
      this.files.set(path, pageText(library, ""));
      main.uses.add(`./${path} lib`);
    }
    return pageText(main, rest);
  }

  get facts(): Facts {
    const { numbers, switches } = this;
    return {
      phones: [...this.phones.values()],
      numbers,
      takesAll: this.plan.takesAll,
      hasQueue: this.hasQueue,
      keys: [...this.keys],
      callers: [...this.callers],
      switches,
    };
  }
}

function pageText({ uses, declared }: Page, rest: string): string {
  const used = [...uses].map((path) => {
    const [file, name] = path.split(" ");
    return `use "${file}"${name === undefined ? "" : ` as ${name}`}`;
  });
  const texts = [...used, ...declared.values(), rest].filter((text) => text !== "");
  return texts.map((text) => `${text}\n`).join("");
}
