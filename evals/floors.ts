// Floors: what a figure was once and may not fall below again. Comes in: floors.json. Goes out: the floors, checked against their
// own history, and the same with some raised. Hard part: a floor is never lowered by accident, so lowering one takes its name and a
// reason, and the reason stays in the file.
import { readFileSync, writeFileSync } from 'node:fs'

export interface FloorChange {
  readonly figure: string
  /** The floor before; null for a new figure. */
  readonly from: number | null
  readonly to: number
  readonly day: string
  /** Asked for where the floor gets worse. */
  readonly why?: string
}

export interface Floors {
  readonly floors: Readonly<Record<string, number>>
  /** Every change ever made, oldest first. */
  readonly history: readonly FloorChange[]
}

/** Which way a figure is good: F1 scores rise, errors fall. */
export type Better = 'higher' | 'lower'

export class FloorRefused extends Error {
  override name = 'FloorRefused'
}

const FILE = new URL('floors.json', import.meta.url)

export function readFloors(file: URL = FILE): Floors {
  return JSON.parse(readFileSync(file, 'utf8')) as Floors
}

export function writeFloors(floors: Floors, file: URL = FILE): void {
  const history = floors.history.map((change) => `    ${JSON.stringify(change)}`).join(',\n')
  const now = JSON.stringify(floors.floors, null, 2).replaceAll('\n', '\n  ')
  writeFileSync(file, `{\n  "floors": ${now},\n  "history": [\n${history}\n  ]\n}\n`)
}

export const isWorse = (value: number, than: number, better: Better): boolean =>
  better === 'higher' ? value < than : value > than

/** What is wrong with the file: floors that their history does not lead to, and lowerings without a reason. */
export function findTampering(
  { floors, history }: Floors,
  betterOf: (figure: string) => Better | undefined,
): string[] {
  const wrong: string[] = []
  const last = new Map<string, number>()
  for (const { figure, from, to, why } of history) {
    const before = last.get(figure) ?? null
    if (from !== before)
      wrong.push(`${figure}: the history goes from ${before} to a change that says it began at ${from}.`)
    if (from !== null && isWorse(to, from, betterOf(figure) ?? 'higher') && !why?.trim())
      wrong.push(`${figure}: lowered from ${from} to ${to} without a reason.`)
    last.set(figure, to)
  }
  for (const [figure, floor] of Object.entries(floors)) {
    if (last.get(figure) !== floor) {
      wrong.push(
        `${figure}: the floor is ${floor}, but its history ends at ${last.get(figure) ?? 'nothing'}. ` +
          `Change floors with “npm run eval -- --update”, or “--lower ${figure} --why "…"”.`,
      )
    }
  }
  for (const figure of last.keys()) {
    if (!(figure in floors)) wrong.push(`${figure}: the floor is gone, but its history is there.`)
    if (!betterOf(figure)) wrong.push(`${figure}: there is a floor for it, but no such figure is measured.`)
  }
  return wrong
}

export interface Measured {
  readonly figure: string
  readonly better: Better
  /** What the floor would be now: the value, less what another processor may cost. */
  readonly floor: number
}

/** Floors raised to what is measured; `lower` names those that may fall, and why. Throws FloorRefused for a fall without a reason. */
export function updateFloors(
  { floors, history }: Floors,
  measured: readonly Measured[],
  day: string,
  lower: { readonly figures: readonly string[]; readonly why: string | undefined },
): Floors {
  const unknown = lower.figures.find((name) => !measured.some(({ figure }) => figure === name))
  if (unknown !== undefined)
    throw new FloorRefused(`--lower ${unknown}: no such figure was measured in this run.`)
  if (lower.figures.length > 0 && !lower.why?.trim())
    throw new FloorRefused(
      '--lower needs --why "…": say why the floor may fall. The reason stays in floors.json.',
    )
  const now: Record<string, number> = { ...floors }
  const changes: FloorChange[] = []
  for (const { figure, better, floor } of measured) {
    const from = floors[figure] ?? null
    if (from === floor) continue
    const falls = from !== null && isWorse(floor, from, better)
    if (falls && !lower.figures.includes(figure)) continue
    now[figure] = floor
    changes.push({ figure, from, to: floor, day, ...(falls ? { why: lower.why! } : {}) })
  }
  return { floors: now, history: [...history, ...changes] }
}
