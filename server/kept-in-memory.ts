import 'server-only';

/**
 * Remembers what never changes in the database (revisions, versions of questions, the items of an attempt), the last
 * used longest. It grants nothing: callers look up only ids that an access rule has let through.
 * @param most how many weights to keep @param weigh 1 for each unless given
 */
export class KeptInMemory<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;
  readonly #weigh: (value: Value) => number;
  #weight = 0;

  constructor(most: number, weigh: (value: Value) => number = () => 1) {
    this.#most = most;
    this.#weigh = weigh;
  }

  get(id: string): Value | undefined {
    const value = this.#values.get(id);
    if (value !== undefined) {
      this.#values.delete(id); // to the end of the line
      this.#values.set(id, value);
    }
    return value;
  }

  set(id: string, value: Value): void {
    this.delete(id);
    this.#values.set(id, value);
    this.#weight += this.#weigh(value);
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.#most || oldest === id) break;
      this.delete(oldest);
    }
  }

  delete(id: string): void {
    const value = this.#values.get(id);
    if (value === undefined) return;
    this.#values.delete(id);
    this.#weight -= this.#weigh(value);
  }
}
