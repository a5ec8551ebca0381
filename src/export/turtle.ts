// Pieces of Turtle (RDF 1.1). Words of strangers stand only in literals; what may not stand in one as it is, is written as a number.

export function literal(text: string, type?: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/["\\]/g, '\\$&')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return `"${escaped}"${type === undefined ? '' : `^^${type}`}`
}

/** `address` holds no blank and none of <>"{}|^`\. */
export const iri = (address: string): string => `<${address}>`

/** A subject with what is said of it; objects that are null are left out, and so is a subject of which nothing is said. */
export function described(
  subject: string,
  said: readonly (readonly [verb: string, object: string | null])[],
): string {
  const told = said.filter(([, object]) => object !== null).map(([verb, object]) => `${verb} ${object}`)
  return told.length ? `${subject} ${told.join(' ;\n  ')} .\n` : ''
}
