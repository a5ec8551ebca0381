// Which view an address means. Comes in: a path ("/actors/12"); goes out: the pattern that fits and what stands for its ":names".
export interface Matched<Pattern extends string = string> {
  readonly pattern: Pattern
  readonly params: Readonly<Record<string, string>>
}

/** The first pattern that fits; null where none does. A "/" at the end makes no difference. */
export function matchPath<Pattern extends string>(
  path: string,
  patterns: readonly Pattern[],
): Matched<Pattern> | null {
  const parts = partsOf(path)
  for (const pattern of patterns) {
    const params = fit(partsOf(pattern), parts)
    if (params) return { pattern, params }
  }
  return null
}

const partsOf = (path: string): string[] => path.split('/').filter(Boolean)

function fit(pattern: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [i, part] of pattern.entries()) {
    const given = parts[i]!
    if (!part.startsWith(':')) {
      if (part !== given) return null
      continue
    }
    const value = decoded(given)
    if (value === null) return null
    params[part.slice(1)] = value
  }
  return params
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
