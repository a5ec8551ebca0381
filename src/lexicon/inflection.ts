// Forms of an English verb. Comes in: a lemma. Goes out: every form it is written in, and the way back from a form.
// Hard part: doubled consonants ("quip", "quipped", but "whisper", "whispered") and the irregular verbs, which are listed.

/** lemma: past, participle where it differs, other odd forms. Written for Hearsay. */
const irregular: Readonly<Record<string, string>> = {
  be: 'am is are was were been being ’m ’s ’re',
  bear: 'bore borne',
  beg: 'begged begging',
  begin: 'began begun beginning',
  bet: 'bet betting',
  bid: 'bid bade bidding',
  bite: 'bit bitten',
  break: 'broke broken',
  bring: 'brought',
  broadcast: 'broadcast broadcasting',
  build: 'built',
  buy: 'bought',
  cast: 'cast casting',
  choose: 'chose chosen',
  come: 'came',
  cut: 'cut cutting',
  deal: 'dealt',
  do: 'does did done doing',
  draw: 'drew drawn',
  drive: 'drove driven',
  feel: 'felt',
  fight: 'fought',
  find: 'found',
  fling: 'flung',
  forecast: 'forecast forecasted forecasting',
  foresee: 'foresaw foreseen foreseeing',
  foretell: 'foretold',
  forget: 'forgot forgotten forgetting',
  forswear: 'forswore forsworn',
  get: 'got gotten getting',
  give: 'gave given',
  go: 'goes went gone going',
  have: 'has had having ’ve',
  hear: 'heard',
  hit: 'hit hitting',
  hold: 'held',
  keep: 'kept',
  know: 'knew known',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  let: 'let letting',
  lie: 'lied lying',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  misspeak: 'misspoke misspoken',
  overhear: 'overheard',
  partake: 'partook partaken',
  pay: 'paid',
  plead: 'pleaded pled',
  put: 'put putting',
  read: 'read',
  rebut: 'rebutted rebutting',
  retell: 'retold',
  rethink: 'rethought',
  rip: 'ripped ripping',
  rise: 'rose risen',
  run: 'ran run running',
  say: 'said says saying sez',
  see: 'saw seen seeing',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set setting',
  shoot: 'shot',
  show: 'showed shown',
  sing: 'sang sung',
  speak: 'spoke spoken',
  spit: 'spat spitting',
  stand: 'stood',
  stick: 'stuck',
  strike: 'struck stricken',
  swear: 'swore sworn',
  take: 'took taken',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  underscore: 'underscored',
  understand: 'understood',
  uphold: 'upheld',
  weep: 'wept',
  win: 'won winning',
  withdraw: 'withdrew withdrawn',
  withhold: 'withheld',
  write: 'wrote written',
}

/** Verbs of two or more syllables that double their last letter all the same. */
const doubling: ReadonlySet<string> = new Set(
  `admit allot commit concur confer defer demur deter emit infer intuit permit plug quip recur refer regret remit repel
   submit transmit transfer prefer expel compel rebut outwit overstep propel rappel acquit abet abhor`.split(
    /\s+/,
  ),
)

/** All forms of a verb, the lemma first. */
export function verbForms(lemma: string): string[] {
  // “constructor” is a name that every object knows.
  const odd = Object.hasOwn(irregular, lemma) ? irregular[lemma]! : null
  const forms = new Set([lemma, present(lemma), ...(odd?.split(' ') ?? [])])
  if (lemma === 'be' || lemma === 'have' || lemma === 'do' || lemma === 'go') return [...forms]
  const { past, participle } = regular(lemma)
  if (odd === null) forms.add(past)
  if (!odd?.includes('ing')) forms.add(participle)
  return [...forms]
}

function present(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

function regular(lemma: string): { past: string; participle: string } {
  if (/[^aeiou]y$/.test(lemma)) return { past: `${lemma.slice(0, -1)}ied`, participle: `${lemma}ing` }
  if (/ie$/.test(lemma)) return { past: `${lemma}d`, participle: `${lemma.slice(0, -2)}ying` }
  if (/ee$|oe$|ye$/.test(lemma)) return { past: `${lemma}d`, participle: `${lemma}ing` }
  if (/e$/.test(lemma)) return { past: `${lemma}d`, participle: `${lemma.slice(0, -1)}ing` }
  //   quip, quipped       near miss: whisper, whispered; speak; bow
  const short = /^[^aeiou]*[aeiouy][^aeiouwxy]$/.test(lemma) || /^[^aeiou]*qu[aeiou][^aeiouwxy]$/.test(lemma)
  const stem = short || doubling.has(lemma) ? lemma + lemma.at(-1) : lemma
  return { past: `${stem}ed`, participle: `${stem}ing` }
}

const irregularLemma: ReadonlyMap<string, string> = new Map(
  Object.entries(irregular).flatMap(([lemma, forms]) =>
    forms.split(' ').map((form) => [form, lemma] as const),
  ),
)

/**
 * The lemma of a verb form that no list holds: a guess by its ending.
 *   grandstanded → grandstand       near miss: need, bring (too short to carry an ending)
 */
export function guessLemma(form: string): string {
  const known = irregularLemma.get(form)
  if (known) return known
  if (/ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`
  if (/ied$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(form)) return form.slice(0, -2)
  if (/[^s]s$/.test(form) && form.length > 3 && !/[iu]s$/.test(form)) return form.slice(0, -1)
  const stem = /^(.{3,})ing$/.exec(form)?.[1] ?? /^(.{3,})ed$/.exec(form)?.[1]
  if (!stem || !/[aeiouy]/.test(stem)) return form
  const last = stem.at(-1)!
  if (last === stem.at(-2) && !'lsfz'.includes(last)) return stem.slice(0, -1)
  return /(?:[aeiou][cgsvz]|[^aeioul]l|[aiou]t|[ui]r|rg|ng|[ns]c|rs|ns|lv|rv|[aeiou]k)$/.test(stem) &&
    !/(?:ea|ai|oo|ou|ee)[a-z]$/.test(stem)
    ? `${stem}e`
    : stem
}
