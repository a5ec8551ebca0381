// Verbs that govern another act and say what became of it: whether it happened, was refused, is planned; who does it; and verbs that
// only lend a noun its subject ("hold talks"). Written for Hearsay from knowledge of newspaper English.
import { verbForms } from './inflection.ts'

const lists = {
  /** The governed act did not happen, by the subject's will. */
  refusing: 'refuse decline reject balk oppose unwilling reluctant loath rebuff spurn resist boycott',
  /** It did not happen, or is said not to have happened. */
  denying: 'deny fail neglect avoid stop forget dispute refute forgo omit rule_out refrain',
  /** It shall happen. */
  planning: `plan intend schedule prepare agree vow promise pledge offer threaten set prepared due commit committed
    swear resolve undertake propose aim expect bind poised slate determined arrange mean about going bound`,
  /** It may happen, or somebody wants it to. */
  wishing: `want hope happy eager glad willing ready open wish consider need urge ask call demand encourage press push tell order invite allow permit let beg
    implore advise able likely unlikely possible suggest recommend request insist warn pressure instruct warn propose convince
    persuade appeal mull weigh expect desire require sway`,
  /** Its object, and not its subject, does the governed act. */
  handing: `urge ask tell order force press push encourage invite allow permit let beg implore advise want call pressure instruct
    convince persuade appeal compel help enable expect require lead sway prompt cause warn ban bar prevent see hear catch make get`,
  /** Lends a noun its subject: "held talks with". */
  lending: `make hold have conduct give offer launch stage impose issue file bring open begin start continue resume mount carry lead
    take pay provide send deliver place level lodge press declare announce order sign reach strike establish upgrade conclude organize
    plan schedule initiate join undertake extend engage wage commit lay pose do keep stay maintain pursue seek plan arrange set
    strengthen restore reimpose tighten express voice complete put grant slap demand build enjoy share use attend convene
    amend pledge promise step speed extend form broker host call withdraw attempt agree ratify finalize negotiate fire cast exact exert apply ramp increase escalate intensify deliver unleash write hand speed relay record recall recount`,
  /** Its subject is the one to whom it is done: "drew a rebuke from". */
  receiving: 'receive get face draw suffer win earn attract provoke prompt endure undergo survive field',
  /** Ends or lessens what its object names: "lifted sanctions", "cut off aid". */
  ending: `lift ease cancel cancelled cancelling end halt suspend cut stop freeze reduce sever break drop withhold revoke rescind shorten relax remove call
    abandon scrap block loosen slash boycott prohibit`,
} satisfies Record<string, string>

export type Governing = keyof typeof lists

const formsOf = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .flatMap((lemma) => verbForms(lemma.split('_')[0]!)),
  )
const forms = new Map(Object.entries(lists).map(([name, list]) => [name, formsOf(list)]))

/** Is this form of a verb (or an adjective: "ready", "unwilling") in the list? Lower case. */
export function governs(form: string, how: Governing): boolean {
  return forms.get(how)!.has(form)
}
