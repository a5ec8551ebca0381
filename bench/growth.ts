// One process that reads N articles, one after another, and says after how many it stood where: time and memory.
// Comes in: N and a runtime as arguments. Goes out: a line of JSON. It is a process of its own so that the memory is its own.
import { openReader, type Runtime } from '../src/index.ts'
import { makeArticle, readExamples } from './articles.ts'

export interface Growth {
  readonly runtime: Runtime
  readonly at: readonly {
    readonly articles: number
    readonly words: number
    readonly ms: number
    /** Resident memory now, and the most it has been, in MB. */
    readonly memory: number
    readonly peak: number
  }[]
}

if (import.meta.main) {
  const [count = '1000', runtime = 'auto'] = process.argv.slice(2)
  const examples = readExamples()
  const reader = await openReader({ runtime: runtime as Runtime | 'auto' })
  const at: Growth['at'][number][] = []
  const began = performance.now()
  let words = 0
  for (let n = 1; n <= Number(count); n++) {
    const { raw, fileName } = makeArticle(examples, n)
    const report = await reader.read(raw, { fileName })
    words += report.document.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
    if (n === Number(count) || /^10*$/.test(String(n))) {
      const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
      at.push({
        articles: n,
        words,
        ms: Math.round(performance.now() - began),
        memory: megabytes(process.memoryUsage.rss()),
        peak: megabytes(process.resourceUsage().maxRSS * 1024),
      })
    }
  }
  await reader.close()
  console.log(JSON.stringify({ runtime: reader.runtime, at } satisfies Growth))
}
