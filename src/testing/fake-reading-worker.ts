// A process in the place of the one that reads, without a reading model: every line of an article of the form `Name said “words”` is a
// statement. An article "die" ends the process, one that begins with "refuse" cannot be read.
import type { ReadingJob, ReadingReply } from '../ingest/reading-job.ts'
import { reportFixture } from './report-fixture.ts'

const reply = (words: ReadingReply): void => {
  process.send?.(words)
}
process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit())
process.on('message', ({ id, bytes, options }: ReadingJob) => {
  const text = Buffer.from(bytes).toString()
  if (text === 'die') process.exit(9)
  if (text.startsWith('refuse')) return reply({ id, error: 'it is no article.' })
  const blocks = text.split('\n').filter(Boolean)
  const report = reportFixture({
    title: options.title ?? null,
    publisher: options.publisher ?? 'The Harbour Post',
    published: options.published ?? '2031-05-08',
    url: options.url ?? null,
    blocks,
    statements: blocks.flatMap((line) => {
      const [, name, content] = /^(.+) said (“.+”)/.exec(line) ?? []
      return name && content ? [{ speaker: { name, words: name }, cue: 'said', content: [content] }] : []
    }),
  })
  reply({ id, report })
})
reply({ ready: true, model: reportFixture({ blocks: ['-'] }).made.model })
