// The language of an article. Comes in: what the page and the caller call it, and its text. Goes out: the language's own part of
// the BCP 47 tag, e.g. `en`. Where nobody says, script and the commonest little words do.
import type { DraftBlock } from './draft-block.ts'

const littleWords: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'the of and to in that is for it on was with as at by from',
    fr: 'le la les de des et du en un une est que pour dans qui sur',
    de: 'der die das und ist nicht ein eine den mit von zu auf für im sich',
    es: 'el la los las de que y en un una por con para del se es',
    it: 'il la di che e un una per non sono con del della gli anche è',
    pt: 'o a os as de que e do da em um uma para com não dos',
    nl: 'de het een en van is dat op te zijn voor met niet aan er die',
    id: 'yang dan di dengan untuk dari ini itu dalam tidak pada akan adalah ke juga oleh',
  }).map(([language, list]) => [language, new Set(list.split(' '))]),
)

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['hi', /[\u0900-\u097f]/g],
]

export function languageOf(
  said: readonly (string | null | undefined)[],
  blocks: readonly DraftBlock[],
): string {
  for (const tag of said) {
    const language = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag?.trim() ?? '')?.[0]
    if (language) return language.toLowerCase()
  }
  return guessLanguage(
    blocks
      .slice(0, 40)
      .map((block) => block.content.text.slice(0, 500))
      .join(' '),
  )
}

/** English where the text says too little. */
function guessLanguage(text: string): string {
  for (const [language, pattern] of scripts) {
    if ((text.match(pattern)?.length ?? 0) > text.length * 0.2) return language
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  let best = 'en'
  let most = 0
  for (const [language, little] of Object.entries(littleWords)) {
    const count = words.filter((word) => little.has(word)).length
    if (count > most) [best, most] = [language, count]
  }
  return best
}
