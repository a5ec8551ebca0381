// A process that reads articles one after another and does nothing else. Started by reading-pool.ts; ends when that one is gone.
import { openReader } from '../reader.ts'
import type { ReadingJob, ReadingReply } from './reading-job.ts'

const reply = (words: ReadingReply): void => {
  process.send?.(words)
}
// Ctrl-C reaches the whole group of processes; what becomes of the article in hand is the other process's decision.
process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit())

const reader = await openReader({ runtime: runtimeFrom(process.argv[2]) }).catch((error: Error) => {
  reply({ broken: error.message })
  return null
})
if (reader) {
  let last: Promise<void> = Promise.resolve()
  process.on('message', (job: ReadingJob) => {
    last = last.then(async () => {
      try {
        reply({ id: job.id, report: await reader.read(job.bytes, job.options) })
      } catch (error) {
        reply({ id: job.id, error: error instanceof Error ? error.message : String(error) })
      }
    })
  })
  reply({ ready: true, model: reader.model })
}

function runtimeFrom(word: string | undefined): 'auto' | 'native' | 'wasm' {
  return word === 'native' || word === 'wasm' ? word : 'auto'
}
