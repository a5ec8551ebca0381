/** Where an article was found. */
export interface Place {
  /** Path, address, or "standard input". */
  readonly source: string
  /** Which one in it: line of a table, offset of a record in an archive, id of a feed's entry; null where the source is the article. */
  readonly record: string | null
}
