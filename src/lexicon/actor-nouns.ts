// Nouns for people and bodies that take part in events but seldom speak: "troops", "refugees", "rivals". Those who speak are in
// titles.ts. Written for Hearsay from knowledge of newspaper English.
const nouns: ReadonlySet<string> = new Set(
  `accuser accusers aide aides ally allies army authorities backer backers bodyguard bodyguards brigade bishops
   caller campaign candidates captors capital child children civilian civilians clan community commander
   commuters competitor competitors constituents coalition counterpart counterparts country countries creditors
   crowds demonstrators deserters detainee detainees donors employee employees enemy enemies entourage executives
   extremist extremists faction factions families farmers fighters firm firms followers forces foreigners gang gangs
   governments guerilla guerillas guerrilla guerrillas gunman gunmen hardliners hostages
   inmates insurgents intermediary intermediaries islamists junta kids kingdom landowners
   leadership locals member members men minorities militants militia militiamen militias ministries mob monks
   nation nations neighbors newcomers observers occupants occupiers officers opposition organizations organisers parties party
   paramilitaries patrol peacekeeper peacekeepers peasants people peoples pilgrims pirates police policemen protesters
   rebels recruits refugees regime relatives religious republic rivals sailors separatists servicemen settlers shiites side sides
   soldiers somebody someone anyone nobody staff staffers state states statesmen student students subordinates sunnis superpower
   team teammates teenagers tribe tribes tribesmen troops union unions victims villagers volunteers woman women workers
   workforce youths voters lawmakers mercenaries warriors militiaman serviceman nationals citizens inspectors officials
   bombers hackers aircraft warplanes helicopters tanks jets warships gunships drones planes bulldozers artillery navy militiamen population suspects migrants immigrants prisoners`
    .trim()
    .split(/\s+/),
)

/** Lower case. */
export function isActorNoun(word: string): boolean {
  return nouns.has(word)
}
