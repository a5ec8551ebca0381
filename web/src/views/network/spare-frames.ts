// Without a graphics card, lines are what takes the time: where frames come late again and again, lines and names are left out while the
// picture moves.
import type Sigma from 'sigma'
import { moving } from './line-program.ts'
import type { EdgeLook, NodeLook } from './picture-graph.ts'

/** Milliseconds after which a frame is late, and how many late ones are too many. */
const LATE = 40
const TOO_MANY = 6

/** Gives back what ends it. */
export function spareFrames(sigma: Sigma<NodeLook, EdgeLook>): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined
  let drawn = 0
  let late = 0
  sigma.on('afterRender', () => {
    const [since, now] = [drawn, performance.now()]
    drawn = now
    if (!moving.has(sigma) || now - since > 500) return
    late = now - since > LATE ? late + 1 : Math.max(0, late - 1)
    if (late < TOO_MANY) return
    sigma.setSetting('hideEdgesOnMove', true)
    sigma.setSetting('hideLabelsOnMove', true)
  })
  sigma.getCamera().on('updated', () => {
    moving.add(sigma)
    clearTimeout(rest)
    rest = setTimeout(() => {
      moving.delete(sigma)
      sigma.scheduleRender()
    }, 120)
  })
  return () => clearTimeout(rest)
}
