// The report: what Hearsay says about one article. One definition gives the TypeScript types (`Report`, `Statement`, …), the check
// of a report from outside (`Report.parse`) and the published JSON Schema (`reportSchema`).
// Hard part: what no schema can say. Every span holds `document.text.slice(start, end) === span.text`, ids are unique, and every
// `actor` named in a row is in `actors`; the property tests check that.
// Only what is needed at run time should import this file for more than its types: zod takes its time to load.
import { z } from 'zod'
import {
  type InteractionType,
  interactionStatuses,
  interactionTypes,
} from '../document/layers/interactions.ts'
import { acts } from '../lexicon/acts.ts'

/** Lists are read-only in TypeScript; in JSON the word would say something else, so the schema leaves it out (see `reportSchema`). */
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()

const offset = z.int().nonnegative()
/** A day, or a month or a year where the text says no more (ISO 8601, reduced precision). */
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** A stretch of a text in UTF-16 code units, half-open. */
export const Span = z
  .object({
    start: offset.describe('First character, in UTF-16 code units.'),
    end: offset.describe('One past the last character.'),
  })
  .meta({ id: 'Span', description: 'A stretch of a text: UTF-16 code units, half-open.' })

/** A span of the document's text with its words. */
export const Quoted = z
  .object({
    start: offset.describe('First character, in UTF-16 code units of document.text.'),
    end: offset.describe('One past the last character.'),
    text: z.string().describe('The words: document.text.slice(start, end).'),
  })
  .meta({
    id: 'Quoted',
    description: 'A stretch of document.text together with its words, so that it can be checked.',
  })

const Block = z
  .object({
    start: offset,
    end: offset,
    kind: z.enum(['headline', 'paragraph', 'caption', 'list-item', 'blockquote', 'dateline']),
  })
  .meta({
    id: 'Block',
    description:
      'A block of the article. Blocks are in order, do not overlap, and are parted by a blank line.',
  })

const Removed = z
  .object({
    kind: z
      .enum([
        'related-stories',
        'photo-credit',
        'advertisement',
        'newsletter',
        'share',
        'follow',
        'read-more',
        'age-stamp',
        'copyright',
        'widget',
        'shortcode',
        'contributor-note',
        'duplicate',
      ])
      .describe('What sort of page furniture it is.'),
    text: z.string().describe('The words that were taken out.'),
    raw: Span.describe('Where they stood in the raw input.'),
  })
  .meta({
    id: 'Removed',
    description: 'Page furniture that was taken out of the article, and where it stood.',
  })

const DocumentPart = z
  .object({
    id: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .describe('"sha256:…" of the raw input’s text; the same article gives the same id.'),
    url: z
      .string()
      .nullable()
      .describe('Where the article was read from, or the address the page gives itself.'),
    title: z.string().nullable(),
    publisher: z.string().nullable().describe('The outlet, e.g. "The Harbour Post".'),
    byline: list(z.string()).describe('The writers as the page names them.'),
    language: z.string().describe('BCP 47, e.g. "en".'),
    published: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/)
      .nullable()
      .describe('ISO day or instant; null when neither the page nor the caller knows it.'),
    publishedFrom: z
      .enum(['json-ld', 'meta', 'time-element', 'url', 'text', 'caller'])
      .nullable()
      .describe('Where `published` was found.'),
    text: z
      .string()
      .describe(
        'The article, clean: paragraphs parted by a blank line. All offsets of the report count in it.',
      ),
    blocks: list(Block),
    removed: list(Removed),
    origin: list(z.tuple([offset, offset, z.int().positive()]).readonly()).describe(
      'Runs [textStart, rawStart, length]: every character of `text` leads back to the raw input.',
    ),
  })
  .meta({ id: 'Document', description: 'The article as it was read, with the way back to the raw input.' })

/** A place where an actor is named, described or meant by a pronoun. */
export const Mention = Quoted.extend({ form: z.enum(['name', 'pronoun', 'description']) }).meta({
  id: 'Mention',
  description: 'A place where an actor is named, described or meant by a pronoun.',
})

export const Actor = z
  .object({
    id: z.string().describe('Unique in this report, e.g. "a3".'),
    name: z.string().describe('The fullest form in the article.'),
    kind: z
      .enum(['person', 'organization', 'country', 'group', 'unnamed', 'document'])
      .describe(
        'group: several unnamed people; unnamed: one unnamed person; document: a report or law that is itself the source.',
      ),
    aliases: list(z.string()).describe('Every other form of the name in the article, misspellings too.'),
    roles: list(z.string()).describe('Titles and descriptions that the article gives.'),
    mentions: list(Mention),
  })
  .meta({
    id: 'Actor',
    description: 'Someone who speaks, is spoken to, relays words or takes part in an interaction.',
  })

/** An actor in a role of a row, with the words that say so. */
export const Part = z
  .object({
    actor: z.string().describe('Id of the actor.'),
    span: Quoted.describe('The words that name the actor here.'),
  })
  .meta({ id: 'Part', description: 'An actor that takes part in a row, with the words that say so.' })

export const Speaker = z
  .object({
    actor: z.string().describe('Id of the actor.'),
    span: Quoted.describe(
      'The source as written, title and apposition included; for a continuation, that of the statement it continues.',
    ),
    basis: z
      .enum(['named', 'pronoun', 'description', 'continuation'])
      .describe(
        'How the words give the speaker: by name, by a pronoun, by a description, or because a quotation simply goes on.',
      ),
  })
  .meta({ id: 'Speaker', description: 'Who said it, and the words that show it.' })

/** A day or a period, with the words of the text that give it. */
export const When = z
  .object({
    start: day.describe('First day; a month or a year where the text says no more.'),
    end: day.describe('Last day, month or year; equal to `start` for a single one.'),
    span: Quoted.describe('The words that give the day.'),
    rule: z.string().describe('The rule that read them, e.g. "weekday-past".'),
  })
  .meta({ id: 'When', description: 'A day or a period, with the words that give it.' })

const confidence = z.number().min(0).max(1)

export const Statement = z
  .object({
    id: z.string().describe('Unique in this report, e.g. "s2".'),
    kind: z
      .enum(['direct', 'indirect', 'mixed'])
      .describe('direct: all of the content is in quotation marks; indirect: none of it; mixed: part.'),
    act: z.enum(acts).describe('What sort of speech act the cue is.'),
    speaker: Speaker.nullable().describe('null: the text gives no source ("reportedly").'),
    cue: Quoted.extend({ lemma: z.string().describe('Dictionary form of the cue, e.g. "tell".') })
      .meta({ id: 'Cue', description: 'The words that attribute.' })
      .nullable()
      .describe('The words that attribute; null where a quotation simply continues.'),
    content: list(Quoted)
      .refine((parts) => parts.length > 0)
      .meta({
        minItems: 1,
        description: 'What was said, in order; a quotation broken by its attribution has two parts.',
      }),
    to: list(Part).describe('Whom it was said to.'),
    via: list(Part).describe('Whoever carried the words before this outlet, nearest the speaker first.'),
    when: When.nullable().describe('When it was said; null: the text does not say.'),
    about: list(z.string()).describe('Ids of the actors mentioned in the content.'),
    negated: z.boolean().describe('The act of saying is denied or did not happen ("declined to say").'),
    continues: z.string().nullable().describe('Id of the statement whose quotation this one continues.'),
    confidence: confidence.describe('Probability, calibrated, that the row is right.'),
  })
  .meta({
    id: 'Statement',
    description: 'Who said what, to whom, via whom and when, with the words that show it.',
  })

export const Interaction = z
  .object({
    id: z.string().describe('Unique in this report, e.g. "i1".'),
    type: z.enum(interactionTypes),
    plover: z
      .enum(interactionTypes.map((type) => type.toUpperCase()) as Uppercase<InteractionType>[])
      .describe('The type as the PLOVER ontology writes it.'),
    actor: list(Part),
    recipient: list(Part),
    status: z
      .enum(interactionStatuses)
      .describe(
        'reported: said to have happened; denied: said not to have; refused: one side would not; planned; possible.',
      ),
    accordingTo: z
      .string()
      .nullable()
      .describe('Id of the statement that carries it; null: the outlet says so itself.'),
    when: When.nullable(),
    evidence: Quoted.describe('The words that name the act.'),
    confidence,
  })
  .meta({ id: 'Interaction', description: 'Who did what to whom, and who says that it happened.' })

export const DateFound = z
  .object({
    span: Quoted,
    value: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)
      .nullable()
      .describe(
        'Day, month, year, or a period "start/end"; null where even a careful reader cannot place it.',
      ),
    rule: z.string().describe('The rule that read it, e.g. "weekday-past".'),
  })
  .meta({ id: 'Date', description: 'An expression of the text that names a day or a period.' })

const Made = z
  .object({
    by: z.string().describe('Program and version, e.g. "hearsay 0.1.0".'),
    model: z.string().describe('Reading model and its checksum, e.g. "en-1 sha256:…".'),
    ms: z.number().nonnegative().describe('Milliseconds that reading took.'),
    readTo: offset
      .optional()
      .describe(
        'Only where the text is too long to be read whole: no rows were looked for behind this offset.',
      ),
  })
  .meta({ id: 'Made', description: 'What made the report.' })

export const Report = z
  .object({
    format: z.literal('hearsay/1'),
    made: Made,
    document: DocumentPart,
    actors: list(Actor),
    statements: list(Statement),
    interactions: list(Interaction),
    dates: list(DateFound),
  })
  .meta({
    title: 'Hearsay report',
    description:
      'What Hearsay says about one article. Offsets are UTF-16 code units into document.text, half-open, and ' +
      'text.slice(start, end) equals the span’s text for every span.',
  })

export type Mention = z.infer<typeof Mention>
export type Actor = z.infer<typeof Actor>
export type Part = z.infer<typeof Part>
export type Speaker = z.infer<typeof Speaker>
export type When = z.infer<typeof When>
export type Statement = z.infer<typeof Statement>
export type Interaction = z.infer<typeof Interaction>
export type DateFound = z.infer<typeof DateFound>
export type Made = z.infer<typeof Made>
export type Report = z.infer<typeof Report>

/**
 * The published JSON Schema (draft 2020-12). Properties that it does not name are allowed: a later version may add some and still
 * be "hearsay/1".
 */
export const reportSchema = z.toJSONSchema(Report, {
  io: 'input',
  override: ({ jsonSchema }) => {
    delete jsonSchema.readOnly
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  },
})
