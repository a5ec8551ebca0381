// Names of newspapers, broadcasters, news agencies and sites, and the words that such names are made of. Written for Hearsay from
// general knowledge. An outlet that is missing here may still be known by its last word ("the Alder Courier").

const names = `
  Associated Press, AP, Reuters, Agence France-Presse, AFP, Bloomberg, Bloomberg News, Interfax, TASS, Itar-Tass, RIA Novosti, Xinhua,
  Kyodo, Yonhap, DPA, ANSA, EFE, PTI, Press Association, United Press International, UPI, McClatchy, Tribune News Service, Sputnik,
  BBC, BBC News, ITV, Sky News, Channel 4, Channel 4 News, CNN, MSNBC, NBC, NBC News, CBS, CBS News, ABC, ABC News, PBS, PBS NewsHour, NPR,
  C-SPAN, Fox, Fox News, Fox Business, CNBC, Univision, Telemundo, Al Jazeera, Al Arabiya, RT, Russia Today, Deutsche Welle, France 24,
  CBC, CTV, Radio Free Europe, Voice of America, NHK, ZDF, ARD, RTE, One America News, OANN, Newsmax, Sinclair,
  New York Times, Times, Washington Post, Post, Wall Street Journal, Journal, USA Today, Los Angeles Times, Chicago Tribune, Boston Globe,
  Miami Herald, Dallas Morning News, Houston Chronicle, San Francisco Chronicle, Philadelphia Inquirer, Denver Post, Detroit Free Press,
  Detroit News, Des Moines Register, Arizona Republic, Tampa Bay Times, Orlando Sentinel, Baltimore Sun, Star Tribune, Seattle Times,
  New York Post, New York Daily News, Daily News, Newsday, Union Leader, Washington Times, Washington Examiner, Daily Beast, Daily Caller,
  Daily Mail, Daily Telegraph, Telegraph, Guardian, Observer, Independent, Financial Times, Economist, Sun, Daily Mirror, Mirror, Daily Express,
  Evening Standard, Sunday Times, Scotsman, Irish Times, Globe and Mail, Toronto Star, National Post, Sydney Morning Herald, Age, Australian,
  Le Monde, Le Figaro, Libération, Der Spiegel, Spiegel, Die Welt, Die Zeit, Bild, Süddeutsche Zeitung, Frankfurter Allgemeine Zeitung,
  El País, El Mundo, La Repubblica, Corriere della Sera, La Stampa, Haaretz, Jerusalem Post, Times of Israel, Kommersant, Izvestia,
  Novaya Gazeta, Pravda, Rossiya 24, Channel One, China Daily, Global Times, People’s Daily, South China Morning Post, Times of India,
  Hindu, Hindustan Times, Indian Express, Dawn, Japan Times, Asahi Shimbun, Yomiuri Shimbun, Nikkei, Korea Herald, Straits Times,
  Time, Time magazine, Newsweek, New Yorker, Atlantic, National Review, New Republic, Nation, Weekly Standard, Mother Jones, Rolling Stone,
  Vanity Fair, Esquire, GQ, Vogue, People, Forbes, Fortune, Politico, Hill, Roll Call, Axios, Vox, Slate, Salon, BuzzFeed, BuzzFeed News,
  Huffington Post, HuffPost, Breitbart, Breitbart News, Business Insider, Mashable, Mic, Vice, Vice News, Intercept, ProPublica, FiveThirtyEight,
  Talking Points Memo, ThinkProgress, Townhall, RedState, TheBlaze, Blaze, Mediaite, TMZ, Gizmodo, Wired, Verge, Ars Technica, TechCrunch,
  Recode, Drudge Report, InfoWars, Infowars, WikiLeaks, PolitiFact, FactCheck.org, Snopes, RealClearPolitics, Independent Journal Review,
  Western Journal, Epoch Times, Federalist, American Conservative, Free Beacon, Washington Free Beacon, Bellingcat, Meduza, Kyiv Post,
  Kyiv Independent, Ukrainska Pravda, Face the Nation, Meet the Press, This Week, Fox & Friends, Fox News Sunday, State of the Union,
  60 Minutes, Morning Joe, Good Morning America, Today, Nightline, Newsnight, Panorama`

const known = new Set(names.split(',').map((name) => key(name)))
/** Names that are everyday words as well, and mean an outlet only after "the" or with "newspaper", "magazine" behind them. */
const everyday = new Set(
  `times post journal sun mirror age hindu hill nation people time fortune slate salon vice today independent atlantic
  observer dawn mic bild fox telegraph australian verge blaze panorama federalist ap rt`.split(/\s+/),
)

const lastWords =
  /(?:^|\s)(?:news|newspaper|magazine|times|post|herald|tribune|gazette|chronicle|courier|journal|daily|register|telegraph|guardian|observer|dispatch|sentinel|inquirer|examiner|globe|ledger|bulletin|tv|television|radio|broadcasting|news agency|press agency|wire|review|reporter)$/

function key(name: string): string {
  return name.trim().toLowerCase().replaceAll('’', "'").replace(/^the /, '')
}

/**
 * Is this the name of a news outlet?
 *   Reuters · The New York Times · the Alder Courier       near miss: Times Square, post, Sun (alone, without "the")
 */
export function isOutlet(name: string): boolean {
  const lower = key(name)
  if (known.has(lower))
    return !everyday.has(lower) || /^the /i.test(name.trim()) || /^[A-Z]{2,}$/.test(name.trim())
  return lower.includes(' ') && /^\p{Lu}/u.test(name.trim().replace(/^the /i, '')) && lastWords.test(lower)
}

/** Outlets of two words and more: a single word may be anything. */
const longNames = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${names
    .split(',')
    .map((name) => name.trim())
    .filter(
      (name) =>
        name.includes(' ') && !everyday.has(key(name)) && !/^(?:this week|state of the union)$/i.test(name),
    )
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.]/g, '\\$&').replaceAll('’', "[’']").replace(/\s+/g, ' '))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** Where the text names a well-known outlet of two words and more: "60 Minutes"; near miss: "60 minutes", "Times". */
export function findOutlets(text: string): { start: number; end: number }[] {
  return [...text.matchAll(longNames)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
}
