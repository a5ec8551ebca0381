// Words that, with a capital, open a sentence and hardly ever stand inside a name. Written for Hearsay; lower case.

const openers: ReadonlySet<string> = new Set(
  `the a an this that these those there here he she it they we you i his her its their our my your
  one another some many most few several all both each every no none nobody nothing everyone other others such
  and but or nor so yet if when while as although though because since after before until unless once
  in on at by for from with without under over during among between despite against across about through
  to of into like unlike amid according also still then now later earlier meanwhile however moreover instead
  what who whom whose which why where how whether not never only even just perhaps maybe yes
  is was are were be has have had do does did can could will would should may might must let
  yesterday today tomorrow last next more two three four five six seven eight nine ten asked given
  based speaking responding citing adding`.split(/\s+/),
)

export function opensSentence(word: string): boolean {
  return openers.has(word.toLowerCase())
}
