import { describe, expect, it } from 'vitest'
import { furnitureByName, isBodyName, isHidden, namesOf } from './element-names.ts'
import type { HtmlElement } from './html-tree.ts'
import { parseHtml } from './parse-html.ts'

const element = (tag: string) => parseHtml(tag).children[0] as HtmlElement

describe('names', () => {
  it('are words in lower case', () => {
    expect(namesOf(element('<div class="articleBody story_text" id="C-1">'))).toBe(
      '-article-body-story-text-c-1-',
    )
    expect(namesOf(element('<div>'))).toBe('-')
  })

  it.each([
    ['social-share', 'share'],
    ['NewsletterSignup', 'newsletter'],
    ['related_links', 'related-stories'],
    ['ad-slot', 'advertisement'],
    ['rollover-people-block', 'related-stories'],
    ['commentList', 'widget'],
    ['shared-content', null],
    ['header', null],
    ['loading', null],
    ['admin', null],
  ])('%s', (name, kind) => {
    expect(furnitureByName(namesOf(element(`<div class="${name}">`)))).toBe(kind)
  })

  it('tell a body', () => {
    const isBody = (tag: string) => isBodyName(element(tag), namesOf(element(tag)))
    expect(isBody('<div itemprop="articleBody">')).toBe(true)
    expect(isBody('<div class="entry-content">')).toBe(true)
    expect(isBody('<div class="article-header">')).toBe(false)
  })

  it('tell what is hidden', () => {
    expect(
      ['<p hidden>', '<p aria-hidden=true>', '<p style="display:none">'].map((tag) => isHidden(element(tag))),
    ).toEqual([true, true, true])
    expect(
      ['<p>', '<p aria-hidden=false>', '<p style="display:block">'].map((tag) => isHidden(element(tag))),
    ).toEqual([false, false, false])
  })
})
