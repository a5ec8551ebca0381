// Token → word pieces (WordPiece, Schuster & Nakajima 2012, as BERT's uncased vocabulary uses it). Comes in: the words of one
// token. Goes out: ids into the vocabulary. Offsets stay with the token; the model reads a token by its first piece.

const LONGEST_WORD = 100
/** Only words this short are remembered: V8 keeps the whole article in memory behind a longer slice of it. */
const LONGEST_REMEMBERED = 12
const MOST_REMEMBERED = 100_000

export class WordPieces {
  readonly #ids: ReadonlyMap<string, number>
  readonly #known = new Map<string, readonly number[]>()
  readonly unknown: number
  readonly open: number
  readonly close: number

  /** `vocabulary`: one piece a line, the line number its id; pieces that continue a word begin with `##`. */
  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]))
    const special = (piece: string) => {
      const id = this.#ids.get(piece)
      if (id === undefined)
        throw new Error(`The vocabulary lacks ${piece}: it is not one of an uncased BERT.`)
      return id
    }
    this.unknown = special('[UNK]')
    this.open = special('[CLS]')
    this.close = special('[SEP]')
  }

  /** The pieces of one token; at least one id. A word that cannot be pieced together is the one unknown piece. */
  of(word: string): readonly number[] {
    const known = this.#known.get(word)
    if (known) return known
    const ids = this.#split(fold(word))
    if (word.length <= LONGEST_REMEMBERED && this.#known.size < MOST_REMEMBERED) this.#known.set(word, ids)
    return ids
  }

  #split(word: string): readonly number[] {
    if (word.length === 0 || word.length > LONGEST_WORD) return [this.unknown]
    const ids: number[] = []
    for (let start = 0; start < word.length; ) {
      let end = word.length
      let id: number | undefined
      while (end > start) {
        id = this.#ids.get((start > 0 ? '##' : '') + word.slice(start, end))
        if (id !== undefined) break
        end--
      }
      if (id === undefined) return [this.unknown]
      ids.push(id)
      start = end
    }
    return ids
  }
}

/** Lower case without accents, as the vocabulary was made. */
function fold(word: string): string {
  const lower = word.toLowerCase()
  return /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{Mn}/gu, '')
}
