// Shapes of documents, statements and actors as a ledger answers them. Their meaning is in src/store/answers.ts and src/store/browsing.ts; `exactly` holds them to it.
import { z } from '@hono/zod-openapi'
import type * as answers from '../../store/answers.ts'
import type * as browsing from '../../store/browsing.ts'
import type * as links from '../../store/links.ts'
import { exactly, list } from './exactly.ts'

export const day = z.string().nullable()
export const count = z.int().nonnegative()
export const confidence = z.number().min(0).max(1)

export const actorRef = z.object({
  id: z.int().describe('Number of the actor in this ledger.'),
  name: z.string(),
})
export const ActorRef = exactly<answers.ActorRef>()(
  actorRef.meta({ id: 'ActorRef', description: 'An actor over all documents.' }),
)

const documentRef = z.object({
  key: z.string().describe('Key of the document: “d…”.'),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  published: day.describe('ISO day of publication.'),
})
export const DocumentRef = exactly<answers.DocumentRef>()(
  documentRef.meta({ id: 'DocumentRef', description: 'A document, by its key and what it is called.' }),
)

/** A page of a list. The type is that of `Page`, so the schema need not repeat it. */
export const pageOf = <Item>(id: string, item: z.ZodType<Item>): z.ZodType<answers.Page<Item>> =>
  z
    .object({
      items: list(item),
      next: z
        .string()
        .nullable()
        .describe('What to give as `after` for the page behind this one; null: this is the last.'),
      total: count
        .nullable()
        .describe('How many there are over all pages; null where counting takes longer than asking.'),
    })
    .meta({ id, description: 'A page of a list in a stable order.' }) as z.ZodType<answers.Page<Item>>

export const statementFound = z.object({
  key: z.string().describe('Key of the statement: “s…”. It outlives a re-reading.'),
  document: DocumentRef,
  speaker: ActorRef.nullable(),
  speakerWords: z.string().nullable().describe('The source as written.'),
  cue: z.string().nullable(),
  kind: z.string(),
  act: z.string(),
  negated: z.boolean(),
  to: list(ActorRef),
  via: list(ActorRef).describe('Who relayed it, nearest the speaker first.'),
  day,
  words: z.string().describe('The content; parts joined by “ … ”.'),
  snippet: z
    .object({ text: z.string(), hits: list(z.tuple([count, count]).readonly()) })
    .describe('A piece of the words around what was searched, and where the hits stand in it.'),
  start: count.describe('First part of the content in document.text, in UTF-16 code units.'),
  end: count,
  confidence,
  human: z.boolean().describe('A person decided it.'),
})
export const StatementFound = exactly<answers.StatementFound>()(
  statementFound.meta({ id: 'StatementFound', description: 'Who said what, in which document.' }),
)
export const PageOfStatements = pageOf('PageOfStatements', StatementFound)

const actorFound = actorRef.extend({
  kind: z.string(),
  aliases: list(z.string()),
  roles: list(z.string()),
  documents: count,
  statements: count,
  interactions: count,
  first: day,
  last: day,
})
export const ActorFound = exactly<answers.ActorFound>()(
  actorFound.meta({ id: 'ActorFound', description: 'An actor, and how much the ledger has of it.' }),
)
export const PageOfActors = pageOf('PageOfActors', ActorFound)

export const withStatements = list(actorRef.extend({ statements: count }))
export const ActorPage = exactly<answers.ActorPage>()(
  actorFound
    .extend({
      rolesOverTime: list(z.object({ role: z.string(), first: day, last: day, documents: count })),
      byMonth: list(z.object({ month: z.string(), statements: count })).describe(
        'What they said by month (“2031-05”).',
      ),
      spokenTo: withStatements,
      spokenAbout: withStatements,
      spokenOfBy: withStatements.describe('Who speaks of them.'),
      metWith: list(actorRef.extend({ interactions: count })),
      latest: list(StatementFound).describe('Newest first.'),
      why: list(z.object({ reason: z.string(), appearances: count })).describe(
        'Why the appearances are held to be one actor.',
      ),
      perhapsSame: list(actorRef.extend({ score: z.number(), reasons: list(z.string()) })),
    })
    .meta({ id: 'ActorPage', description: 'What the ledger knows of one actor.' }),
)

export const PageOfAppearances = pageOf(
  'PageOfAppearances',
  exactly<answers.AppearanceFound>()(
    z
      .object({
        key: z.string().describe('What a judgement names to take the appearance out of its actor.'),
        document: DocumentRef,
        name: z.string().describe('As this article has it.'),
        roles: list(z.string()),
        why: z.string().describe('Why it is held to be this actor.'),
      })
      .meta({ id: 'Appearance', description: 'An actor in one document.' }),
  ),
)

const candidate = actorRef.extend({ documents: count })
export const PageOfCandidates = pageOf(
  'PageOfCandidates',
  exactly<answers.CandidateFound>()(
    z
      .object({ a: candidate, b: candidate, score: z.number(), reasons: list(z.string()) })
      .meta({ id: 'Candidate', description: 'Two actors that could be one; for a person to decide.' }),
  ),
)

export const Counts = exactly<answers.Counts>()(
  z
    .object({
      documents: count,
      statements: count,
      interactions: count,
      actors: count,
      failures: count,
      judgements: count,
    })
    .meta({ id: 'Counts', description: 'How much a ledger holds.' }),
)

export const PageOfDocuments = pageOf(
  'PageOfDocuments',
  exactly<browsing.DocumentFound>()(
    documentRef
      .extend({
        length: count.describe('Words of the text.'),
        statements: count,
        interactions: count,
        copyOf: z.string().nullable().describe('Key of the earliest document of which this is a copy.'),
      })
      .meta({ id: 'DocumentFound', description: 'A document of the ledger, and how much is in it.' }),
  ),
)

export const QuotationGroup = exactly<links.QuotationGroup>()(
  z
    .object({
      statements: list(
        z.object({
          statement: z.string(),
          document: z.string(),
          likeness: z.enum(['exact', 'cut', 'altered']).nullable(),
        }),
      ).describe('Those published first come first.'),
      first: z.string(),
      longest: z.string(),
      origins: count.describe('Documents that are no copies of one another.'),
    })
    .meta({
      id: 'QuotationGroup',
      description: 'All statements that have the words of one: whole, cut or altered.',
    }),
)

export const FacetCounts = exactly<browsing.FacetCounts>()(
  z
    .object({
      counted: count,
      complete: z.boolean().describe('false: more were found than are counted.'),
      speakers: withStatements,
      outlets: list(z.object({ outlet: z.string(), statements: count })),
      kinds: list(z.object({ kind: z.string(), statements: count })),
      acts: list(z.object({ act: z.string(), statements: count })),
      years: list(z.object({ year: z.string(), statements: count })),
    })
    .meta({ id: 'FacetCounts', description: 'How many statements of a search each filter would leave.' }),
)
