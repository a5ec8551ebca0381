// Comes in: a name as written, in any script. Goes out: its words in plain Latin letters, lower case, without marks.
// Hard part: points and hyphens part words in one spelling and join them in the next ("J.-C.", "A.B.C.", "AdaFerro").
import { romanize } from '../../lexicon/romanize.ts'

/** A name is cut here: no real one is longer, and comparing must stay quick for whatever comes in. */
export const LONGEST_NAME = 240
const MOST_WORDS = 24

export interface NameWords {
  readonly words: readonly string[]
  /** For each word: was it written in capitals alone, as an acronym is? */
  readonly capitals: readonly boolean[]
}

/**
 *   Müller-Lüdenscheidt → muller ludenscheidt · AdaFerro → ada ferro · A.B.C. → abc · People’s → peoples
 */
export function readNameWords(name: string, { joinInitials }: { joinInitials: boolean }): NameWords {
  let text = romanize(
    name
      .slice(0, LONGEST_NAME)
      .normalize('NFKC')
      .replace(/['’‘ʼʻ`´ʾʿ]/g, '')
      .replace(/(?<!\p{L})ال(?=\p{L}{3})/gu, 'ال '),
  )
    // "AdaFerro", not "McDonald" and "DeVries"
    .replace(/(?<=\p{Lu}\p{Ll}{2,})(?<!Mac|Fitz)(?=\p{Lu}\p{Ll})/gu, ' ')
  if (joinInitials)
    text = text.replace(
      /(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}(?![\p{L}\p{N}])/gu,
      (run) => `${run.replace(/[.\s]/g, '')} `,
    )
  const found = (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS)
  return {
    words: found.map((word) => word.toLowerCase()),
    capitals: found.map((word) => /^\p{Lu}+$/u.test(word)),
  }
}

/** The same reader, which keeps its last answers: whoever compares many names asks for each of them again and again. */
export function remembered<T>(read: (name: string) => T, most = 4096): (name: string) => T {
  const answers = new Map<string, T>()
  return (name) => {
    if (name.length > LONGEST_NAME) return read(name)
    let answer = answers.get(name)
    if (answer === undefined) {
      answer = read(name)
      if (answers.size >= most) answers.clear()
      answers.set(name, answer)
    }
    return answer
  }
}
