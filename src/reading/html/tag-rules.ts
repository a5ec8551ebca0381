// The rules of the HTML standard about which tag ends what, as far as they move text from one paragraph to another.

export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const voidTags = words(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
)
export const headTags = words('base basefont bgsound link meta noscript script style template title')
/** A start tag of these ends an open paragraph. */
export const endsParagraph = words(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr li listing main menu nav ol p plaintext pre section summary table ul xmp',
)
export const headings = words('h1 h2 h3 h4 h5 h6')
/** An end tag of these never reaches over a block: `<b><p>one</b> two</p>` stays one paragraph. */
export const formatting = words(
  'a abbr b big cite code del em font i ins label mark nobr q s small span strike strong sub sup tt u',
)
/** An end tag (other than a table's own) never reaches out of these. */
export const scopes = words('applet caption html marquee object table td template th')
export const tableScopes = words('table template')
export const tableParts = words('caption colgroup table tbody td tfoot th thead tr')
/** A start tag of the key ends the nearest open one of the values, unless one of `until` stands between. */
export const endsSibling: ReadonlyMap<string, { ends: ReadonlySet<string>; until: ReadonlySet<string> }> =
  new Map(
    Object.entries({
      li: { ends: words('li'), until: words('ul ol menu dir table td th') },
      dd: { ends: words('dd dt'), until: words('dl table td th') },
      dt: { ends: words('dd dt'), until: words('dl table td th') },
      option: { ends: words('option'), until: words('select datalist') },
      tr: { ends: words('tr caption colgroup'), until: words('table template') },
      td: { ends: words('td th caption'), until: words('tr table template') },
      th: { ends: words('td th caption'), until: words('tr table template') },
      tbody: { ends: words('tbody thead tfoot caption colgroup'), until: words('table template') },
      thead: { ends: words('tbody thead tfoot caption colgroup'), until: words('table template') },
      tfoot: { ends: words('tbody thead tfoot caption colgroup'), until: words('table template') },
    }),
  )
export const paragraphScope = words('applet button caption html marquee object table td template th')
export const blocksBetween = new Set([...endsParagraph, ...tableParts])
/** In a drawing or a formula only these start tags lead back to the page. */
export const leavesDrawing = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ' +
    'ruby s small span strong strike sub sup table tt u ul var',
)
