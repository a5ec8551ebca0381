// The legal forms of companies and other bodies, in Latin letters and lower case, and what kind of body each makes. Forms of two
// countries are of one kind where both are translated by each other: "GmbH" and "OOO" have limited liability, "AG" and "PAO" have
// shares. Written for Hearsay from general knowledge of company law; no list of other authors was copied.

export type LegalKind = 'stock' | 'limited' | 'partnership' | 'mutual' | 'state'

/** Kind: forms, parted by commas; words of a form as they stand after points are taken out. */
const forms: readonly (readonly [readonly LegalKind[], string])[] = [
  [
    ['stock'],
    `ag, aktiengesellschaft, sa, s a, sab, sab de cv, sa de cv, spa, s p a, nv, n v, a s, asa, ab, aktiebolag, publ, oyj, plc, p l c,
     public limited company, inc, incorporated, corp, corporation, jsc, joint stock company, cjsc, closed joint stock company, ojsc,
     open joint stock company, pjsc, public joint stock company, llc jsc, oao, pao, zao, ao, nao, pat, vat, aktsionernoe obshchestvo,
     otkrytoe aktsionernoe obshchestvo, publichnoe aktsionernoe obshchestvo, zakrytoe aktsionernoe obshchestvo, tbk, pt tbk, bhd,
     berhad, kk, kabushiki kaisha, kgaa, se, societas europaea, societe anonyme, sociedad anonima, sociedade anonima, saa, sae, saoc,
     saog, ad, akcionarsko drustvo, dd, d d, nyrt, zrt, as, anonim sirketi, a o, sal, psc, pjsc, qsc, ksc, bsc, sas, s a s, jsb, ojsb`,
  ],
  [
    ['limited'],
    `gmbh, gesellschaft mit beschrankter haftung, mbh, ug, llc, l l c, limited liability company, sarl, s a r l, societe a responsabilite
     limitee, srl, s r l, sl, s l, slu, sociedad limitada, bv, b v, ooo, obshchestvo s ogranichennoy otvetstvennostyu, obshchestvo s
     ogranichennoi otvetstvennostyu, too, tov, tovarystvo z obmezhenoyu vidpovidalnistyu, sp z oo, sp zoo, sp z o o, spolka z
     ograniczona odpowiedzialnoscia, aps, lda, limitada, ltda, kft, doo, d o o, sro, s r o, eood, ood, uab, sia, ou, ehf, ent, wll,
     private limited, private limited company, pvt ltd, pvt limited, pte ltd, pte, pty ltd, pty limited, pty, sdn bhd, gk, godo kaisha,
     societatea cu raspundere limitata, societate cu raspundere limitata, fzc, fze, fz llc, dmcc, mchj, mmc, spol s ro`,
  ],
  [
    ['stock', 'limited'],
    'ltd, limited, co ltd, company limited, co limited, company ltd, oy, pt, unlimited, sti, ltd sti, as',
  ],
  [
    ['partnership'],
    `lp, l p, limited partnership, llp, l l p, limited liability partnership, kg, gmbh co kg, gmbh and co kg, ag co kg, ohg, ohg, snc, scs, cv,
     gbr, sca, scsp, kommanditgesellschaft, general partnership`,
  ],
  [['mutual'], 'eg, ev, e v, eingetragener verein, scarl, cooperative society, foundation inc'],
  [
    ['state'],
    `fgup, gup, mup, federal state unitary enterprise, state unitary enterprise, federalnoe gosudarstvennoe unitarnoe predpriyatie, gp,
     federal state budgetary institution, fgbu`,
  ],
]

/** Words that say "a company" and no more. */
const bare =
  'co, company, cie, compagnie, kompaniya, kompania, empresa, firma, tek, and co, co inc, og co, und co, y cia, cia'

interface Form {
  readonly words: readonly string[]
  readonly kinds: readonly LegalKind[]
}

const byFirst = new Map<string, Form[]>()
for (const [kinds, list] of [...forms, [[], bare] as const]) {
  for (const form of list.split(',')) {
    const words = form.trim().split(/\s+/)
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { words, kinds }])
  }
}
/** Forms of three words and more, the first a long one. */
const longForms = [...byFirst.values()].flat().filter(({ words }) => words.length > 2 && words[0]!.length > 4)
for (const known of byFirst.values()) known.sort((a, b) => b.words.length - a.words.length)

export interface LegalForm {
  /** How many words it takes. */
  readonly length: number
  /** Empty for "company", which tells nothing. */
  readonly kinds: readonly LegalKind[]
}

/**
 * The longest legal form that begins at `index`, or null.
 *   lund bau [gmbh] · [ooo] severny les · vega [joint stock company]       near miss: stock exchange
 * `alike` may let a slip of the pen in a long word pass; by default words are equal.
 */
export function legalFormAt(
  words: readonly string[],
  index: number,
  alike: (a: string, b: string) => boolean = (a, b) => a === b,
): LegalForm | null {
  const first = words[index]!
  for (const form of byFirst.get(first) ?? []) {
    if (
      form.words.every(
        (word, i) => i === 0 || (words[index + i] !== undefined && alike(word, words[index + i]!)),
      )
    )
      return { length: form.words.length, kinds: form.kinds }
  }
  // A slip in the first word of a form of several long words.
  if (first.length < 5 || words.length < index + 3) return null
  const form = longForms.find(
    ({ words: [head = '', ...rest] }) =>
      rest.every((word, i) => word === words[index + 1 + i]) && alike(head, first),
  )
  return form ? { length: form.words.length, kinds: form.kinds } : null
}
