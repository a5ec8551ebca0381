// Words before or after a name that say what somebody is: forms of address ("Mr.", "Sen.") and role nouns ("minister",
// "spokeswoman", "officials"), with the gender that the word itself tells. Written for Hearsay.
import type { Gender } from './pronouns.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Stand directly before a name and are no role worth keeping. */
const address = set(
  'mr mrs ms miss mx messrs sir dame lord lady madam madame mme monsieur herr frau señor señora don doña saint st',
)
/** Stand directly before a name and are a role. */
const shortRoles: Readonly<Record<string, string>> = {
  dr: 'Dr.',
  prof: 'Professor',
  rev: 'Reverend',
  hon: 'Honorable',
  sen: 'Senator',
  rep: 'Representative',
  gov: 'Governor',
  gen: 'General',
  lt: 'Lieutenant',
  col: 'Colonel',
  maj: 'Major',
  capt: 'Captain',
  cmdr: 'Commander',
  adm: 'Admiral',
  sgt: 'Sergeant',
  cpl: 'Corporal',
  pvt: 'Private',
  brig: 'Brigadier',
  supt: 'Superintendent',
  det: 'Detective',
  amb: 'Ambassador',
  del: 'Delegate',
  atty: 'Attorney',
  pres: 'President',
  insp: 'Inspector',
  fr: 'Father',
}

const masculine = set(`
  alderman anchorman assemblyman baron boy boyfriend brother brother-in-law businessman cameraman
  cardinal chairman clergyman congressman councilman count dad don duke earl emir emperor father
  father-in-law fiancé fireman fisherman foreman fr friar gentleman godfather grandfather grandson gunman
  half-brother herr husband imam king lord man middleman monk monsieur mr nephew nobleman
  ombudsman pastor patriarch policeman pope priest prince rabbi salesman señor sheikh sir son son-in-law
  spokesman sportsman statesman stepbrother stepfather stepson sultan tsar uncle weatherman widower`)
const feminine = set(`
  actress alderwoman anchorwoman assemblywoman aunt baroness businesswoman chairwoman clergywoman
  comedienne congresswoman councilwoman countess dame daughter daughter-in-law doña duchess empress
  fiancée frau gentlewoman girl girlfriend godmother granddaughter grandmother half-sister heiress hostess
  lady madam madame midwife miss mme mom mother mother-in-law mrs ms mum niece noblewoman nun policewoman
  princess queen saleswoman señora sister sister-in-law spokeswoman sportswoman stateswoman stepdaughter
  stepmother stepsister sultana waitress widow wife woman`)

/** Nouns for what a person is, singular. */
const roles = set(`
  activist actor administrator admiral adult adviser advisor advocate agent aide ally ambassador analyst
  anchor anchorperson anthropologist apologist archbishop architect archivist artist assistant astronaut
  astronomer athlete attache attaché attorney attorney-general auditor author ayatollah banker barrister
  billionaire biologist bishop blogger boxer brigadier broadcaster broker builder businessperson bystander
  caller campaigner candidate captain ceo cfo chair chairman chairperson chairwoman challenger champion
  chancellor chaplain chemist chief child citizen classmate cleric clerk client climatologist co-author
  co-chair co-chairman co-chairwoman co-founder coach coauthor cofounder colleague colonel columnist
  comedian commander commentator commissioner commuter companion composer comptroller conductor
  congressperson conservative constable consul consultant contender contractor controller coo coordinator
  corporal correspondent cosmonaut councillor councilmember councilor counsel counselor cousin critic
  curator customer cyclist dancer dean defendant defender delegate democrat demonstrator dentist deputy
  designer detective developer dictator diplomat director director-general dissident doctor donor driver
  ecologist economist editor elder electrician emissary employee employer engineer entrepreneur envoy
  epidemiologist ex-husband ex-minister ex-president ex-wife executive exile expert explorer facilitator
  farmer figurehead filmmaker firebrand firefighter fisher footballer founder friend front-runner
  frontrunner fundraiser general geologist governor graduate grandparent guard guest guitarist hacker head
  historian homeowner hopeful host hostage immigrant incumbent independent individual industrialist
  informant inmate insider inspector inspector-general intellectual interviewee interviewer investigator
  investor jihadist journalist judge justice kingmaker landlord lawmaker lawyer leader lecturer legislator
  liberal librarian lieutenant listener lobbyist loyalist magistrate magnate major manager marine marshal
  mathematician maverick mayor mechanic mediator meteorologist migrant militant millionaire miner minister
  moderator mogul mole monarch motorist mp mullah musician negotiator neighbor neighbour nominee notary
  novelist nurse officeholder officer official ombudsperson operative opponent organiser organizer owner
  painter paramedic parent partner passenger patient pedestrian person pharmacist philosopher photographer
  physician physicist pianist pilot plaintiff player playwright plumber poet politician pollster
  powerbroker preacher predecessor premier presenter president principal prisoner producer professor
  programmer progressive prosecutor protester provost psychiatrist psychologist publisher pundit pupil
  rapper reader rebel recruiter rector refugee registrar regulator relative replacement reporter
  representative republican researcher resident reverend rival roommate ruler runner-up sailor sceptic
  scholar scientist screenwriter sculptor secretary secretary-general senator sergeant shareholder sheriff
  shopper sibling singer skeptic socialist sociologist soldier solicitor solicitor-general source speaker
  spokesperson spouse spy stalwart standard-bearer statistician strategist strongman student successor
  superintendent supporter surgeon surrogate survivor suspect teacher technician teenager tenant terrorist
  therapist trader trainer treasurer tycoon undersecretary user usher veteran vice-chair vice-chairman
  vice-president victim viewer violinist voter warlord watchdog whip whistleblower witness worker writer
  youth
  host waiter heir star contestant personality celebrity influencer model 
  undersecretary-general secretary-designate president-elect governor-elect mayor-elect senator-elect
  friend foe confidant confidante loyalist hawk dove moderate centrist populist nationalist socialist communist
  christian muslim jew catholic evangelical
`)

/** Lower-case words that stand in titles before a role noun: "deputy", "foreign", "press", "campaign". */
const titleModifiers = set(`
  acting army assistant associate budget business campaign chief church city civil climate college committee communications
  company congressional conservative council county current defence defense democratic deputy district economic education
  energy environment environmental executive federal film finance financial first football foreign former founding general
  government gubernatorial head health hedge fund high house human incoming interior interim international joint junior
  justice labor labour late law leading legal legislative liberal local longtime long-time main majority managing mayoral
  media medical military minority movie national naval new oil opposition outgoing party permanent police policy political
  pop porn presidential press prime principal prominent public racing real estate reality television regional religious
  republican research retired rights rival rock school science second secret security senate senior shadow social special
  sports staff state tech technology television then third top trade transport treasury tv union university veteran vice
  vice-presidential white world`)

/** Groups of people, written in the singular. */
const groups = set(`
  army audience clergy couple crew crowd delegation electorate faction family jury leadership majority
  media military minority opposition pair panel people police press public staff team trio youth`)

/** Things that speak for an author who is not named: reports, polls, laws. */
const documents = set(`
  ad advertisement affidavit agreement analysis article audit bill book census commercial complaint
  constitution data document documents editorial email emails evidence figures filing footage headline
  indictment law lawsuit letter manifesto memo memorandum order paper platform poll post record recording
  records report research review ruling statement statistics story study survey tape transcript treaty
  tweet verdict video website`)

/** Organisations called by what they are: "the ministry", "the company". */
const organizations = set(`
  administration agency airline alliance assembly association authority bank bloc board brigade
  broadcaster bureau cabinet campaign carrier chamber channel charity church clinic club coalition college
  commission committee company conglomerate congress consulate corporation council court daily department
  diocese embassy federation firm force foundation fund government group guild hospital house inquiry
  institute institution insurer kremlin league legislature lender magazine maker manufacturer militia
  ministry mission mosque network newspaper non-profit nonprofit office organisation organization outlet
  panel parliament party pentagon publisher regulator retailer school secretariat senate service society
  squad start-up startup station subcommittee synagogue tabloid team tribunal trust union university
  utility watchdog website weekly wire`)

export interface RoleWord {
  readonly gender: Gender | null
  readonly plural: boolean
}

const bare = (word: string) =>
  word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/[’']s?$/, '')

/** Is the word a form of address or a short title that stands before a name ("Mr.", "Sen.", "Dr.")? */
export function isAddress(word: string): boolean {
  const lower = bare(word)
  return address.has(lower) || lower in shortRoles || lower === 'sens' || lower === 'reps' || lower === 'drs'
}

/** The full word for a short title: "Sen." → "Senator"; null for a form of address that is no role, and for other words. */
export function longTitle(word: string): string | null {
  const lower = bare(word)
  return Object.hasOwn(shortRoles, lower) ? shortRoles[lower]! : null
}

/** What a role noun tells of the person: "spokeswoman" → feminine; "officials" → plural. Null for other words. */
export function parseRole(word: string): RoleWord | null {
  const lower = bare(word)
  if (masculine.has(lower)) return { gender: 'masculine', plural: false }
  if (feminine.has(lower)) return { gender: 'feminine', plural: false }
  if (roles.has(lower)) return { gender: null, plural: false }
  const singular = singularOf(lower)
  if (singular === null) return null
  if (masculine.has(singular)) return { gender: 'masculine', plural: true }
  if (feminine.has(singular)) return { gender: 'feminine', plural: true }
  return roles.has(singular) ? { gender: null, plural: true } : null
}

/** The gender that a title, form of address or role word tells, or null. */
export function titleGender(word: string): Gender | null {
  return parseRole(word)?.gender ?? null
}

/** May the lower-case word stand in a title before a role noun ("former", "press")? */
export function isTitleModifier(word: string): boolean {
  return titleModifiers.has(word)
}

export function isGroupNoun(word: string): boolean {
  return groups.has(bare(word))
}

/** "report", "poll", "surveys": something written that may itself be the source. */
export function isDocumentNoun(word: string): boolean {
  const lower = bare(word)
  return documents.has(lower) || documents.has(singularOf(lower) ?? '')
}

/** "ministry", "campaign", "union": an organization called by what it is. */
export function isOrganizationNoun(word: string): boolean {
  const lower = bare(word)
  return organizations.has(lower) || organizations.has(singularOf(lower) ?? '')
}

function singularOf(word: string): string | null {
  if (/men$/.test(word)) return `${word.slice(0, -3)}man`
  if (word === 'people') return 'person'
  if (word === 'children') return 'child'
  if (word === 'wives') return 'wife'
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2)
  if (/sons-in-law$/.test(word)) return 'son-in-law'
  return /[^s]s$/.test(word) ? word.slice(0, -1) : null
}
