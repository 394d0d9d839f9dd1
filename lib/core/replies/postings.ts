/**
 * Word search over many short texts: BM25 (Robertson and Zaragoza 2009) with weighted fields, for the words that
 * replies and messages do share. Own code of a page, because it must run over stems of two languages at once and say
 * which words matched; measured beside MiniSearch in `npm run bench`.
 */
export interface Field {
  readonly stems: readonly string[];
  readonly weight: number;
}

export interface Match {
  score: number;
  readonly stems: string[];
}

const K1 = 1.2;
const B = 0.4;
const FEW = 20;

interface Posting {
  readonly doc: number;
  /** Weighted by field. */
  frequency: number;
}

export class Postings {
  readonly #byStem = new Map<string, Posting[]>();
  readonly #lengths: number[] = [];
  #total = 0;

  /** Returns the number of the text, counted from 0. */
  add(fields: readonly Field[]): number {
    const doc = this.#lengths.length;
    const frequencies = new Map<string, number>();
    let length = 0;
    for (const { stems, weight } of fields) {
      length += stems.length;
      for (const stem of stems) frequencies.set(stem, (frequencies.get(stem) ?? 0) + weight);
    }
    for (const [stem, frequency] of frequencies) {
      const postings = this.#byStem.get(stem);
      if (postings) postings.push({ doc, frequency });
      else this.#byStem.set(stem, [{ doc, frequency }]);
    }
    this.#lengths.push(length);
    this.#total += length;
    return doc;
  }

  get stems(): IterableIterator<string> {
    return this.#byStem.keys();
  }

  has(stem: string): boolean {
    return this.#byStem.has(stem);
  }

  /** How rare a stem is, 0 (in every text) to about 1 (in one of them). Few texts cannot tell, and count as more. */
  rarity(stem: string): number {
    const texts = Math.max(FEW, this.#lengths.length);
    const holding = this.#byStem.get(stem)?.length ?? 0;
    return Math.log(1 + (texts - holding + 0.5) / (holding + 0.5)) / Math.log(1 + (texts + 0.5) / 0.5);
  }

  /** Score by text, each stem counted once; `worth` says what a stem counts beyond its rarity. */
  search(stems: Iterable<string>, worth: (stem: string) => number): Map<number, Match> {
    const found = new Map<number, Match>();
    const mean = this.#total / Math.max(1, this.#lengths.length);
    for (const stem of new Set(stems)) {
      const postings = this.#byStem.get(stem);
      const weight = postings ? this.rarity(stem) * worth(stem) : 0;
      if (!postings || weight === 0) continue;
      for (const { doc, frequency } of postings) {
        const norm = K1 * (1 - B + (B * (this.#lengths[doc] ?? 0)) / mean);
        const score = (weight * frequency * (K1 + 1)) / (frequency + norm);
        const match = found.get(doc);
        if (match) {
          match.score += score;
          match.stems.push(stem);
        } else found.set(doc, { score, stems: [stem] });
      }
    }
    return found;
  }
}
