// How honest a confidence is. Expected calibration error (Naeini et al. 2015) and a logistic fit (Platt 1999).

export interface Sample {
  readonly parts: Readonly<Record<string, number>>
  readonly right: boolean
}
export interface Logistic {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

export function probabilityOf({ bias, weights }: Logistic, parts: Sample['parts']): number {
  return sigmoid(
    Object.entries(parts).reduce((sum, [part, value]) => sum + (weights[part] ?? 0) * value, bias),
  )
}

/** Mean distance between confidence and share of right rows over ten bins of equal width, weighted by their size. */
export function calibrationError(rows: readonly { confidence: number; right: boolean }[], bins = 10): number {
  let error = 0
  for (let bin = 0; bin < bins; bin++) {
    const inside = rows.filter((row) => Math.min(bins - 1, Math.floor(row.confidence * bins)) === bin)
    if (inside.length === 0) continue
    const sure = inside.reduce((sum, row) => sum + row.confidence, 0) / inside.length
    const right = inside.filter((row) => row.right).length / inside.length
    error += (inside.length / rows.length) * Math.abs(sure - right)
  }
  return error
}

/** Gradient descent on the log loss with a light ridge; the error is that of five folds, each scored by a fit on the others. */
export function fitLogistic(samples: readonly Sample[]): { logistic: Logistic; error: number } {
  const folds = [0, 1, 2, 3, 4].flatMap((fold) => {
    const model = descend(samples.filter((_, i) => i % 5 !== fold))
    return samples
      .filter((_, i) => i % 5 === fold)
      .map((s) => ({ confidence: probabilityOf(model, s.parts), right: s.right }))
  })
  return { logistic: descend(samples), error: calibrationError(folds) }
}

function descend(samples: readonly Sample[]): Logistic {
  const names = Object.keys(samples[0]?.parts ?? {})
  const weights = names.map(() => 0)
  let bias = 0
  for (let step = 0; step < 4000; step++) {
    const slope = names.map((_, k) => 1e-4 * weights[k]!)
    let slopeOfBias = 0
    for (const { parts, right } of samples) {
      const miss =
        sigmoid(names.reduce((sum, name, k) => sum + weights[k]! * parts[name]!, bias)) - (right ? 1 : 0)
      names.forEach((name, k) => {
        slope[k]! += (miss * parts[name]!) / samples.length
      })
      slopeOfBias += miss / samples.length
    }
    names.forEach((_, k) => {
      weights[k]! -= 0.2 * slope[k]!
    })
    bias -= 0.2 * slopeOfBias
  }
  const round = (x: number) => Math.round(x * 1e4) / 1e4
  return {
    bias: round(bias),
    weights: Object.fromEntries(names.map((name, k) => [name, round(weights[k]!)])),
  }
}
