// Text that knows where it came from. Comes in: pieces of a raw input. Goes out: text with the way back.
// Hard part: HTML entities, dropped white space and cut furniture make text and raw input drift apart, so the way back is
// a list of runs, not one offset.
import type { Span } from './span.ts'

/**
 * `[textStart, rawStart, length]`: text characters textStart … textStart + length - 1 came from the raw characters that begin
 * at rawStart, one for one. A character that the raw input writes longer (`&amp;`) or not at all (the blank line between two
 * paragraphs) is a run of its own and points at the raw character where it arose. Runs are in order and cover the whole text;
 * raw positions never go backwards.
 */
export type OriginRun = readonly [textStart: number, rawStart: number, length: number]

export class MappedText {
  readonly text: string
  readonly origin: readonly OriginRun[]

  /** Prefer `MappedText.from` and `MappedText.join`; `origin` must cover `text`. */
  constructor(text: string, origin: readonly OriginRun[]) {
    this.text = text
    this.origin = origin
  }

  /** A stretch of the raw input as it stands. */
  static from(text: string, rawStart: number): MappedText {
    return new MappedText(text, text.length === 0 ? [] : [[0, rawStart, text.length]])
  }

  /** Characters that the raw input writes otherwise (an entity, a line break tag): all of them point at `rawAt`. */
  static at(text: string, rawAt: number): MappedText {
    return new MappedText(
      text,
      Array.from({ length: text.length }, (_, i) => [i, rawAt, 1] as const),
    )
  }

  /** The parts one after another. Neighbouring runs that continue each other become one. */
  static join(parts: readonly MappedText[]): MappedText {
    const runs: OriginRun[] = []
    let length = 0
    for (const part of parts) {
      for (const [at, raw, n] of part.origin) {
        const last = runs.at(-1)
        if (last && last[0] + last[2] === length + at && last[1] + last[2] === raw)
          runs[runs.length - 1] = [last[0], last[1], last[2] + n]
        else runs.push([length + at, raw, n])
      }
      length += part.text.length
    }
    return new MappedText(parts.map((part) => part.text).join(''), runs)
  }

  get length(): number {
    return this.text.length
  }

  slice(start: number, end = this.text.length): MappedText {
    const runs: OriginRun[] = []
    for (let i = this.#runAt(start); i < this.origin.length; i++) {
      const [at, raw, n] = this.origin[i]!
      if (at >= end) break
      const from = Math.max(at, start)
      const to = Math.min(at + n, end)
      if (from < to) runs.push([from - start, raw + from - at, to - from])
    }
    return new MappedText(this.text.slice(start, end), runs)
  }

  /** What is left when the spans (in order, not overlapping) are cut out. */
  cut(spans: readonly Span[]): MappedText {
    const kept: MappedText[] = []
    let from = 0
    for (const span of spans) {
      if (span.start > from) kept.push(this.slice(from, span.start))
      from = Math.max(from, span.end)
    }
    if (from < this.text.length) kept.push(this.slice(from))
    return MappedText.join(kept)
  }

  /** White space at both ends dropped. */
  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length
    return this.slice(start, Math.max(start, this.text.trimEnd().length))
  }

  /** The raw position of one character; for `offset === length`, one past the raw position of the last. */
  rawAt(offset: number): number {
    if (offset >= this.text.length) {
      const last = this.origin.at(-1)
      return last ? last[1] + last[2] : 0
    }
    const [at, raw] = this.origin[this.#runAt(offset)]!
    return raw + offset - at
  }

  /** The stretch of the raw input from which the characters of `span` came. */
  rawSpan(span: Span): Span {
    const start = this.rawAt(span.start)
    return { start, end: span.end > span.start ? this.rawAt(span.end - 1) + 1 : start }
  }

  /** Index of the run that holds `offset` (binary search), or of the first run after it. */
  #runAt(offset: number): number {
    let low = 0
    let high = this.origin.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const [at, , n] = this.origin[middle]!
      if (at + n <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
