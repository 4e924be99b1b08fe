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

export class Writing {
  readonly serial: number;
  readonly instants: readonly number[];
  /** With forms that TwiML refuses. */
  readonly isForExchange: boolean;
  /** Of the scenario. */
  zone: string;
  answered: Answered = "no";
  /** How many blocks are open. */
  depth = 0;
  /** Where the writing stands in a menu of this very block's scenario or flow. */
  isInMenu = false;
  /** In a flow: what it does must be right wherever it is run. */
  isInFlow = false;
  readonly files = new Map<string, string>();
  private readonly declared = new Map<string, string>();
  private readonly phones = new Map<string, PhoneKey>();
  private readonly numbers: string[] = [];
  private readonly keys = new Set<string>();
  private readonly callers = new Set<string>();
  private readonly switches = new Map<string, readonly string[]>();
  private readonly module: string;

  constructor(serial: number, instants: readonly number[], zone: string, isForExchange: boolean, module: string) {
    this.serial = serial;
    this.instants = instants;
    this.zone = zone;
    this.isForExchange = isForExchange;
    this.module = module;
  }

  /** The serial as four digits, for numbers. */
  get digits(): string {
    return String(this.serial % 10_000).padStart(4, "0");
  }

  /** Declares a name once: `text` is asked for when it is first needed. */
  declare(name: string, text: () => string): string {
    if (!this.declared.has(name)) {
      // Holds its place, so that what it declares itself cannot come to it again.
      this.declared.set(name, "");
      this.declared.set(name, text());
    }
    return name;
  }

  has(name: string): boolean {
    return this.declared.has(name);
  }

  /** The declarations of all names, in the order in which they were asked for. */
  get declarations(): readonly string[] {
    return [...this.declared.values()].filter((text) => text !== "");
  }

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
    this.switches.set(this.module === "" ? name : `${this.module}.${name}`, states);
  }

  /** What the clocks of a zone show at one of the instants; any number chooses one. */
  clock(choice: number, zone = this.zone): WallClock {
    return wallClock(zone, this.instants[choice % this.instants.length] ?? 0);
  }

  /** The date at one of the instants, so many days off. */
  date(choice: number, days: number, zone = this.zone): string {
    return addDays(this.clock(choice, zone).date, days);
  }

  /** Writes what not every call comes to: after it the call may have been answered, and may not. */
  branch(write: () => string): string {
    const before = this.answered;
    this.depth += 1;
    const text = write();
    this.depth -= 1;
    if (this.answered !== before) this.answered = "maybe";
    return text;
  }

  get facts(): Facts {
    const { numbers, switches } = this;
    return {
      phones: [...this.phones.values()],
      numbers,
      keys: [...this.keys],
      callers: [...this.callers],
      switches,
    };
  }
}
