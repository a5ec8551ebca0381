// Actors, articles and who is linked with whom as FollowTheMoney entities, one a line, for Aleph, OpenAleph and nomenklatura.
//
//   person, organization, country ─▶ Person, Organization, PublicBody       article ─▶ Article, and a Mention for each of them in it
//   statement ─▶ Event, and an UnknownLink from the speaker to each addressee
//   interaction ─▶ UnknownLink for each pair; Event where the text leaves a side open or without a name
//
// Hard part: the model is for matching entities over datasets, so a source without a name ("officials") must not become one: a matcher
// would take all officials of the world for one. Their words stay in the event.
import type { Actor, Part, When } from '../ledger/report.ts'
import type { StoredReport } from '../store/store.ts'
import { ActorTally, type TalliedActor } from './actor-tally.ts'
import { type Entity, type SchemaName, schemata } from './follow-the-money-model.ts'
import { ftmDate, ftmValues } from './follow-the-money-values.ts'
import { headlineOf, headlineOfInteraction, tellerName } from './headline.ts'
import { interactionRowsOf } from './interaction-row.ts'
import { type LedgerWriter, oneFile } from './ledger-writer.ts'
import { type ActorOf, actorsIn } from './named-actor.ts'
import { rowsOf } from './row.ts'
import { webAddress } from './web-address.ts'

export function followTheMoneyWriter(): LedgerWriter {
  const tally = new ActorTally()
  return oneFile('entities.ftm.json', {
    open: () => '',
    write(stored) {
      tally.add(stored)
      let text = ''
      for (const entity of entitiesOf(stored)) text += line(entity)
      return text
    },
    // Only now are all names of an actor known; each entity is in the file once.
    *close() {
      for (const actor of tally.all()) {
        const entity = actorEntity(actor)
        if (entity) yield line(entity)
      }
    },
  })
}

const line = (entity: Entity): string => `${JSON.stringify(entity)}\n`

const schemaOf: Partial<Readonly<Record<Actor['kind'], 'Person' | 'Organization' | 'PublicBody'>>> = {
  person: 'Person',
  organization: 'Organization',
  country: 'PublicBody',
}

const actorId = (id: number): string => `hearsay-actor-${id}`
const idOf = (key: string): string => `hearsay-${key}`

/** Values as the model takes them; properties without any are left out. */
function entity<Name extends SchemaName>(
  id: string,
  schema: Name,
  properties: Partial<Record<keyof (typeof schemata)[Name], string | null | readonly (string | null)[]>>,
): Entity<Name> {
  const clean: Record<string, readonly string[]> = {}
  for (const [name, type] of Object.entries(schemata[schema])) {
    const given = properties[name as keyof typeof properties] ?? null
    const values = ftmValues(type, typeof given === 'string' ? [given] : (given ?? []))
    if (values.length) clean[name] = values
  }
  return { id, schema, properties: clean as Entity<Name>['properties'] }
}

function actorEntity({ id, name, kind, aliases, roles }: TalliedActor): Entity | null {
  const schema = schemaOf[kind]
  if (!schema) return null
  const of = { name, alias: aliases }
  return schema === 'Person'
    ? entity(actorId(id), schema, { ...of, position: roles })
    : entity(actorId(id), schema, { ...of, summary: roles })
}

function* entitiesOf(stored: StoredReport): Generator<Entity> {
  const { report, rows, outlet } = stored
  const { title, byline, url, language, published, text } = report.document
  const article = idOf(stored.document)
  const page = webAddress(url)
  const actorOf = actorsIn(stored)
  yield entity(article, 'Article', {
    title: title ?? stored.document,
    author: byline,
    publisher: outlet,
    sourceUrl: page,
    language: /^en\b/.test(language) ? 'eng' : null,
    publishedAt: published === null ? null : ftmDate(published),
    bodyText: text,
  })
  yield* mentionsOf(stored, article)

  const from = { proof: article, publisher: outlet, sourceUrl: page }
  for (const row of rowsOf(report)) {
    const { id, kind, act, negated, speaker, to, via, about, when } = row.statement
    const key = rows.get(id)!
    const of = { ...from, ...daysOf(when), recordId: key }
    yield entity(idOf(key), 'Event', {
      ...of,
      name: headlineOf(row),
      summary: row.content,
      keywords: [act, kind, negated ? 'negated' : null],
      involved: idsOf([...(speaker ? [speaker] : []), ...to, ...via], actorOf),
      namesMentioned: about.map(actorOf).flatMap(({ name, kind }) => (schemaOf[kind] ? [name] : [])),
    })
    const role = negated ? `${row.cue} (negated)` : `${act}: ${row.cue || 'goes on'}`
    for (const [i, [subject, object]] of pairsOf(speaker ? [speaker] : [], to, actorOf).entries())
      yield entity(`${idOf(key)}.${i + 1}`, 'UnknownLink', {
        ...of,
        subject,
        object,
        role,
        summary: row.content,
      })
  }
  for (const row of interactionRowsOf(report)) {
    const { id, type, status, actor, recipient, when } = row.interaction
    const key = rows.get(id)!
    const of = { ...from, ...daysOf(when), recordId: key }
    const summary = `${headlineOfInteraction(row)} · ${tellerName(row)}`
    const pairs = pairsOf(actor, recipient, actorOf)
    for (const [i, [subject, object]] of pairs.entries())
      yield entity(`${idOf(key)}.${i + 1}`, 'UnknownLink', {
        ...of,
        subject,
        object,
        role: `${type}: ${row.evidence}`,
        status,
        summary,
      })
    if (pairs.length === 0)
      yield entity(idOf(key), 'Event', {
        ...of,
        name: headlineOfInteraction(row),
        summary,
        keywords: [type, status],
        involved: idsOf([...actor, ...recipient], actorOf),
      })
  }
}

/** Under which names an article has an actor; once an actor. */
function* mentionsOf({ report, actors, document }: StoredReport, article: string): Generator<Entity> {
  const names = new Map<number, { schema: string; names: string[] }>()
  for (const { id: local, name, kind, aliases } of report.actors) {
    const [known, schema] = [actors.get(local), schemaOf[kind]]
    if (!known || !schema) continue
    const mention = names.get(known.id) ?? { schema, names: [] }
    mention.names.push(name, ...aliases)
    names.set(known.id, mention)
  }
  for (const [id, mention] of names)
    yield entity(`${idOf(document)}.${id}`, 'Mention', {
      document: article,
      resolved: actorId(id),
      name: mention.names,
      detectedSchema: mention.schema,
    })
}

/** Numbers of those who are entities, each once. */
function idsOf(parts: readonly Part[], actorOf: ActorOf): string[] {
  const named = parts.flatMap(({ actor }) => {
    const { id, kind } = actorOf(actor)
    return id !== null && schemaOf[kind] ? [actorId(id)] : []
  })
  return [...new Set(named)]
}

/** Everybody on one side with everybody on the other, but nobody with themselves. */
function pairsOf(from: readonly Part[], to: readonly Part[], actorOf: ActorOf) {
  const objects = idsOf(to, actorOf)
  return idsOf(from, actorOf).flatMap((a) => objects.filter((b) => b !== a).map((b) => [a, b] as const))
}

const daysOf = (when: When | null) => (when ? { startDate: when.start, endDate: when.end } : {})
