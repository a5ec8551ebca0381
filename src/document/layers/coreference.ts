/** What the reading model makes of two mentions, each given by its last token ("Ryabkov" of "Sergei Ryabkov", "he"). */
export interface Coreference {
  /** Logit that `mention`, a pronoun or a description, stands for the same one as `other`. */
  score(mention: number, other: number): number
}
