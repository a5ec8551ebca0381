import { describe, expect, test } from 'vitest'
import { isNegatedBefore, isNobody, isSilence, parseCue } from './cue.ts'
import { cueVerbAct, cueVerbLemma } from './cue-verbs.ts'
import { guessLemma, verbForms } from './inflection.ts'

describe('parseCue', () => {
  test.each([
    ['told', 'tell', 'say'],
    ['according to', 'according to', 'say'],
    ['per', 'per', 'say'],
    [':', ':', 'say'],
    ['in the words of', 'in the words of', 'say'],
    ['tweeted', 'tweet', 'say'],
    ['has repeatedly accused', 'accuse', 'accuse'],
    ['went on to say', 'say', 'say'],
    ['was heard boasting', 'boast', 'say'],
    ['continues to insist', 'insist', 'say'],
    ['issued a statement saying', 'say', 'say'],
    ['said in a statement', 'say', 'say'],
    ['making the case', 'make the case', 'say'],
    ['sought to cast doubts', 'cast doubt', 'believe'],
    ['called on', 'call on', 'demand'],
    ['called', 'call', 'say'],
    ['lashed out at', 'lash out', 'criticise'],
    ['is confident', 'confident', 'believe'],
    ['reiterating hopes', 'reiterate hope', 'believe'],
    ['issued a threat', 'issue threat', 'threaten'],
    ['’s claim that', 'claim', 'say'],
    ['the accusation', 'accusation', 'accuse'],
    ['is expected', 'expect', 'predict'],
    ['denied', 'deny', 'deny'],
    ['denied taking', 'deny', 'deny'],
    ['welcomed', 'welcome', 'praise'],
  ])('%s', (cue, lemma, act) => {
    expect(parseCue(cue)).toEqual({ lemma, act, negated: false, known: true })
  })

  test.each([
    ['has not publicly accused', 'accuse'],
    ['didn’t say', 'say'],
    ["doesn't believe", 'believe'],
    ['never said', 'say'],
    ['has yet to say', 'say'],
    ['cannot say', 'say'],
    ['declined to say', 'decline'],
    ['avoid admitting', 'avoid'],
    ['denied telling', 'tell'],
  ])('%s: it was not said', (cue, lemma) => {
    expect(parseCue(cue)).toMatchObject({ lemma, negated: true })
  })

  test('what is refused decides whether words were refused', () => {
    expect(parseCue('refused', 'to comment on the talks')).toMatchObject({ act: 'refuse', negated: true })
    expect(parseCue('declined', 'to be more specific')).toMatchObject({ act: 'refuse', negated: true })
    expect(parseCue('refused', 'to back down')).toMatchObject({ act: 'refuse', negated: false })
    expect(parseCue('refused to')).toMatchObject({ act: 'refuse', negated: false })
  })

  test('a cue that is not in the lexicon gets a guessed lemma and says so', () => {
    expect(parseCue('grandstanded')).toEqual({
      lemma: 'grandstand',
      act: 'say',
      negated: false,
      known: false,
    })
    expect(parseCue('🦊')).toMatchObject({ act: 'say', known: false })
  })
})

test.each([
  ['Moss has not', 'accused', true],
  ['Moss didn’t publicly', 'accuse', true],
  ["Moss didn't", 'say', true],
  ['Moss declined to', 'comment', true],
  ['Moss has yet to', 'say', true],
  ['Moss denied', 'telling', true],
  ['resigned without', 'admitting', true],
  ['Moss not only', 'said', false],
  ['Moss did not go and', 'said', false],
  ['Moss denied it,', 'saying', false],
  ['knot', 'said', false],
  ['', 'said', false],
])('%s | %s: negated before the cue: %s', (before, cue, negated) => {
  expect(isNegatedBefore(before, cue)).toBe(negated)
})

test.each([
  ['No senator', true],
  ['Nobody', true],
  ['None of the senators', true],
  ['Neither side', true],
  ['No. 10', false],
  ['Noonan', false],
  ['Nora Moss', false],
])('%s is nobody: %s', (source, nobody) => {
  expect(isNobody(source)).toBe(nobody)
})

test('a request without an answer is silence, a refusal is none', () => {
  expect(isSilence('respond', true, 'to a request for comment')).toBe(true)
  expect(isSilence('return', true, 'several calls')).toBe(true)
  expect(isSilence('respond', false, 'to a request for comment')).toBe(false)
  expect(isSilence('respond', true, 'that day')).toBe(false)
  expect(isSilence('decline', true, 'to comment on the request')).toBe(false)
})

describe('verbForms', () => {
  test.each([
    ['say', 'said'],
    ['quip', 'quipped'],
    ['whisper', 'whispered'],
    ['deny', 'denies'],
    ['admit', 'admitting'],
    ['criticise', 'criticising'],
    ['agree', 'agreeing'],
    ['speak', 'spoken'],
  ])('%s, %s', (lemma, form) => {
    expect(verbForms(lemma)).toContain(form)
    expect(cueVerbLemma(form)).toBe(lemma)
  })

  test('no letter is doubled where none should be', () => {
    expect(verbForms('whisper')).not.toContain('whisperred')
    expect(verbForms('speak')).not.toContain('speakking')
    expect(verbForms('bow')).not.toContain('bowwed')
    expect(verbForms('constructor')).toContain('constructors')
  })

  test('particles belong to their verb alone', () => {
    expect(cueVerbLemma('called on')).toBe('call on')
    expect(cueVerbAct('call on')).toBe('demand')
    expect(cueVerbLemma('asked on')).toBeNull()
  })

  test.each([
    ['stonewalled', 'stonewall'],
    ['mulling', 'mull'],
    ['need', 'need'],
    ['bring', 'bring'],
  ])('guesses %s → %s', (form, lemma) => {
    expect(guessLemma(form)).toBe(lemma)
  })
})
