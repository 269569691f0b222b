/** Loads each name once, shares loads under way, keeps what came. A failure is not kept: asking again tries again. */
export class SharedLoads<T> {
  private readonly loads = new Map<string, Promise<T>>();
  private readonly present = new Set<string>();
  private readonly failed = new Set<string>();

  /** Whether the load of this name has come to a good end. */
  has(name: string): boolean {
    return this.present.has(name);
  }

  /** @param start begins a load; `fresh` is true where the last one of this name failed */
  load(name: string, start: (fresh: boolean) => Promise<T>): Promise<T> {
    const known = this.loads.get(name);
    if (known !== undefined) return known;
    const load = this.watch(name, start(this.failed.has(name)));
    this.loads.set(name, load);
    return load;
  }

  private async watch(name: string, load: Promise<T>): Promise<T> {
    try {
      const result = await load;
      this.present.add(name);
      return result;
    } catch (error) {
      this.failed.add(name);
      this.loads.delete(name);
      throw error;
    }
  }
}
