// The map of page furniture: every construct, one to a file. To teach Hearsay a new kind, write its file and add it here,
// with its cases in `cases.txt`.
import { findAdvertisement } from './advertisement.ts'
import { findAgeStamp } from './age-stamp.ts'
import type { Construct } from './construct.ts'
import { findContributorNote } from './contributor-note.ts'
import { findCopyright } from './copyright.ts'
import { findDuplicate } from './duplicate.ts'
import { findGallery } from './gallery.ts'
import { findImageCaption } from './image-caption.ts'
import { findInterestAndPoll } from './interest-and-poll.ts'
import { findNewsletter } from './newsletter.ts'
import { findPhotoCredit } from './photo-credit.ts'
import { findReadMore } from './read-more.ts'
import { findShareAndFollow } from './share-and-follow.ts'
import { findShortcode } from './shortcode.ts'
import { findStoryHighlights } from './story-highlights.ts'
import { findTooltip } from './tooltip.ts'
import { findTruncation } from './truncation.ts'

export const constructs: readonly Construct[] = [
  findDuplicate, // a block that repeats another word for word
  findTooltip, // Ann Lee Ann Marie LeeHeadline Headline MORE
  findTruncation, // [+4120 chars]
  findAdvertisement, // ADVERTISEMENT · Story continues below
  findNewsletter, // Sign up for our newsletter · By signing up you agree …
  findShareAndFollow, // Share this article · Follow us on Twitter
  findReadMore, // READ MORE: · Related: Headline · ( Also on …: Headline)
  findImageCaption, // Image copyright X Image caption Y · Enlarge this image toggle caption
  findPhotoCredit, // (AP Photo/X) · REUTERS/X · X/Getty Images
  findAgeStamp, // 6 years ago · This article is more than 1 year old
  findCopyright, // © 2019 X. All rights reserved.
  findGallery, // Slideshow (2 Images) · prev Image 2 of 2
  findInterestAndPoll, // Add X as an interest · Vote Now
  findStoryHighlights, // Story highlights · JUST WATCHED
  findShortcode, // [pullquote] · [embedtweet id=1]
  findContributorNote, // (Reporting by X; Editing by Y)
]
