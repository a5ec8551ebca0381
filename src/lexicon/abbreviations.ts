// Abbreviations that end in a full stop, by what may follow them. Written for Hearsay; lower case, without the last stop.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** A name follows: "Sen. Alvarez". The stop never ends a sentence. */
const beforeName = words(`
  mr mrs ms messrs mx dr drs prof profs rev revs fr hon pres amb sen sens rep reps gov govs del asst atty lt gen col
  maj capt cmdr cdr adm sgt cpl pvt brig supt insp det sec sect msgr st ste mt vs v viz cf e.g i.e eg ie
  approx`)

/** A number follows: "No. 4", "Jan. 12". Before anything else the stop is judged by the next word. */
const beforeNumber = words(`
  no nos p pp vol vols art arts ch chap fig figs sec secs para paras ver op nr tel ext
  jan feb mar apr jun jul aug sep sept oct nov dec`)

/** May stand inside a sentence or at its end: "Apple Inc. said", "in the U.S. The". Judged by the next word. */
const either = words(`
  inc corp co cos ltd llc plc bros assn dept univ inst ave blvd rd hwy sq bldg apt jr sr esq ph.d m.d b.a m.a j.d
  a.m p.m u.s u.s.a u.k u.n e.u d.c u.a.e b.c a.d n.y n.j n.c s.c n.h n.m n.d s.d w.va r.i l.a s.f
  ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va
  vt wash wis wyo mon tue tues wed thu thur thurs fri sat sun est approx etc min max ed eds trans repr dem pop gop
  al ft`)

export type AbbreviationKind = 'before-name' | 'before-number' | 'either'

/** What the word before a full stop (without that stop) is, or null where it is no abbreviation. */
export function parseAbbreviation(word: string): AbbreviationKind | null {
  const lower = word.toLowerCase()
  if (beforeName.has(lower)) return 'before-name'
  if (beforeNumber.has(lower)) return 'before-number'
  return either.has(lower) ? 'either' : null
}
