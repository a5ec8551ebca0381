// Verbs that attribute words, thoughts or intentions to somebody, by the act they perform. Written for Hearsay from knowledge of
// newspaper English. A verb stands once, under the act it performs most often. `call_on` is a
// verb with its particle.
import type { Act } from './acts.ts'
import { verbForms } from './inflection.ts'

const lemmas: Readonly<Record<Act, string>> = {
  say: `
    acknowledge add address adjudicate admit advertise advise advocate affirm air alert allow allude
    amend announce answer apologise apologize apprise argue articulate ascribe assert assure attest
    attribute aver avow backpedal backtrack bark bellow bill blog blurt boast boom brag brand brief
    broach broadcast calculate call calm campaign caution certify champion chant characterise
    characterize chat chime chime_in chronicle circulate cite claim clarify comfort comment communicate
    compare concede conclude confess confide conjure console construe contemplate contend continue
    contrast convey convince correct couch counsel counter credit crow cry deadpan declare define
    demonstrate depict depose describe detail detect determine dictate digress disclose discover discuss
    divulge document double_down downplay drawl dub echo elaborate email emphasise emphasize enthuse
    enumerate equate equivocate establish estimate evoke exaggerate exclaim expand explain explain_away
    expound express fib file find float forward frame gasp gloat gloss go_on grant greet groan gush
    hedge herald highlight hint holler hypothesize identify illustrate imply indicate inform insinuate
    insist interject interpret interrupt intimate introduce invoke issue itemize jest joke kid label
    lay_out leak lecture lie liken link list livestream lobby maintain make_clear mention message mimic
    minimise minimize moan moot mouth mumble murmur muse mutter name narrate nickname nominate note
    notify observe offer open_up opine orate outline overstate own_up paint paraphrase parrot peddle
    persuade philosophize phone phrase pinpoint pipe_up pitch plug podcast point_out point_to ponder
    pontificate portray pose posit post postulate preach present press print proclaim profess proffer
    project promote pronounce propose propound prove publish push put quip quote raise ramble rank rant
    rate rave read reaffirm reason reassure recall recant recite reckon recognise recognize recommend
    record recount refer reference reflect register regurgitate rehearse reiterate rejoin relate relay
    release relive remark remember remind reminisce repeat reply report respond restate retort retract
    retweet reveal riff riposte roar rule say scream sermonize set_out share shout show sigh signal sing
    sketch snap speak specify spell spell_out spill state stipulate stress style submit suggest sum_up
    summarise summarize summon swear talk teach tease telegraph televise tell term testify text theorise
    theorize tick_off tie tip title tout trace transcribe translate transmit trumpet tweet uncover
    underline underplay underscore understate unveil update utter vent venture verbalize vlog voice
    volunteer vouch walk_back waver weigh_in whisper word write yell`,
  deny: `
    brush_off contest contradict debunk deny disagree disavow disclaim discount dismiss disown disprove
    dispute gainsay laugh_off negate rebut refute reject repudiate shrug_off wave_off`,
  confirm: `
    agree authenticate concur confirm corroborate ratify substantiate uphold validate verify`,
  accuse: `
    accuse allege arraign blame charge finger impeach implicate impute incriminate indict scapegoat sue`,
  criticise: `
    admonish assail attack balk bash belittle bemoan berate bewail blast boo bristle call_out caricature
    carp castigate censure chafe challenge chastise chide complain condemn criticise criticize decry
    demean demonise demonize denigrate denounce deplore deride disapprove discredit disparage disrespect
    excoriate fault fire_back flay frown fulminate fume goad gripe grouse grumble hammer heckle hit
    hit_back hit_out insult inveigh jab jeer knock kvetch lambast lambaste lament lampoon lash lash_back
    lash_out lay_into libel malign mock needle object oppose pan parody pillory play_down pound protest
    pummel punch_back push_back question rage rail rap rebuff rebuke reprimand reproach reprove rib
    ridicule rip roast rubbish run_down satirize savage scoff scold scorn seethe shame shoot_back
    single_out skewer slam slander slap slate smear sneer snipe snub spurn storm strike_back take_issue
    taunt tear_into thunder trash tut upbraid vilify whine`,
  praise: `
    acclaim applaud appreciate approve back bless celebrate cheer commend compliment congratulate defend
    embrace endorse eulogise eulogize extol favor favour flatter glorify hail honor honour laud
    pay_tribute praise revere salute side_with stand_by support thank toast venerate welcome`,
  ask: `
    ask canvass consult enquire grill inquire interrogate interview invite poll press_for probe query
    quiz request survey wonder`,
  demand: `
    adjure agitate appeal beg beseech bid call_for call_on call_upon coax command demand direct
    encourage enjoin entreat exhort implore importune insist_on instruct mandate nudge order petition
    plead press_on pressure prod push_for require solicit urge`,
  promise: `
    aim commit contract covenant ensure guarantee intend plan pledge promise resolve undertake vow`,
  threaten: `
    blackmail bully intimidate menace threaten warn`,
  refuse: `
    abstain avoid balk_at bar decline deflect demur dodge duck evade forgo nix refrain refuse resist
    rule_out sidestep stonewall stop_short turn_down veto withhold`,
  predict: `
    anticipate augur bet envisage envision expect extrapolate forecast foresee foreshadow foretell
    portend predict prognosticate prophesize prophesy speculate wager`,
  believe: `
    abhor accept admire agonize analyse analyze appear appraise aspire assess assume bank_on believe
    brood care choose conceive conjecture consider count_on covet crave decide deduce deem desire
    despise detest disbelieve dislike distrust doubt dread dream empathize enjoy entertain envy esteem
    evaluate fear feel figure fret gather guess hate hold hope imagine incline infer intuit judge know
    lean learn like loathe long look love mind misjudge misread mistake mistrust misunderstand mourn
    mull need notice opt overestimate perceive prefer presume prize re-evaluate realise realize reassess
    reconsider regard regret resent respect rethink see seek seem sense size_up sound strive suppose
    surmise suspect sympathise sympathize think treasure trust underestimate understand value view vote
    want weigh wish worry yearn`,
}

const actOf = new Map<string, Act>()
for (const [act, list] of Object.entries(lemmas) as [Act, string][]) {
  for (const entry of list.trim().split(/\s+/)) actOf.set(entry, act)
}

const lemmaOf = new Map<string, string>()
for (const lemma of actOf.keys()) {
  const [verb = lemma, particle] = lemma.split('_')
  for (const form of verbForms(verb))
    lemmaOf.set(particle ? `${form} ${particle}` : form, lemma.replace('_', ' '))
}

/** The lemma of a cue verb ("told" → "tell"), of a verb with its particle ("called on" → "call on"), or null. Lower case. */
export function cueVerbLemma(form: string): string | null {
  return lemmaOf.get(form) ?? null
}

/** The act of a cue verb's lemma, or null where it is no cue verb. */
export function cueVerbAct(lemma: string): Act | null {
  return actOf.get(lemma.replace(' ', '_')) ?? null
}
