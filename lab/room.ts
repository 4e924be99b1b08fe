/**
 * How much of a machine exchanges take that run at once, whichever test asked for them: each waits until there is room for its
 * share. Must not know what takes it.
 */

/** A place in a room, given back when whoever had it is done. */
export interface Place {
  /** The lowest number that nobody else in the room has: 0 for the first. */
  readonly slot: number;
  leave(): void;
}

interface Waiting {
  readonly share: number;
  enter(place: Place): void;
}

/** Rounding must keep nobody out: three thirds are a whole. */
const grain = 1e-9;

export class Room {
  private free = 1;
  private readonly slots = new Set<number>();
  private readonly waiting: Waiting[] = [];

  /** Waits for room, behind all who have come before. The share is above 0; 1 is the whole room. */
  take(share: number): Promise<Place> {
    return new Promise((enter) => {
      this.waiting.push({ share, enter });
      this.admit();
    });
  }

  private admit(): void {
    for (let next = this.waiting[0]; next && next.share <= this.free + grain; next = this.waiting[0]) {
      this.waiting.shift();
      next.enter(this.placeOf(next.share));
    }
  }

  private placeOf(share: number): Place {
    let slot = 0;
    while (this.slots.has(slot)) slot += 1;
    this.slots.add(slot);
    this.free -= share;
    const leave = () => {
      if (!this.slots.delete(slot)) return;
      this.free += share;
      this.admit();
    };
    return { slot, leave };
  }
}
