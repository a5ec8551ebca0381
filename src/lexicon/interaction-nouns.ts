// Nouns that name what one actor does to another ("a meeting between X and Y", "his call to X", "sanctions on X"), by PLOVER's
// categories. Written for Hearsay from the published definitions of the categories and from knowledge of newspaper English.
//
// A line: nouns, a colon, and the prepositions behind which the one acted on stands. "meeting=" is reciprocal. "firing~": its owner
// is the one acted on (her firing). "letter?": an act only with a verb that lends it a subject ("sent a letter to").
// "thanks!": where nobody is named, whoever says it is the actor.
// A noun of two words ("state_of_emergency") is written with its last word last.
import type { InteractionType } from '../document/layers/interactions.ts'

export const interactionNouns: Readonly<Record<InteractionType, string>> = {
  consult: `
    meeting= talks= discussion= conversation= contact= negotiation= dialogue= consultation= correspondence= chat=
    interaction= encounter= exchange= summit= phone_call= session= bargaining= communication=: with between to
    call: with to
    letter? email? note? memo?: to
    interview?=: with
    visit: to with
    touch=: with
    mediation: between in with
    debate=: with between
    outreach: to
  `,
  support: `
    praise endorsement backing defense defence commendation: of for
    support: for of
    congratulations! apologies! condolences! thanks! kudos!: to
    apology tribute gratitude greetings: to
    pardon: of for
    diplomatic_ties= diplomatic_relations=: with between
  `,
  agree: `
    agreement= deal= pact= treaty= accord= settlement= truce= memorandum= compromise= ceasefire= cease-fire= armistice=
    consensus= understanding=: with between
  `,
  cooperate: `
    relations?= ties?= links?=: with between to
    cooperation= collaboration= coordination= collusion= partnership= alliance= joint_exercises= war_games=: with between
    extradition: to
  `,
  aid: `
    supplies?: to
    aid assistance relief donation loan grant: to for in
    asylum refuge: to for
  `,
  concede: `
    concession surrender capitulation: to
    withdrawal pullout retreat: from
    compensation: to
  `,
  request: `
    request demand appeal plea petition invitation: to on of that
    call: on that for
  `,
  accuse: `
    accusation allegation complaint lawsuit suit charges indictment defamation_claim grievance testimony: against
    criticism condemnation denunciation mockery: of
    concern? dismay? regret? disappointment? anger? outrage? displeasure? disapproval? alarm?: at over about with
    rebuke insult jab swipe diatribe tirade: of to at against
    impeachment~: of
  `,
  reject: `
    rejection rebuttal repudiation denial: of
    opposition objection: to
    doubt?: on about
  `,
  threaten: `
    threat ultimatum warning: to against
    blackmail: of
  `,
  protest: `
    protest demonstration rally riot strike hunger_strike sit-in march uprising: against at of aim in
    boycott: of against
  `,
  sanction: `
    sanctions embargo tariffs boycott: on against of
    firing~ dismissal~ ouster~ expulsion~ suspension~ removal~: of
  `,
  mobilize: `
    deployment mobilization mobilisation buildup: against to in
  `,
  coerce: `
    arrest~ detention~ imprisonment~ kidnapping~ abduction~ capture~ deportation~: of
    raid crackdown blockade curfew ban emergency siege martial_law emergency_measures? restrictions pressure: on against of in
    hacking hack cyberattack cyber-attack intrusion: of on against into
    censorship seizure: of
  `,
  assault: `
    attack assault strike airstrike raid bombing shelling offensive invasion ambush bombardment fire? artillery?: on against in of
    killing murder~ shooting~ assassination~ torture~ rape harassment abuse beating~ massacre~ execution~ groping: of
  `,
}
