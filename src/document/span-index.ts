// Spans that may lie in one another → the innermost that holds a place, without a look at them all.
import { contains, lastStartingBefore, type Span } from './span.ts'

export class SpanIndex<S extends Span> {
  readonly #spans: readonly S[]
  /** The furthest end of the spans up to each, so that a search can stop. */
  readonly #reach: readonly number[]

  constructor(spans: readonly S[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
    let reach = 0
    this.#reach = this.#spans.map(({ end }) => {
      reach = Math.max(reach, end)
      return reach
    })
  }

  /** The span that holds `inner` and begins last; null where none does, or none that `fits`. */
  innermost(inner: Span, fits: (span: S) => boolean = () => true): S | null {
    for (let i = lastStartingBefore(this.#spans, inner.start); i >= 0 && this.#reach[i]! >= inner.end; i--) {
      const span = this.#spans[i]!
      if (contains(span, inner) && fits(span)) return span
    }
    return null
  }
}
