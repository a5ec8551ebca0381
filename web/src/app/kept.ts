// What this browser remembers for the reader: a few words. Where it may not, it forgets.
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`hearsay:${name}`)
  } catch {
    return null
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`hearsay:${name}`)
    else localStorage.setItem(`hearsay:${name}`, value)
  } catch {
    // A browser without storage: asked again next time.
  }
}
