// Where the reader is: path and query of the address bar, as state. Links are plain <a href>; a click on one of ours changes the view
// without loading the page again.
class Place {
  path = $state(location.pathname)
  search = $state(location.search)
  /** Counts up when another view is gone to, not when only the query changes. */
  visit = $state(0)

  get query(): URLSearchParams {
    return new URLSearchParams(this.search)
  }
}

export const place = new Place()

interface GoOptions {
  /** The step back leads to where the reader was before this place. */
  readonly replace?: boolean
}

/** Goes to a path of the page ("/actors/12?tab=said"). */
export function go(to: string, { replace = false }: GoOptions = {}): void {
  const url = new URL(to, location.href)
  const isOther = url.pathname !== location.pathname
  if (url.href !== location.href) history[replace ? 'replaceState' : 'pushState'](null, '', url)
  take()
  if (isOther) scrollTo(0, 0)
}

/** Changes some of the query; null takes a name out. The view stays. */
export function ask(
  change: Readonly<Record<string, string | null>>,
  { replace = true }: GoOptions = {},
): void {
  const query = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, value)
  }
  go(`${location.pathname}${query.size ? `?${query}` : ''}`, { replace })
}

function take(): void {
  if (place.path !== location.pathname) place.visit++
  place.path = location.pathname
  place.search = location.search
}

/** Call once. */
export function followLinks(): () => void {
  const click = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = (event.target as Element).closest?.('a')
    if (!link?.href || link.target || link.hasAttribute('download')) return
    const url = new URL(link.href)
    if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return
    if (url.pathname === location.pathname && url.search === location.search && url.hash) return
    event.preventDefault()
    go(url.href)
  }
  document.addEventListener('click', click)
  addEventListener('popstate', take)
  return () => {
    document.removeEventListener('click', click)
    removeEventListener('popstate', take)
  }
}
