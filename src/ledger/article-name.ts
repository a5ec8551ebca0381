// Which article a row is of, for outputs that do not hold the article itself. The id leads to its report.
import type { Report } from './report.ts'

export type ArticleName = Pick<Report['document'], 'id' | 'title' | 'publisher' | 'published' | 'url'>

export const articleName = ({ document: { id, title, publisher, published, url } }: Report): ArticleName => ({
  id,
  title,
  publisher,
  published,
  url,
})
