// What can go wrong with a page, in words for the person who asked for it: what happened, and what to do next.

/** The address is one that Hearsay does not read, whatever may be there. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused'
}

/** The page could not be got. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed'
}

/** An error of the network as a FetchFailed. */
export function failedBecause(cause: unknown, host: string): FetchFailed | FetchRefused {
  if (cause instanceof FetchFailed || cause instanceof FetchRefused) return cause
  const code = String((cause as { code?: unknown } | null)?.code ?? '')
  return new FetchFailed(reasonFor(code, cause, host), { cause })
}

function reasonFor(code: string, cause: unknown, host: string): string {
  switch (code) {
    case 'ENOTFOUND':
    case 'ENODATA':
      return `There is no site named ${host}. Check the address.`
    case 'EAI_AGAIN':
      return `The name ${host} could not be looked up. Check that this machine is online.`
    case 'ECONNREFUSED':
      return `${host} takes no connections. The site may be down; try again later.`
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return `${host} broke the connection off. Try again later.`
    case 'ETIMEDOUT':
      return `${host} did not answer in time. Try again later.`
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
      return `${host} cannot be reached from here. Check that this machine is online.`
  }
  if (/^(CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO)/.test(code)) {
    return `${host} could not prove who it is (${code}), so its page was not read.`
  }
  if (/^(HPE_|ERR_SSL_|EPROTO)/.test(code)) return `${host} does not answer as a web site should (${code}).`
  return `${host} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`
}

/** What a status other than success means to a reader. */
export function reasonForStatus(status: number, host: string): string {
  const answer = `${host} answered with status ${status}`
  if (status === 404 || status === 410) return `${answer}: the page is not there. Check the address.`
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return `${answer}: it does not give the page to Hearsay. Save it from a browser and read the file.`
  }
  if (status === 429)
    return `${answer}: too many requests. Wait a while, or save the page from a browser and read the file.`
  if (status >= 500) return `${answer}: the site has trouble. Try again later.`
  return `${answer}, so there is no page to read.`
}
