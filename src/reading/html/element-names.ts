// What a page's own names say about a part of it: class, id and role. Comes in: an element. Goes out: what it is.
// Hard part: names lie. "share" may name the share buttons or the whole story; so nobody may act on a name alone where the
// element holds much of the page's prose (see `choose-article.ts`).
import type { FurnitureKind } from '../../document/document.ts'
import { attribute, type HtmlElement } from './html-tree.ts'

/** Class, id and the like as lower-case words joined and framed by hyphens: `articleBody story_text` → `-article-body-story-text-`. */
export function namesOf(element: HtmlElement): string {
  if (element.attributes.size === 0) return '-'
  const names = ['class', 'id', 'data-component', 'data-module', 'data-testid'].map((name) =>
    attribute(element, name),
  )
  return ` ${names.join(' ').slice(0, 500)} `
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
}

const furnitureNames: readonly (readonly [FurnitureKind, RegExp])[] = [
  [
    'share',
    /-(share|shares|sharing|sharebar|sharethis|sharedaddy|social|socials|sociable|addthis|addtoany|a2a|ssba|shareaholic)-/,
  ],
  ['follow', /-(follow|follows|followus|follow-us)-/],
  [
    'newsletter',
    /-(newsletter|newsletters|signup|sign-up|subscribe|subscription|optin|opt-in|mailchimp|mc4wp)-/,
  ],
  [
    'related-stories',
    /-(related|relatedposts|jp-relatedposts|recirc|recirculation|recommended|recommendations|recommendation|outbrain|taboola|trending|popular|most-read|mostread|most-popular|more-stories|morestories|more-news|read-next|readnext|up-next|upnext|also-like|see-also|rollover|zergnet|revcontent|yarpp|suggested)-/,
  ],
  ['read-more', /-(read-more|readmore|more-link|continue-reading|read-also|readalso)-/],
  [
    'advertisement',
    /-(ad|ads|advert|adverts|advertisement|advertisements|advertising|adslot|ad-slot|adsbygoogle|dfp|sponsor|sponsored|promo|promos|promotion|promoted|commercial|affiliate)-/,
  ],
  ['copyright', /-(copyright|colophon)-/],
  [
    'widget',
    /-(comment|comments|commentlist|disqus|respond|livefyre|spot-im|spotim|fb-comments|nav|navbar|navigation|menu|breadcrumb|breadcrumbs|pagination|pager|toolbar|tools|tags|taglist|tag-list|post-tags|entry-tags|topics|keywords|byline|bylines|author-bio|author-box|authorbox|about-author|author-info|author-card|bio|timestamp|post-meta|entry-meta|article-meta|postmeta|post-info|modal|popup|popover|overlay|tooltip|cookie|cookies|gdpr|consent|sidebar|widget|widgets|skip|sr-only|screen-reader-text|visually-hidden|visuallyhidden|hidden|print-only|video-player|player|rating|ratings|poll|quiz|toc|post-navigation|post-nav|next-prev|prev-next|nav-links|masthead|footer|login|register|paywall|correction-form|feedback|report-typo)-/,
  ],
]

const captionNames =
  /-(caption|captions|figcaption|wp-caption-text|image-caption|photo-caption|media-caption|gallery-caption|caption-text)-/
const creditNames =
  /-(credit|credits|photo-credit|image-credit|photographer|media-credit|byline-photo|image-source)-/
const bodyNames =
  /-(article-body|articlebody|article-content|article-text|article-copy|article-main|body-copy|story-body|storybody|story-content|story-text|storytext|entry-content|post-content|post-body|post-text|news-body|news-content|news-text|content-body|body-content|text-content|story-content|rich-text|richtext|main-content-text|td-post-content|zn-body|asset-body|field-name-body|field-body|article-detail|post-entry|single-content|page-content)-/

export function furnitureByName(names: string): FurnitureKind | null {
  if (names === '-') return null
  for (const [kind, pattern] of furnitureNames) if (pattern.test(names)) return kind
  return null
}

export function isCaptionName(names: string): boolean {
  return captionNames.test(names)
}

export function isCreditName(names: string): boolean {
  return creditNames.test(names)
}

export function isBodyName(element: HtmlElement, names: string): boolean {
  return /\barticleBody\b/.test(attribute(element, 'itemprop')) || bodyNames.test(names)
}

const furnitureRoles: ReadonlyMap<string, FurnitureKind> = new Map([
  ['navigation', 'widget'],
  ['complementary', 'related-stories'],
  ['banner', 'widget'],
  ['contentinfo', 'widget'],
  ['search', 'widget'],
  ['dialog', 'widget'],
  ['alertdialog', 'widget'],
  ['menu', 'widget'],
  ['menubar', 'widget'],
  ['toolbar', 'widget'],
  ['tooltip', 'related-stories'],
])

export function furnitureByRole(element: HtmlElement): FurnitureKind | null {
  return furnitureRoles.get(attribute(element, 'role')) ?? null
}

/** Not shown to a reader of the page. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attributes.size === 0) return false
  if (element.attributes.has('hidden') || attribute(element, 'aria-hidden') === 'true') return true
  const style = attribute(element, 'style')
  return style !== '' && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style)
}
