/** An annotated word: `[start, end, part of speech, lemma, entity, head, relation, sentence]`; head -1: the root. */
export type Word = [number, number, string, string, string, number, string, number?]
