// JSON-LD read by a library that is not ours, for tests of exports. It opens no connection: each context that a text asks for is given.
// @ts-expect-error: jsonld comes without types
import jsonld from 'jsonld'

export interface Triple {
  readonly subject: { readonly value: string }
  readonly predicate: { readonly value: string }
  readonly object: { readonly value: string }
}

/** Throws where a text is no JSON-LD, asks for another context, or has a field that none of them knows. */
export async function triplesOf(text: string, contexts: Readonly<Record<string, object>>): Promise<Triple[]> {
  const documentLoader = async (url: string) => {
    if (!(url in contexts)) throw new Error(`the test opens no connection: ${url}`)
    return { contextUrl: undefined, documentUrl: url, document: { '@context': contexts[url] } }
  }
  return jsonld.toRDF(JSON.parse(text), { documentLoader, safe: true })
}
