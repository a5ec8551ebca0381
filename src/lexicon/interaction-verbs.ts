// Verbs and adjectives that name what one actor does to another, by PLOVER's categories (Halterman et al. 2023, "PLOVER and
// POLECAT"). Written for Hearsay from the published definitions of the categories and from knowledge of newspaper English.
//
// A line: verbs, a colon, and the places in which the one acted on stands, the best first:
//   obj          the object, or the subject of a passive           X praised Y · Y was praised by X
//   owner        whoever owns or made the object                   X rejected Y’s claim
//   with, to …   behind that preposition                           X met with Y
//   to>owner     whoever owns what stands behind it                X responded to a request from Y
//   that         the subject of a clause that depends on the verb  X demanded that Y resign
//   does         the object of a verb that depends on it           X threatened to sue Y
//   does-told    the same, where that verb is no act of its own      X denied telling Y
//   does-hostile the same, where that verb is a hostile act           X vowed to sue Y
//   aim          whom a protest is aimed at                        X marched to demand the resignation of Y
//   in           a place, where nobody else is named               X lifted a curfew in Y
// "meet=" is reciprocal: two subjects are its two sides. "call_on" is a verb with its particle or preposition.
// "bow-": only without an object. "+to": only with an infinitive or a clause behind it (X told Y to leave). "+aid", "+word": only with an object of that kind. "+named":
// only where the one acted on is named or a pronoun.
import type { InteractionType } from '../document/layers/interactions.ts'

export const interactionVerbs: Readonly<Record<InteractionType, string>> = {
  consult: `
    meet= encounter=: obj with
    talk= speak= confer= negotiate= chat= converse= consult= huddle= sit_down= interact= correspond= communicate=: with to
    discuss= debate=: with
    dine= lunch= mingle= socialize= meet_up= shake_hands=: with
    visit phone telephone contact interview host greet: obj
    call+named ring+named: obj
    reach_out: to
    mediate: between
    respond reply: to>from
    come_to: to
    approach: obj
    receive+named: obj
    convene= assemble=: with
    arrive+talks travel+talks fly+talks go+talks head+talks return+talks come+talks leave+talks: with in to for
    brief: obj
  `,
  support: `
    praise laud applaud commend congratulate hail thank salute honor honour endorse defend compliment extol
    bless champion pardon forgive exonerate vindicate acclaim flatter cheer: obj owner
    back support welcome: obj owner
    protect: obj
    apologize apologise: to
    sympathize sympathise side empathize: with
    vouch campaign stump: for
    rally_behind stand_by stick_by: by behind
    stand rally: behind by
    proud supportive appreciative: of
    grateful loyal thankful: to
  `,
  agree: `
    agree=: with to>owner does
    settle= compromise= reconcile=: with
    accept: owner from
    concur: with
    offer: to does
  `,
  cooperate: `
    cooperate= collaborate= coordinate= collude= conspire= partner= team_up= team= ally= plot= join_forces=: with
    work: with
    share+word: with
    extradite: obj to
    provide+word supply+word give+word hand_over+word leak+word pass+word send+word forward+word release+word: to obj
  `,
  aid: `
    evacuate rescue: obj from owner
    help aid assist fund finance bail_out subsidize shelter: obj
    donate contribute: to
    provide+aid supply+aid deliver+aid give+aid send+aid grant+aid ship+aid extend+aid lend+aid hand_over+aid offer+aid
    distribute+aid sell+aid fly+aid: to obj for in
    arm equip: obj
  `,
  concede: `
    concede- surrender- yield- capitulate bow- bow_down submit- give_in- cave defer-: to>owner
    release free: obj
    allow permit let: obj that
    relent back_down: to
    accept+demands: owner from
    demobilize disarm: in
    recognize recognise: obj owner
    compensate: obj
    withdraw+troops pull_out+troops pull_back+troops pull+troops remove+troops: from
  `,
  request: `
    ask+for beg+for petition+for: obj of from
    seek+aid want+aid request+aid: from
    ask+to tell+to: obj
    urge implore beg beseech exhort petition lobby summon invite: obj that
    encourage+to press+to push+to order+to instruct+to command+to advise+to remind+to prod+to pressure+to direct+to: obj
    call_on call_upon: on upon
    call_for: that for>owner
    demand request: that from of owner
    call+to: obj
    bid+to: obj
    recommend+to: that
    appeal plead pray: to with
    insist+to: that
  `,
  accuse: `
    accuse blame criticize criticise condemn denounce censure rebuke chastise scold reprimand lambast lambaste berate
    admonish castigate excoriate upbraid deride mock ridicule insult slander defame malign disparage vilify smear
    belittle taunt demean demonize pillory assail impugn impeach indict sue prosecute arraign
    libel chide decry deplore fault knock bash slam blast rip torch skewer hammer savage pan lampoon trash heckle boo
    attack hit_out single_out call_out: obj owner
    charge: obj
    lash_out lash hit_back fire_back shoot_back swipe jab rail inveigh fume sneer scoff swing tear_into lay_into
    take_aim: at against into
    complain: about of
    tear rip_into: into
    allege+to: that
    testify: against
    compare: obj
  `,
  reject: `
    reject rebuff refute rebut dispute contradict repudiate spurn snub discredit debunk disavow
    turn_down brush_off shrug_off wave_off laugh_off wave_away brush_aside: obj owner
    deny: owner obj from does-told
    decline: owner from does
    dismiss counter challenge contest question veto override overrule oppose ignore defy: owner obj from
    refuse rule_out: owner obj from with does
    block: obj
    downplay: owner
    disagree: with
    object: to>owner
    push_back press_back fight_back: at against
  `,
  threaten: `
    threaten: obj does owner with
    intimidate bully menace: obj
    vow swear: does-hostile
    warn: does-hostile
  `,
  protest: `
    protest demonstrate riot rally march picket: against at obj owner aim in
    boycott: obj owner
  `,
  sanction: `
    expel fire dismiss sack oust suspend demote remove: obj
    boycott blacklist sanction punish discipline penalize fine evict eject ostracize exile banish: obj
    withhold: from
    lay_off: obj
    force_out drive_out throw_out kick_out: obj
    ship_out: obj
    disinvite uninvite shun: obj
    withdraw: from
    strip: obj
    recall: from
  `,
  mobilize: `
    mobilize mobilise: against in owner for>owner
    deploy+troops send+troops dispatch+troops mass+troops reinforce+troops strengthen+troops move+troops train+troops: against to in along near owner for>owner
    mass: along near
  `,
  coerce: `
    arrest detain jail imprison kidnap abduct hack seize confiscate outlaw ban prohibit deport pressure force
    compel coerce censor apprehend handcuff capture incarcerate convict sentence subpoena blackmail extort bar
    round_up lock_up crack_down disperse restrain deface wiretap bug surveil spy silence
    prevent hinder: obj owner from into on in
    demolish destroy blow_up burn raze ransack loot bulldoze vandalize sabotage: owner obj
    blockade besiege encircle: obj owner
    raid storm search occupy: owner obj in
    tap: owner
    hack: into>owner into
    spy crack_down: on
    hold_hostage: obj
    bribe: obj
    rein_in: obj
  `,
  assault: `
    assault kill murder wound injure shoot bomb torture rape molest grope fondle kiss harass abuse stab execute
    assassinate shell invade ambush behead poison beat beat_up slay punch slap kick choke maim massacre
    assault bombard gun_down strangle strike_down humiliate ogle mistreat manhandle: obj owner in
    blow_up: obj
    attack+armed strike+armed: obj owner in on
    jump: on over
    jump_on jump_all_over pounce: on over
    fire open_fire fire_on: on at against into
    fight battle clash=: with against obj
    retaliate: against
    overrun recapture retake capture+place: obj owner in
    explode detonate: in
    strike: obj
  `,
}
