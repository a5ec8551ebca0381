// Family names so frequent that two people in one collection of news may well share them together with a given name. Written for
// Hearsay from general knowledge of which names lead the counts of the United States, Britain, Ireland, Spain and Latin America, China,
// Korea, Vietnam, India, Pakistan, the Arab countries, Russia, Germany, France and Scandinavia. Latin letters without marks, lower case.
const names: ReadonlySet<string> = new Set(
  `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor
   moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott
   torres hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker
   cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly
   howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo
   patel myers long ross foster jimenez powell jenkins perry russell sullivan bell coleman butler henderson barnes fisher vasquez
   simmons graham murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy wells stevens simpson
   porter hunter hicks crawford henry boyd mason kennedy warren dixon burns gordon shaw holmes rice robertson hunt black daniels
   palmer mills grant knight ferguson stone hawkins dunn perkins hudson spencer gardner stephens payne pierce matthews arnold
   fraser wagner willis ray watkins olson carroll duncan snyder hart cunningham bradley lane andrews ruiz harper fox riley
   armstrong carpenter weaver greene lawrence elliott chapman ryan obrien oconnor byrne walsh singh khan kumar sharma gupta shah ali
   ahmed ahmad hussain hussein hassan mohamed mohammed ibrahim abdullah omar wang li zhang liu chen yang huang zhao wu zhou xu sun ma
   zhu hu lin guo he gao luo park choi jung jeong kang cho yoon jang lim nguyen tran le pham hoang phan vu ivanov smirnov kuznetsov
   popov petrov sokolov muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann bauer koch richter klein
   bernard dubois durand robert petit moreau simon laurent michel hansen johansen olsen larsen andersen nilsen johansson andersson
   karlsson nilsson eriksson jensen nielsen pedersen rossi russo ferrari silva santos oliveira souza pereira costa rodrigues almeida
   sanchez romero alonso navarro dominguez vazquez blanco molina suzuki sato tanaka takahashi watanabe ito yamamoto nakamura
   kobayashi kato yilmaz kaya demir mwangi otieno okafor mensah cohen levy`
    .trim()
    .split(/\s+/),
)

/** Latin letters without marks, lower case: "obrien". */
export function isCommonSurname(word: string): boolean {
  return names.has(word)
}
