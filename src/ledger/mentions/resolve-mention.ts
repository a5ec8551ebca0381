// Who is meant by a phrase that is no source: somebody spoken to, a relay, a side of an interaction. Comes in: the phrase, the scene.
// Goes out: the actor, or null where nobody can be told. Hard part: an unnamed group is an actor of its own, a thing is none.
import type { Span } from '../../document/span.ts'
import { parsePronoun } from '../../lexicon/pronouns.ts'
import { isDocumentNoun, isGroupNoun, isOrganizationNoun, parseRole } from '../../lexicon/titles.ts'
import { type ActorDraft, addRole } from '../actor-draft.ts'
import type { Mention } from '../report.ts'
import { resolveDescription } from './resolve-description.ts'
import { type Holder, resolvePronoun, resolveRelative } from './resolve-pronoun.ts'
import type { Scene } from './scene.ts'
import { type Description, parseSource } from './source.ts'

export interface MentionResolved {
  readonly actor: ActorDraft
  readonly span: Span
  readonly form: Mention['form']
}

/** `holder`: the speaker of the statement in which the phrase stands, where there is one. */
export function resolveMention(scene: Scene, span: Span, holder: Holder | null): MentionResolved | null {
  const source = parseSource(scene.text, [span], scene.cast)
  if (!source) return null
  const own = { source: [span], content: [] }
  if (source.form === 'name') {
    const { actor } = source.name
    if (source.role && actor.kind === 'person' && !actor.roles.size)
      addRole(actor, scene.text.slice(source.role.start, source.role.end))
    return { actor, span, form: 'name' }
  }
  if (source.form === 'pronoun' || source.form === 'relative') {
    const resolved =
      source.form === 'relative'
        ? resolveRelative(scene, source.span)
        : resolvePronoun(scene, source.span, source.pronoun, own, holder)
    return resolved && remembered({ actor: resolved.actor, span, form: 'pronoun' })
  }
  if (!isSomebody(source)) return null
  const { actor } = resolveDescription(scene, source, own, holder)
  return remembered({ actor, span, form: 'description' })
}

function remembered(mention: MentionResolved): MentionResolved {
  const { actor, span, form } = mention
  actor.mentions.push({ ...span, form })
  return mention
}

/** "reporters", "the ministry", "her lawyer"; near miss: "the weather", "a deal". */
function isSomebody({ head, kind, owner }: Description): boolean {
  return (
    (owner !== null && parsePronoun(head) === null && kind !== 'document') ||
    parseRole(head) !== null ||
    isGroupNoun(head) ||
    isOrganizationNoun(head) ||
    (isDocumentNoun(head) && kind === 'document') ||
    kind === 'organization' ||
    kind === 'group' ||
    kind === 'unnamed'
  )
}
