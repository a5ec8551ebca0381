// What a text on a terminal is, and how that looks.

export type Style = 'strong' | 'faint' | 'speaker' | 'cue' | 'words' | 'hit'
export type Paint = (style: Style, text: string) => string

const codes: Record<Style, readonly [on: number | string, off: number | string]> = {
  strong: [1, 22],
  faint: [2, 22],
  speaker: [36, 39],
  cue: [33, 39],
  words: [0, 0],
  // Bold and underlined: seen on a dark screen, a bright one and one without colours.
  hit: ['1;4', '22;24'],
}

export const inColor: Paint = (style, text) =>
  style === 'words' || !text ? text : `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`
export const inBlackAndWhite: Paint = (_, text) => text
