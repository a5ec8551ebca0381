// The part of the FollowTheMoney model that Hearsay writes: schemata, their properties, the type of each (version 4.11 of the model;
// followthemoney.tech/explorer). The compiler holds every entity to it, and the tests check values by type.

export const schemata = {
  Person: { name: 'name', alias: 'name', position: 'string' },
  Organization: { name: 'name', alias: 'name', summary: 'text' },
  PublicBody: { name: 'name', alias: 'name', summary: 'text' },
  Article: {
    title: 'string',
    author: 'string',
    publisher: 'string',
    sourceUrl: 'url',
    language: 'language',
    publishedAt: 'date',
    bodyText: 'text',
  },
  Mention: { document: 'entity', resolved: 'entity', name: 'name', detectedSchema: 'string' },
  Event: {
    name: 'name',
    summary: 'text',
    description: 'text',
    involved: 'entity',
    namesMentioned: 'name',
    startDate: 'date',
    endDate: 'date',
    recordId: 'string',
    publisher: 'string',
    sourceUrl: 'url',
    proof: 'entity',
    keywords: 'string',
  },
  UnknownLink: {
    subject: 'entity',
    object: 'entity',
    role: 'string',
    status: 'string',
    summary: 'text',
    startDate: 'date',
    endDate: 'date',
    recordId: 'string',
    publisher: 'string',
    sourceUrl: 'url',
    proof: 'entity',
  },
} as const

export type SchemaName = keyof typeof schemata
export type PropertyType = 'name' | 'string' | 'text' | 'url' | 'language' | 'date' | 'entity'

/** Longest value of each type, in code points. */
export const longest: Readonly<Record<PropertyType, number>> = {
  name: 384,
  string: 1024,
  text: 65_000,
  url: 4096,
  language: 16,
  date: 32,
  entity: 200,
}

export interface Entity<Name extends SchemaName = SchemaName> {
  readonly id: string
  readonly schema: Name
  /** Every value is a list of strings. */
  readonly properties: { readonly [Property in keyof (typeof schemata)[Name]]?: readonly string[] }
}
