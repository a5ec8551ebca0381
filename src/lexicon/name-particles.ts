// Words around the words of a person's name: particles ("van", "al", "bin"), honorifics in many languages, and suffixes that tell
// generations apart. Latin letters without marks, lower case. Written for Hearsay from general knowledge. Forms of address of English
// newspapers are in titles.ts.

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Joins words of a name and may be left out or spelt otherwise: "de la Cruz", "Cruz"; "al-Sayegh", "el Sayegh". */
const particles = set(`
  al el as ash az ad an ul ur il bin ibn ben bint binti van von der den de del della dela degli dei di da das do dos du des la las le les los
  ter ten te zu zur af av und y e of ap abu abou umm o`)

/** Says whose son or daughter: what stands on its two sides may not change places. */
const filial = set('bin ibn ben bint binti')

const honorifics = set(`
  mr mrs ms miss mx sir dame lord lady madam madame mme mlle monsieur dr drs prof professor rev reverend hon honourable honorable
  herr frau dipl ing ingeniero don dona senor senora sra señor señora signor signora dott dottore mag pan pani gospodin pan
  sheikh shaikh shaykh sheik shaikha sayyid sayed syed seyyed said hajj haji hajji al-hajj mullah maulvi mawlawi maulawi maulana
  mufti qari ayatollah imam emir prince princess king queen sultan sultana his her excellency majesty highness
  president premier senator governor general gen col colonel maj major capt captain lt lieutenant sgt sergeant adm admiral
  marshal commander cmdr rep sen gov amb ambassador judge justice father fr sister brother rabbi bishop cardinal pope shri sri smt
  kumari datuk dato tan tun puan encik u daw comrade tovarishch saint st`)

const suffixes: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  jnr: 'jr',
  sr: 'sr',
  senior: 'sr',
  snr: 'sr',
  ii: '2',
  iii: '3',
  iv: '4',
  '2nd': '2',
  '3rd': '3',
  '4th': '4',
}

/** Letters after a name that are a degree or an honour. */
const degrees = set('phd md esq kbe obe mbe cbe qc kc mp mep mba jd dds cpa bsc msc')

export const isParticle = (word: string): boolean => particles.has(word)
export const isFilial = (word: string): boolean => filial.has(word)
export const isHonorific = (word: string): boolean => honorifics.has(word)
export const isDegree = (word: string): boolean => degrees.has(word)

/** "junior" → "jr", "iii" → "3"; null for other words. */
export function generationOf(word: string): string | null {
  return Object.hasOwn(suffixes, word) ? suffixes[word]! : null
}

/**
 *   viktorovich, petrovna, ilyich, oglu       near miss: rich
 */
export function isPatronymic(word: string): boolean {
  return /.{3}(?:ovi[ct]h|evi[ct]h|ovic|evic|ovych|evych|ovna|evna|ivna|ichna|yich|oglu|kyzy|qizi)$/.test(
    word,
  )
}
