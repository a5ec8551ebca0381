// Which names of persons are one person's. Comes in: the names in order. Goes out: a draft for each name.
// Hard part: a surname alone may be anyone's in a family; honorifics, titles and nearness decide. A slip of the pen joins a name
// that would stand alone.
import type { Name } from '../../document/layers/names.ts'
import { givenNameGender, isGivenName } from '../../lexicon/given-names.ts'
import type { Gender } from '../../lexicon/pronouns.ts'
import { titleGender } from '../../lexicon/titles.ts'
import { type ActorDraft, addRole, draftActor } from '../actor-draft.ts'
import { findApposition, findForegoing, findTitle, type Role } from '../mentions/role.ts'
import { type PersonName, parsePersonName, sameFullName, sameSuffix, surnames } from './person-name.ts'
import { isSlip } from './word-likeness.ts'

interface Person {
  readonly draft: ActorDraft
  /** Full names (two words and more), or the only short form there is. */
  readonly names: PersonName[]
  /** The given name, where a full form tells it. */
  given: string | null
  /** Starts of the mentions so far. */
  last: number
}

interface Mention {
  readonly name: Name
  readonly parsed: PersonName
  readonly gender: Gender | null
  readonly title: string | null
}

/** The draft of each name, in the order of `names`; null where no word of a name is left. */
export function findPeople(text: string, names: readonly Name[]): (ActorDraft | null)[] {
  const people = new People()
  const mentions = names.map((name, i): Mention | null => {
    const parsed = parsePersonName(text.slice(name.start, name.end))
    if (!parsed) return null
    const title = findTitle(text, name, names[i - 1]?.end ?? 0)
    return { name, parsed, gender: addressGender(text, name), title: title?.text ?? null }
  })
  // Full names first: a short one may stand before the full one, and a role or a gender found with any helps.
  const found: (Person | null)[] = mentions.map(() => null)
  for (const [i, mention] of mentions.entries()) {
    if (!mention || mention.parsed.words.length < 2) continue
    found[i] = people.again(mention, () => [joinFull(people, mention, text), true])
    describe(found[i], mention, text)
  }
  for (const [i, mention] of mentions.entries()) {
    if (!mention) continue
    if (!found[i]) {
      found[i] = people.again(mention, () => joinShort(people, mention, text))
      describe(found[i], mention, text)
    }
    found[i].last = mention.name.start
  }
  return found.map((person) => person?.draft ?? null)
}

/** Everybody so far, by the first letters of their names' words, so that a long article stays fast. */
class People {
  readonly #byLetter = new Map<string, Set<Person>>()
  readonly #sure = new Map<string, Person>()

  /** The person found for the same words before; `find` is asked otherwise, and says whether its answer holds everywhere. */
  again({ parsed, gender, title }: Mention, find: () => [Person, boolean]): Person {
    const key = JSON.stringify([parsed, gender, title])
    const known = this.#sure.get(key)
    if (known) return known
    const [person, sure] = find()
    if (sure) this.#sure.set(key, person)
    return person
  }

  /** Those with a word in their names that begins like `word`, in the order of the text. */
  like(word: string): Person[] {
    return [...(this.#byLetter.get(word[0]!) ?? [])]
  }

  add(person: Person, name: PersonName): void {
    const key = name.words.join(' ')
    if (person.names.some((other) => other.suffix === name.suffix && other.words.join(' ') === key)) return
    person.names.push(name)
    for (const word of name.words) {
      const letter = word[0]!
      this.#byLetter.set(letter, (this.#byLetter.get(letter) ?? new Set()).add(person))
    }
  }
}

function joinFull(people: People, mention: Mention, text: string): Person {
  const { parsed, name } = mention
  const known = people
    .like(parsed.words.at(-1)!)
    .find(
      (person) =>
        person.names.some((other) => sameFullName(parsed, other)) &&
        person.names.every((other) => sameSuffix(parsed, other)) &&
        agrees(person, mention),
    )
  if (known) {
    people.add(known, parsed)
    known.given ??= parsed.words[0]!
    return known
  }
  return addPerson(people, parsed, text.slice(name.start, name.end))
}

/**
 * A surname or a given name alone.
 *   Ryabkov … (Sergei Ryabkov)      near miss: Ms. Clinton is not Bill Clinton
 */
function joinShort(people: People, mention: Mention, text: string): [Person, boolean] {
  const { parsed, name } = mention
  const short = parsed.words.join(' ')
  const fits = (of: (name: PersonName) => boolean) =>
    people.like(short).filter((person) => person.names.some(of) && agrees(person, mention))
  let candidates = fits((other) => surnames(other).includes(short))
  if (candidates.length === 0)
    candidates = fits((other) => other.words.length > 1 && other.words[0] === short)
  if (candidates.length === 0 && !isGivenName(short)) {
    candidates = fits((other) => other.words.length > 1 && isSlip(short, other.words.at(-1)!))
  }
  if (candidates.length === 0) return [addPerson(people, parsed, text.slice(name.start, name.end)), true]
  if (mention.title && candidates.length > 1) {
    //   Director Whitlock       near miss: Mayor Colleen Whitlock, named last
    const titled = candidates.filter((person) => person.draft.roles.has(mention.title!))
    if (titled.length) candidates = titled
  }
  const before = candidates.filter((person) => person.last >= 0).sort((a, b) => b.last - a.last)
  return [before[0] ?? candidates[0]!, candidates.length === 1]
}

function addPerson(people: People, parsed: PersonName, form: string): Person {
  const person: Person = {
    draft: draftActor('person', form),
    names: [],
    given: parsed.words.length > 1 ? parsed.words[0]! : null,
    last: -1,
  }
  people.add(person, parsed)
  return person
}

/** No clash between the form of address here and the given name that is known. */
function agrees(person: Person, mention: Mention): boolean {
  const known = person.draft.gender ?? (person.given ? givenNameGender(person.given) : null)
  return known === null || mention.gender === null || known === mention.gender
}

function describe(person: Person, mention: Mention, text: string): void {
  const { draft } = person
  const form = text.slice(mention.name.start, mention.name.end)
  draft.forms.add(form)
  draft.mentions.push({ start: mention.name.start, end: mention.name.end, form: 'name' })
  if (form.split(/\s+/).length > draft.name.split(/\s+/).length) draft.name = form
  const apposition = findApposition(text, mention.name, text.length)
  if (mention.title) addRole(draft, mention.title)
  if (apposition) addRole(draft, apposition.text)
  const foregoing = mention.title ? null : findForegoing(text, mention.name)
  if (foregoing) addRole(draft, foregoing.text)
  // A form of address tells more than a role, and a role more than the given name.
  const role = roleGender(mention.title ?? coreOf(foregoing)) ?? roleGender(coreOf(apposition))
  draft.gender =
    mention.gender ?? role ?? draft.gender ?? (person.given ? givenNameGender(person.given) : null)
}

/** "a spokeswoman for Mr. Lund" → "a spokeswoman" */
function coreOf(role: Role | null): string | null {
  return role && role.text.split(/ (?:of|for|at|to|in|on|who|and) /)[0]!
}

function roleGender(role: string | null): Gender | null {
  for (const word of role?.split(/\s+/) ?? []) {
    const gender = titleGender(word)
    if (gender) return gender
  }
  return null
}

/** "Ms. Lund" → feminine. */
function addressGender(text: string, name: Name): Gender | null {
  const before = /(?:^|[\s“"‘'(])(\p{L}+)\.?\s+$/u.exec(text.slice(Math.max(0, name.start - 16), name.start))
  const inside = text.slice(name.start, name.end).split(/\s+/)
  return titleGender(before?.[1] ?? '') ?? (inside.length > 1 ? titleGender(inside[0]!) : null)
}
