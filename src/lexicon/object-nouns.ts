// What is handed over or moved, where the verb alone does not tell ("give", "send", "provide"). Written for Hearsay.
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const kinds = {
  /** Things that help whoever gets them. */
  aid: list(`aid assistance help relief arms weapon weapons ammunition food medicine medicines supplies supply money fund funds
    funding dollar dollars euro euros pound pounds grant grants loan loans goods asylum refuge shelter support equipment material
    troops intelligence photographs grain flour fuel blanket blankets vaccine vaccines credit protection tons tonnes package
    helicopters aircraft tanks missiles donation donations`),
  /** Words and pictures that are passed on. */
  word: list(`information evidence story document documents recording tape transcript file files data details excerpt footage photo
    photos video record records email emails copy copies tip tips expertise secrets testimony statement list report reports
    intelligence dossier`),
  /** Who uses force: an attack by them is one with weapons. */
  armed:
    list(`militiamen militia militias militant militants rebel rebels soldier soldiers troop troops force forces army police gunman
    gunmen guerrilla guerrillas guerilla guerillas terrorist terrorists insurgent insurgents bomber bombers fighters aircraft jets
    warplanes planes helicopters tanks gunships warships drones settlers mob men attackers machetes knife knives gun guns rifle
    rifles weapons bombs rockets missiles`),
  /** What is abused and is nobody. */
  power: list(`authority office power powers position trust privilege`),
  demands: list(`demand demands condition conditions ultimatum`),
  troops:
    list(`troop troops force forces soldier soldiers army reservist reservists tank tanks warship warships missile missiles jets
    aircraft battalion brigade marines peacekeepers hackers police ships guard guards`),
  place: list(
    `town village city stronghold base province territory capital region hill island area district airport bridge`,
  ),
} satisfies Record<string, ReadonlySet<string>>

export type ObjectKind = keyof typeof kinds

export const isObjectKind = (kind: string): kind is ObjectKind => Object.hasOwn(kinds, kind)

/** Lower case. */
export function isObjectOf(word: string, kind: ObjectKind): boolean {
  return kinds[kind].has(word)
}
