// Names of rows, documents and actors for formats that want an address for each thing. They lead nowhere: a ledger is a file, not a site.
// Keys are letters and digits, so no name needs an escape.

export const documentUrn = (key: string): string => `urn:hearsay:document:${key}`
/** Of a statement or an interaction. */
export const rowUrn = (key: string): string => `urn:hearsay:row:${key}`
/** Number of an actor; it holds in one ledger alone. */
export const actorUrn = (id: number): string => `urn:hearsay:actor:${id}`
/** A word of Hearsay's own, where a standard has none: "speaker", "negated". */
export const TERMS = 'urn:hearsay:term:'
/** An outlet is known by its name, whatever signs are in it. */
export const outletUrn = (name: string): string =>
  `urn:hearsay:outlet:${encodeURIComponent(name.toWellFormed())}`
