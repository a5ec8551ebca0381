// Pages: how long they are, and where the next one begins. A place in a list is what its order is made of (a day and an id, a rank and an
// id), so that no row comes twice or is left out while nothing changes; as text it says nothing to anybody.
import { type Paging, UnfitQuestion } from '../answers.ts'

/** 20 where nothing is said; never none, never more than 500. */
export function limitOf({ limit = 20 }: Paging): number {
  return Number.isFinite(limit) ? Math.min(500, Math.max(1, Math.trunc(limit))) : 20
}

type Place = readonly (string | number | null)[]

export const writePlace = (list: string, place: Place): string =>
  Buffer.from(JSON.stringify([list, ...place])).toString('base64url')

/** Throws UnfitQuestion for what is no place of this list. */
export function readPlace(list: string, after: string | null | undefined, length: number): Place | null {
  if (after === null || after === undefined || after === '') return null
  try {
    const [of, ...place] = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[]
    const isPlain = place.every(
      (part) => part === null || typeof part === 'string' || typeof part === 'number',
    )
    if (of === list && place.length === length && isPlain) return place as Place
  } catch {
    // What it is not is said below.
  }
  throw new UnfitQuestion(
    'This page is of another question. Ask again without “after”, and take it from there.',
  )
}
