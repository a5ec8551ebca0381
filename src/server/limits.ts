// How much one client may ask of this machine. Whoever goes beyond is told so, and when to come again.

export interface Limits {
  /** Bytes of an article sent to be read. */
  readonly articleBytes: number
  /** Bytes of all files sent to be put into the ledger. */
  readonly ingestBytes: number
  /** Bytes of any other request. */
  readonly bodyBytes: number
  /** Milliseconds for an answer of the ledger. */
  readonly answerTime: number
  /** Milliseconds for reading an article, waiting and fetching it included. */
  readonly readTime: number
  /** Articles that are read at a time, and those that may wait. */
  readonly reading: number
  readonly waiting: number
  /** Answers, exports and listeners to events at a time. */
  readonly answers: number
  readonly exports: number
  readonly listeners: number
  /** Milliseconds after which a silent stream of events says that it is still there. */
  readonly heartbeat: number
}

export const defaultLimits: Limits = {
  articleBytes: 20_000_000,
  ingestBytes: 64_000_000,
  bodyBytes: 1_000_000,
  answerTime: 30_000,
  readTime: 120_000,
  reading: 1,
  waiting: 16,
  answers: 64,
  exports: 2,
  listeners: 16,
  heartbeat: 15_000,
}
