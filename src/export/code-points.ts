// Positions as other standards count them. Hearsay counts UTF-16 code units, as JavaScript does; Web Annotation, brat, RFC 5147 and
// everything written in Python count code points: "🚢" is two of the former and one of the latter.

/** Turns positions of one text from UTF-16 code units to code points. A lone half of a pair counts as one. */
export class CodePoints {
  /** Where each pair ends, in UTF-16 code units. */
  readonly #ends: readonly number[]

  constructor(text: string) {
    const ends: number[] = []
    for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) ends.push(index + 2)
    this.#ends = ends
  }

  /** Logarithmic in the number of pairs. A position between the halves of a pair is that of its second half. */
  at(offset: number): number {
    let low = 0
    let high = this.#ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#ends[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
