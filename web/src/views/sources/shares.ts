// Parts of a whole for a plot: how wide each is and how it is said in words. Comes in: counts; goes out: shares that add up to one.

export interface Share {
  readonly name: string
  readonly count: number
  /** 0 … 1 */
  readonly share: number
  /** Where it begins, 0 … 1. */
  readonly from: number
}

export function sharesOf(
  parts: readonly { readonly name: string; readonly count: number }[],
): readonly Share[] {
  const whole = parts.reduce((sum, { count }) => sum + Math.max(0, count), 0)
  let from = 0
  return parts.map(({ name, count }) => {
    const share = whole === 0 ? 0 : Math.max(0, count) / whole
    const part = { name, count, share, from }
    from += share
    return part
  })
}

/** "41 %"; small shares that are not nothing are "under 1 %", and large ones that are not all are "over 99 %". */
export function percent(share: number): string {
  if (share <= 0 || Number.isNaN(share)) return '0 %'
  if (share < 0.01) return 'under 1 %'
  if (share > 0.99 && share < 1) return 'over 99 %'
  return `${Math.round(share * 100)} %`
}
