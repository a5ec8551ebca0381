// Names that newspapers spell in ways too far apart for letters to tell: one line a name, in Latin letters and lower case. Arabic
// and Slavic names in their national forms, and Korean and Chinese family names of two romanisations. Written for Hearsay from general
// knowledge. English short forms are in nickname-table.ts.
const lines = `
mohammed muhammad mohamed mohammad mohamad muhammed mehmed mohd mahomet mohamud muhammadu mochammad
ahmed ahmad ahmet akhmed achmad
hussein husayn hussain husain hossein hosein huseyin houssein
hasan hassan hassen
yusuf yousef youssef yousuf yusif iusuf yosef
abdullah abdallah abdulla abdellah
abdul abdel abd abdal abdoul
osama usama oussama
omar umar omer
ali aly
jamal gamal djamal jamel djamel
saddam sadam
gaddafi qaddafi kadhafi kaddafi qadhafi gadhafi khadafy gadafi
khalid khaled halid
ibrahim ebrahim ibraheem
ismail ismael esmail
said saeed sayeed saed
sulaiman suleiman sulayman soleiman suleyman
jaafar jafar jafer gaafar
haidar haider hyder haydar
zayn zain zein zayd
quds qods
vladimir volodymyr wladimir uladzimir
alexander alexandr aleksandr oleksandr aleksander aliaksandr olexandr alyaksandr aleksandar alexandre
alexei alexey aleksei aleksey alexej oleksii oleksiy alyaksei
sergei sergey serhiy serhii siarhei sergej siarhey
dmitry dmitri dmytro dimitri dmitriy dzmitry dmitrii
mikhail mykhailo mihail michail mykhaylo mikhael
nikolai nikolay mykola nikolaj mikalai nicolai
andrei andrey andriy andrii andrej
evgeny yevgeny evgeni yevgeni yevhen evgenii yevgeniy
yuri yury yurii yuriy iurii jurij yuriyy juri
igor ihor
oleg oleh
grigory grigori hryhoriy hryhorii
pavel pavlo
petr pyotr petro piotr
viktor victor
vasily vasiliy vasyl vasilii vasili
fyodor fedor fjodor
julia yulia yuliya iuliia
xenia ksenia kseniya
katerina kateryna ekaterina yekaterina
william wm
charles chas
george geo
joseph jos
thomas thos
robert robt
edward edw
lee yi ri rhee
park pak bak
choi choe
jung chung jeong chong
cho jo
kim gim
xi hsi
jiang chiang
zhou chou
zhang chang
cao tsao
deng teng
mao mou
`
const groups = new Map<string, ReadonlySet<number>>()
for (const [line, names] of lines.trim().split('\n').entries()) {
  for (const name of names.split(' ')) groups.set(name, new Set([...(groups.get(name) ?? []), line]))
}

/**
 * Are both spellings of one name?
 *   mohammed, muhammad · oleksandr, alexander       near miss: hasan, hussein
 */
export function sameSpelling(a: string, b: string): boolean {
  const [x, y] = [groups.get(a), groups.get(b)]
  return x !== undefined && y !== undefined && [...x].some((line) => y.has(line))
}
