const estimatedHeight = 180;

/** Which cell shows which row: a row that comes into view takes the cell of one that went out of it. */
export class Slots {
  private taken = new Map<string, string>();
  private free: string[] = [];
  private made = 0;

  assign(rows: readonly { readonly key: string; readonly own?: boolean }[]): string[] {
    const visible = new Set(rows.map((row) => row.key));
    for (const [key, slot] of this.taken) {
      if (visible.has(key)) continue;
      this.taken.delete(key);
      this.free.push(slot);
    }
    return rows.map(({ key, own }) => {
      if (own) return key;
      const slot = this.taken.get(key) ?? this.free.pop() ?? this.make();
      this.taken.set(key, slot);
      return slot;
    });
  }

  private make(): string {
    this.made += 1;
    return `slot-${this.made}`;
  }
}

/** What the cells measure, by row; a cell may grow by itself: a picture arrived, an inline reply opened. */
export class Heights {
  onChange: () => void = () => {};
  private readonly known = new Map<string, number>();
  private readonly rowOf = new WeakMap<Element, string>();
  private readonly observer = new ResizeObserver((entries) => {
    if (this.measure(entries.map((entry) => entry.target))) this.onChange();
  });

  of(key: string): number {
    return this.known.get(key) ?? estimatedHeight;
  }

  watch(cell: Element, key: string): void {
    this.rowOf.set(cell, key);
    this.observer.observe(cell);
  }

  /** Whether any differs from what was known. */
  measure(cells: Iterable<Element>): boolean {
    let changed = false;
    for (const cell of cells) {
      const key = this.rowOf.get(cell);
      const height = (cell as HTMLElement).offsetHeight;
      if (!key || !cell.isConnected || height === 0 || this.known.get(key) === height) continue;
      this.known.set(key, height);
      changed = true;
    }
    return changed;
  }

  stop(): void {
    this.observer.disconnect();
  }
}
