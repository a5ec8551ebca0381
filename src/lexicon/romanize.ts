// Comes in: a name in any script. Goes out: the name in plain Latin letters without marks, case kept where the letter has one.
// Hard part: scripts differ in what they write. Alphabets go letter by letter, Hangul and kana by syllable, Indic scripts carry an
// unwritten "a", Arabic and Hebrew leave most vowels out (so that only consonants can be compared), and a Chinese character is
// read by a table. Written for Hearsay from general knowledge of the usual romanisations as newspapers use them; one reading each.
import { hanReadings } from './han-readings.ts'

/** "letter=reading letter=reading …" */
const table = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split('=') as [string, string]),
  )

const latin = table(
  'ß=ss æ=ae Æ=Ae ø=o Ø=O œ=oe Œ=Oe ł=l Ł=L đ=d Đ=D ð=d Ð=D þ=th Þ=Th ı=i ħ=h Ħ=H ŋ=ng ə=a Ə=A ŧ=t ƒ=f ĸ=k',
)

const alphabets = table(`
  а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y
  ь= э=e ю=yu я=ya і=i ї=i є=e ґ=g ў=u ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѓ=gj ќ=kj ѕ=dz ү=u ұ=u ө=o ә=a қ=k ң=n ғ=g һ=h ҷ=j ӣ=i ӯ=u ҳ=h
  α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o
  ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s
  վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k և=ev օ=o ֆ=f
  ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=k შ=sh ჩ=ch ც=ts ძ=dz წ=ts
  ჭ=ch ხ=kh ჯ=j ჰ=h`)

/** An h is read with a vowel before it, so that it makes no "kh" or "sh" with its neighbour; vowels are not compared. */
const abjads = table(`
  ا=a أ=a إ=i آ=a ٱ=a ب=b ت=t ث=th ج=j ح=ah خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=gh ف=f ق=q ك=k ک=k ل=l م=m ن=n ه=ah
  ة=a و=w ؤ=w ي=y ی=y ى=a ئ=y ء= پ=p چ=ch ژ=zh گ=g ڤ=v ہ=ah ھ=h ٹ=t ڈ=d ڑ=r ں=n ے=y
  א=a ב=b ג=g ד=d ה=ah ו=w ז=z ח=ah ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע= פ=p ף=f צ=ts ץ=ts ק=k ר=r ש=sh ת=t`)

/** Devanagari in the order of its block; Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada and Malayalam follow it. */
const indicBlocks = [0x900, 0x980, 0xa00, 0xa80, 0xb00, 0xb80, 0xc00, 0xc80, 0xd00]
const indic = (() => {
  const signs = new Map<number, { sound: string; consonant: boolean }>()
  const put = (first: number, list: string, consonant = false) => {
    for (const [i, sound] of list.split(' ').entries()) {
      if (sound !== '.') signs.set(first + i, { sound: sound === '_' ? '' : sound, consonant })
    }
  }
  put(0x01, 'n n h')
  put(0x05, 'a a i i u u ri li e e e ai o o o au')
  put(0x15, 'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l l v sh sh s h', true)
  put(0x3e, 'a i i u u ri ri e e e ai o o o au _')
  return signs
})()
const VIRAMA = 0x4d

const kana = table(`
  ア=a イ=i ウ=u エ=e オ=o カ=ka キ=ki ク=ku ケ=ke コ=ko サ=sa シ=shi ス=su セ=se ソ=so タ=ta チ=chi ツ=tsu テ=te ト=to ナ=na ニ=ni
  ヌ=nu ネ=ne ノ=no ハ=ha ヒ=hi フ=fu ヘ=he ホ=ho マ=ma ミ=mi ム=mu メ=me モ=mo ヤ=ya ユ=yu ヨ=yo ラ=ra リ=ri ル=ru レ=re ロ=ro
  ワ=wa ヲ=o ン=n ガ=ga ギ=gi グ=gu ゲ=ge ゴ=go ザ=za ジ=ji ズ=zu ゼ=ze ゾ=zo ダ=da ヂ=ji ヅ=zu デ=de ド=do バ=ba ビ=bi ブ=bu ベ=be
  ボ=bo パ=pa ピ=pi プ=pu ペ=pe ポ=po ャ=ya ュ=yu ョ=yo ッ= ー= ヴ=vu ァ=a ィ=i ゥ=u ェ=e ォ=o`)

const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ')
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')

/**
 *   Игорь Лосев → Igor Losev · 박서준 → bak seojun · Müller → Muller · מרים → mrym       near miss: 3 stays 3
 */
export function romanize(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  let out = ''
  // Han and Hangul write no space between the names: the first syllable is the family's, the others are one given name.
  const letters = [...text.normalize('NFC')]
  for (const [i, letter] of letters.entries()) {
    const reading = readSyllable(letter)
    if (reading === null) {
      out += readLetter(letter, letters[i + 1])
      continue
    }
    const alone = i === 0 || readSyllable(letters[i - 1]!) === null
    out += alone && readSyllable(letters[i + 1] ?? '') !== null && !spaced(letters) ? `${reading} ` : reading
  }
  return out.normalize('NFD').replace(/\p{M}+/gu, '')
}

/** Scripts in which a name written twice differs by a syllable only when it is another name. */
export function isSyllabic(text: string): boolean {
  return /[\p{sc=Han}\p{sc=Hangul}]/u.test(text) && !/\p{sc=Latin}/u.test(text)
}

/** Scripts that leave vowels out. */
export function isConsonantal(text: string): boolean {
  return /[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(text)
}

const spaced = (letters: readonly string[]) => letters.includes(' ')

function readSyllable(letter: string): string | null {
  const code = letter.codePointAt(0) ?? 0
  if (code >= 0xac00 && code <= 0xd7a3) {
    const index = code - 0xac00
    return `${initials[Math.floor(index / 588)]}${vowels[Math.floor((index % 588) / 28)]}${finals[index % 28]}`
  }
  return hanReadings.get(letter) ?? null
}

function readLetter(letter: string, next: string | undefined): string {
  const code = letter.codePointAt(0)!
  if (code < 0x250) return latin.get(letter) ?? letter
  const known = latin.get(letter) ?? abjads.get(letter)
  if (known !== undefined) return known
  const small = letter.toLowerCase()
  const sound = alphabets.get(small) ?? alphabets.get(small.normalize('NFD')[0]!)
  if (sound !== undefined) return small === letter ? sound : sound.charAt(0).toUpperCase() + sound.slice(1)
  if (code >= 0x3041 && code <= 0x3096) return kana.get(String.fromCharCode(code + 0x60)) ?? letter
  return kana.get(letter) ?? readIndic(code, next) ?? letter
}

/** A consonant carries "a" unless a vowel sign, the virama or the word's end follows. */
function readIndic(code: number, next: string | undefined): string | null {
  const block = indicBlocks.find((first) => code >= first && code < first + 0x80)
  if (block === undefined) return null
  const sign = indic.get(code - block)
  if (!sign) return code - block === VIRAMA || code - block === 0x3c ? '' : null
  if (!sign.consonant) return sign.sound
  const after = next === undefined ? -1 : next.codePointAt(0)! - block
  const vowelFollows = (after >= 0x3e && after <= VIRAMA) || !indic.has(after)
  return vowelFollows ? sign.sound : `${sign.sound}a`
}
