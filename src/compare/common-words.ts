// Words so common that sharing them says nothing: two articles that both hold “I don’t know” do not quote one sentence. Written for
// Hearsay: function words, the commonest verbs, and the stock of statements to the press ("no comment at this time").

const common = new Set(
  `a about above after again against all almost along already also always am an and another any anybody anyone anything are around
  as ask asked at away back be because been before being believe best better between both but by call called came can can't cannot
  come comment could couldn't day did didn't different do does doesn't doing don't done down each either else even ever every
  everybody everyone everything far few first for from get give go goes going gone good got great had hadn't happen happened has
  hasn't have haven't having he he'd he'll he's hear heard her here hers herself him himself his how i i'd i'll i'm i've if in into
  is isn't it it's its itself just keep kind knew know known last least less let let's like little long look lot made make many
  matter may maybe me mean means might mine more most much must my myself need never new next no nobody none nor not nothing now of
  off often oh okay on once one only or other others our ours ourselves out over own people perhaps point possible put quite really
  right said same saw say saying says see seen shall she she's should shouldn't since so some somebody someone something still
  such sure take tell than thank thanks that that's the their theirs them themselves then there there's these they they'd they'll
  they're they've thing things think this those though thought through time to today told too took true try two under until up us
  use used very want wanted was wasn't way we we'd we'll we're we've well went were weren't what what's when where which while who
  who's whole whom whose why will with within without won't word words work would wouldn't year years yes yet you you'd you'll
  you're you've your yours yourself yourselves`.split(/\s+/),
)

/** Lower case, with a straight apostrophe. */
export const isCommonWord = (word: string): boolean => common.has(word)
