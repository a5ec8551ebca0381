// Pages of a list that is all there.
import { type Page, type Paging, UnfitQuestion } from '../store/answers.ts'

/**
 * `place`: a number by which the list is sorted, upwards; a page begins behind the place of the last item of the page before, so that no
 * item comes twice or is left out when the list grows at its front. Throws UnfitQuestion for a cursor that is none.
 */
export function pageByNumber<Item>(
  items: readonly Item[],
  place: (item: Item, at: number) => number,
  { limit = 20, after = null }: Paging,
): Page<Item> {
  if (after !== null && !/^-?\d{1,15}$/.test(after))
    throw new UnfitQuestion(
      'This page is of another question. Ask again without “after”, and take it from there.',
    )
  const from = after === null ? 0 : items.findIndex((item, at) => place(item, at) > Number(after))
  const shown = from < 0 ? [] : items.slice(from, from + limit)
  const last = from + shown.length - 1
  const isEnd = from < 0 || last + 1 >= items.length
  return { items: shown, next: isEnd ? null : String(place(items[last]!, last)), total: items.length }
}
