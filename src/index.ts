// The public surface of Hearsay.

export { compareReports } from './compare/compare-reports.ts'
export type { Comparison } from './compare/comparison.ts'
export type { Document } from './document/document.ts'
export type { Attribution } from './document/layers/attributions.ts'
export type { Quoted, Span } from './document/span.ts'
export type { ExplainedPart, Explanation } from './ledger/explanation.ts'
export type { Actor, Interaction, Part, Report, Speaker, Statement, When } from './ledger/report.ts'
export { type Timeline, timelineOf } from './ledger/timeline.ts'
export { type Runtime, RuntimeMissing } from './model/onnx.ts'
export { ModelDamaged } from './model/reading-model.ts'
export type { Reading } from './pipeline.ts'
export {
  type Article,
  openReader,
  type Reader,
  type ReaderOptions,
  type ReadOptions,
  read,
} from './reader.ts'
export { version } from './version.ts'
