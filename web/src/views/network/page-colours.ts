// Colours of the page, as the reader's system has them now: what is drawn on a canvas cannot take them from a style sheet.
export interface PageColours {
  readonly paper: string
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly edge: string
  readonly accent: string
  readonly sorts: Readonly<Record<string, string>>
  readonly other: string
}

export function readColours(): PageColours {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: token('card'),
    ink: token('ink'),
    soft: token('soft'),
    faint: token('line'),
    edge: token('edge'),
    accent: token('bad'),
    sorts: {
      person: token('speaker-0'),
      organization: token('speaker-1'),
      country: token('speaker-2'),
    },
    other: token('speaker-6'),
  }
}

/** Of an actor, by what sort it is. */
export const colourOf = ({ sorts, other }: PageColours, sort: string): string => sorts[sort] ?? other
