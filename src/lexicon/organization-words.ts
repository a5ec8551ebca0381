// Words in names of organizations: those that carry nothing, those that tell little, abbreviations, spellings of Britain and America,
// and numbers. Latin letters without marks, lower case. Written for Hearsay from general knowledge.

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split(/\s*,\s*/)
      .map((pair) => pair.split('=') as [string, string]),
  )

/** Left out before names are compared. */
const functionWords = set(
  'the of and for on in at a an to de del della des du la le les el los las der die das und et y i e und von for',
)

/** May be missing on one side: a company loses them when it is named again. */
const genericWords = set(`
  group groupe gruppe grupo gruppo holding holdings international worldwide global company companies enterprise enterprises
  gruppa kompaniya official incorporated organization organisation intl`)

/** Before the name of a ship. */
const shipPrefixes = set('mv ms mt ss mts uss hms hmas hmcs ins fv sv my rv mtv')

const expansions = pairs(`
  us=united states, usa=united states america, uk=united kingdom, eu=european union, un=united nations, uae=united arab emirates,
  intl=international, int=international, natl=national, nat=national, dept=department, dep=department, univ=university, inst=institute,
  assn=association, assoc=association, govt=government, gov=government, mfg=manufacturing, bros=brothers, comm=commission,
  cttee=committee, ctr=center, centre=center, org=organization, fdn=foundation, svcs=services, svc=service, tech=technology,
  min=ministry, labour=labor, defence=defense, programme=program, theatre=theater, harbour=harbor, cheque=check, grey=gray,
  colour=color, licence=license, tyre=tire, aluminium=aluminum, jewellery=jewelry, catalogue=catalog, aeroplane=airplane,
  fibre=fiber, metre=meter, litre=liter, armour=armor, honour=honor, st=saint, mt=mount, ft=fort, hq=headquarters, mgmt=management,
  eng=engineering, engr=engineering, ind=industries, inds=industries, industry=industries, tv=television, bancorp=bancorp`)

/** Number words; tens and units add up. */
const numbers = pairs(`
  one=1, two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12, thirteen=13, fourteen=14,
  fifteen=15, sixteen=16, seventeen=17, eighteen=18, nineteen=19, twenty=20, thirty=30, forty=40, fourty=40, fifty=50, sixty=60,
  seventy=70, eighty=80, ninety=90, hundred=100, first=1, second=2, third=3, fourth=4, fifth=5, sixth=6, seventh=7, eighth=8,
  ninth=9, tenth=10, eleventh=11, twelfth=12, twentieth=20, thirtieth=30`)

export const isFunctionWord = (word: string): boolean => functionWords.has(word)
export const isShipPrefix = (word: string): boolean => shipPrefixes.has(word)
export const isGenericWord = (word: string): boolean => genericWords.has(word)

/** "intl" → international; "organisation" → organization; other words as they are. */
export function expandWord(word: string): string {
  return expansions.get(word) ?? word.replace(/isation(s?)$/, 'ization$1').replace(/ise$/, 'ize')
}

/**
 * The number that a word writes, or null.
 *   44, forty, 2nd, viii, xx       near miss: i, v, x and mix alone may be letters and words
 */
export function numberOf(word: string): number | null {
  const known = numbers.get(word)
  if (known !== undefined) return Number(known)
  const digits = /^(\d{1,9})(?:st|nd|rd|th)?$/.exec(word)
  if (digits) return Number(digits[1])
  if (word.length < 2 || !/^(?:x{0,3})(?:ix|iv|v?i{0,3})$/.test(word)) return null
  const value: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
  return [...word].reduce(
    (sum, c, i) => sum + value[c]! * (value[c]! < (value[word[i + 1] ?? ''] ?? 0) ? -1 : 1),
    0,
  )
}
