/** An address of the web as formats with links take it: absolute, its odd characters escaped; null where it is none. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return /^https?:$/.test(protocol) ? href : null
}
