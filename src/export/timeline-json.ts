// The days of an article for programs: `Timeline` of src/ledger/timeline.ts with the article it belongs to.

import { type ArticleName, articleName } from '../ledger/article-name.ts'
import type { Report } from '../ledger/report.ts'
import { type Timeline, timelineOf } from '../ledger/timeline.ts'

export interface TimelineJson extends Timeline {
  readonly format: 'hearsay-timeline/1'
  readonly document: ArticleName
}

export const timelineJson = (report: Report): TimelineJson => ({
  format: 'hearsay-timeline/1',
  document: articleName(report),
  ...timelineOf(report),
})
