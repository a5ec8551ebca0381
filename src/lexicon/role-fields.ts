// In which part of life a role is held: "senator" in politics, "coach" in sport. For telling two people of one name apart, and for
// knowing one person who has moved on. Written for Hearsay from general knowledge; a word that fits many parts ("leader", "member",
// "author", "expert") has none.

const fields = {
  office: `president senator representative delegate governor mayor minister premier chancellor king queen prince princess emir sultan
    emperor monarch lawmaker legislator congressperson congressmember politician councillor councilor councilmember alderman assemblyman
    secretary undersecretary vice-president president-elect governor-elect mayor-elect senator-elect secretary-designate premier-designate
    secretary-general undersecretary-general dictator commissioner comptroller treasurer mp ex-minister ex-president speaker whip
    parliamentarian statesman ruler attorney-general selectman`,
  candidacy: `candidate nominee contender hopeful frontrunner front-runner challenger incumbent runner-up standard-bearer`,
  service: `spokesperson aide adviser strategist consultant pollster lobbyist operative surrogate fundraiser ambassador diplomat envoy
    negotiator consul attache emissary staffer speechwriter campaigner bureaucrat campaign-manager chief-of-staff`,
  law: `lawyer attorney judge justice prosecutor counsel counselor solicitor barrister magistrate notary jurist paralegal`,
  police: `police-chief police-officer sheriff detective constable policeman trooper superintendent inspector patrolman ranger marshal`,
  military: `general colonel lieutenant sergeant commander admiral brigadier marine soldier major corporal private airman serviceman
    paratrooper warlord`,
  business: `head-of-body executive ceo cfo coo banker businessperson entrepreneur billionaire millionaire developer investor broker tycoon magnate
    industrialist trader financier realtor shareholder`,
  media: `journalist reporter editor columnist anchor anchorman anchorperson host hostess correspondent publisher broadcaster commentator
    blogger moderator presenter photographer pundit podcaster interviewer`,
  academia: `professor lecturer historian economist scientist researcher scholar dean sociologist physicist biologist chemist
    anthropologist archaeologist astronomer mathematician climatologist geologist ecologist psychologist philosopher statistician
    epidemiologist provost meteorologist`,
  medicine: `physician surgeon nurse psychiatrist dentist paramedic midwife pharmacist therapist`,
  arts: `actor singer comedian musician filmmaker novelist rapper dancer artist screenwriter painter sculptor
    poet playwright pianist violinist guitarist composer conductor designer architect`,
  sport: `coach athlete player boxer footballer swimmer runner quarterback striker goalkeeper midfielder sportsman cyclist golfer
    gymnast wrestler jockey marathoner pitcher linebacker`,
  religion: `bishop archbishop pope priest pastor rabbi imam reverend ayatollah cleric cardinal preacher chaplain nun monk friar
    patriarch clergyman`,
  private: `student pupil teacher voter farmer driver neighbor witness victim homeowner waiter bystander tenant passenger patient
    resident customer commuter fisherman firefighter plumber mechanic electrician carpenter librarian miner pensioner retiree roommate
    classmate pedestrian motorist shopper viewer worker waitress employee teenager youth technician pilot programmer engineer`,
  crime: `suspect defendant gunman inmate prisoner terrorist jihadist militant hostage plaintiff attacker shooter robber`,
} as const

export type RoleField = keyof typeof fields

const fieldOf = new Map<string, RoleField>()
for (const [field, list] of Object.entries(fields) as [RoleField, string][])
  for (const word of list.trim().split(/\s+/)) fieldOf.set(word, field)

/** Words for one role that differ in gender or spelling. */
const same: Readonly<Record<string, string>> = {
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  'vice-chairman': 'vice-chair',
  'co-chairman': 'co-chair',
  'co-chairwoman': 'co-chair',
  congressman: 'representative',
  congresswoman: 'representative',
  councilman: 'councilmember',
  councilwoman: 'councilmember',
  alderwoman: 'alderman',
  assemblywoman: 'assemblyman',
  businessman: 'businessperson',
  businesswoman: 'businessperson',
  actress: 'actor',
  waitress: 'waiter',
  policewoman: 'policeman',
  anchorman: 'anchor',
  anchorwoman: 'anchor',
  anchorperson: 'anchor',
  advisor: 'adviser',
  neighbour: 'neighbor',
  'front-runner': 'frontrunner',
  'co-founder': 'founder',
  cofounder: 'founder',
  coauthor: 'author',
  'co-author': 'author',
  'ex-president': 'president',
  'ex-minister': 'minister',
  attorney: 'lawyer',
  attaché: 'attache',
  stateswoman: 'statesman',
  sportswoman: 'sportsman',
  clergywoman: 'clergyman',
}

/** "spokeswoman" → spokesperson; other words as they are. Lower case. */
export function plainRole(word: string): string {
  return Object.hasOwn(same, word) ? same[word]! : word
}

/** The part of life, or null where the word tells none. In the form of `plainRole`. */
export function fieldOfRole(role: string): RoleField | null {
  return fieldOf.get(role) ?? null
}

/**
 * Parts of life between which people move so often that roles in both are no sign of two people. Every other pair is one.
 *   a lawyer, a senator · a columnist, a consultant       near miss: a coach, a senator
 */
const paths: readonly (readonly [RoleField, RoleField])[] = [
  ['office', 'candidacy'],
  ['office', 'service'],
  ['candidacy', 'service'],
  ['office', 'law'],
  ['office', 'military'],
  ['office', 'business'],
  ['office', 'media'],
  ['office', 'academia'],
  ['candidacy', 'law'],
  ['candidacy', 'military'],
  ['candidacy', 'business'],
  ['candidacy', 'media'],
  ['candidacy', 'academia'],
  ['candidacy', 'medicine'],
  ['candidacy', 'religion'],
  ['service', 'law'],
  ['service', 'business'],
  ['service', 'media'],
  ['service', 'academia'],
  ['service', 'military'],
  ['law', 'academia'],
  ['law', 'police'],
  ['business', 'media'],
  ['business', 'academia'],
  ['media', 'academia'],
  ['media', 'arts'],
  ['military', 'police'],
  ['academia', 'medicine'],
  ['religion', 'academia'],
  ['private', 'crime'],
]
const moves = new Set(paths.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))

/** near: one part of life, or office and the way there; open: people move between them; apart: they seldom do. */
export function compareFields(a: RoleField, b: RoleField): 'near' | 'open' | 'apart' {
  if (a === b) return a === 'private' || a === 'crime' ? 'open' : 'near'
  const pair = `${a} ${b}`
  if (/^(?:office|candidacy) (?:office|candidacy)$/.test(pair)) return 'near'
  return moves.has(pair) ? 'open' : 'apart'
}
