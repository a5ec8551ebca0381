// What questions may say: pages, filters, days. Query strings are words, so numbers and lists are made of them here.
import { z } from '@hono/zod-openapi'
import { interactionStatuses, interactionTypes } from '../../document/layers/interactions.ts'
import { parsePeriod } from '../../ledger/period.ts'
import { acts } from '../../lexicon/acts.ts'

const words = (description: string, example: string) =>
  z.string().max(1000).optional().meta({ description, example })

const number = (description: string, most: number, example: number) =>
  z.coerce.number<string | number>().int().min(1).max(most).optional().meta({ description, example })

export const paging = {
  limit: number('How many there are on a page, 1 to 500; 20 where it is not said.', 500, 20),
  after: words('`next` of the page before.', 'WyJuZXdlc3QiLCIyMDMxLTA1LTA4Iiw0XQ'),
}

const day = (end: 'start' | 'end', description: string, example: string) =>
  z
    .string()
    .max(10)
    .transform((written, context) => {
      const period = written.includes('/') ? null : parsePeriod(written)
      if (period) return period[end]
      context.addIssue({ code: 'custom', message: 'Give a day, a month or a year, for example 2031-05-08.' })
      return z.NEVER
    })
    .optional()
    .meta({ type: 'string', description, example })

export const period = {
  since: day(
    'start',
    'First day, month or year: of the saying where the text tells it, else of publication.',
    '2031-05',
  ),
  until: day('end', 'Last day, month or year.', '2031-06-30'),
}

export const outlet = words('Words of the outlet’s name; all must be in it.', 'Harbour Post')
export const actor = (description: string) =>
  words(`${description}: a name (any actor it fits) or “#12”.`, '#12')

export const filters = {
  speaker: actor('Who said it'),
  to: actor('Whom it was said to'),
  outlet,
  ...period,
  kind: z
    .enum(['direct', 'indirect', 'mixed'])
    .optional()
    .meta({ description: 'How it is quoted.', example: 'direct' }),
  act: z.enum(acts).optional().meta({ description: 'What sort of speech act it is.', example: 'deny' }),
}

export const searched = z.string().max(4000).default('').meta({
  description: 'Words, "a phrase", word*, OR, NOT; none: every statement, newest first.',
  example: 'night ferry',
})

export const interactionType = z
  .enum(interactionTypes)
  .optional()
  .meta({ description: 'PLOVER’s category, in lower case.', example: 'consult' })
export const interactionStatus = z
  .enum(interactionStatuses)
  .optional()
  .meta({ description: 'Whether it took place.', example: 'reported' })

export const typeList = z
  .string()
  .max(500)
  .transform((written, context) => {
    const types = written.split(',').filter(Boolean)
    const unknown = types.filter((type) => !(interactionTypes as readonly string[]).includes(type))
    if (unknown.length === 0) return types
    context.addIssue({
      code: 'custom',
      message: `There is no type ${unknown[0]}. Types: ${interactionTypes.join(', ')}.`,
    })
    return z.NEVER
  })
  .optional()
  .meta({
    type: 'string',
    description: 'Types of interaction, parted by commas; all where it is not said.',
    example: 'consult,accuse',
  })

export const top = number('How many actors: those with most interactions.', 5000, 500)

/** Without what was not said: `exactOptionalPropertyTypes` tells the two apart, and a query does not. */
type Said<T> = { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> } & {
  [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key]
}

export const said = <T extends object>(query: T): Said<T> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Said<T>
