// What is left of a gallery or a player: counters and buttons.
//   Slideshow (12 Images)        prev next Image 2 of 3
//   ^-------------------^        ^--------------------^
//   near miss: Image 2 of 3 shows the mayor.
import type { Construct } from './construct.ts'
import { cutAll } from './construct.ts'

const counter =
  /^(?:slideshow \(\d{1,4} (?:images?|photos?|slides?)\)|(?:prev(?:ious)?\s+|next\s+)*(?:image|photo|slide) \d{1,4} (?:of|\/) \d{1,4}(?:\s+next)?|\d{1,3} ?\/ ?\d{1,3}|(?:view |open |see )?(?:gallery|slideshow|photos)[: ]*(?:\d{1,4} (?:images?|photos?))?|(?:prev(?:ious)? next)|slideshow(?: by photo services)?:? .{0,80}(?:>>>|»))$/iu
const buttons =
  /^(?:CLOSE|Close|Photo|Video|Photos|PHOTOS|VIDEO|PHOTO|Play Video|Watch Video|Play|Loading(?:\.{3}|…)?|Hide Caption|hide caption|toggle caption|×|Replay|Now Playing|Up Next|Skip Ad)$/u

export const findGallery: Construct = (text) => {
  if (text.length > 140) return []
  const words = text.trim()
  return counter.test(words) || buttons.test(words) ? cutAll(text, 'widget') : []
}
