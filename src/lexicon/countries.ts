// States: name, people, capital. Written for Hearsay from general knowledge. A capital or a government's seat may stand for its state
// ("Moscow said"). Lines: names (the first is the usual one) | adjectives and people | capital and seats of government.

const lines = `
Afghanistan | Afghan Afghans | Kabul
Albania | Albanian Albanians | Tirana
Algeria | Algerian Algerians | Algiers
Angola | Angolan Angolans | Luanda
Argentina | Argentine Argentinian Argentines Argentinians | Buenos Aires, Casa Rosada
Armenia | Armenian Armenians | Yerevan
Australia | Australian Australians | Canberra
Austria | Austrian Austrians | Vienna
Azerbaijan | Azerbaijani Azeri Azerbaijanis | Baku
Bahrain | Bahraini Bahrainis | Manama
Bangladesh | Bangladeshi Bangladeshis | Dhaka
Belarus | Belarusian Belarusians | Minsk
Belgium | Belgian Belgians | Brussels
Bolivia | Bolivian Bolivians | La Paz
Bosnia and Herzegovina, Bosnia | Bosnian Bosnians | Sarajevo
Botswana | Botswanan | Gaborone
Brazil | Brazilian Brazilians | Brasília, Brasilia, Planalto
Britain, United Kingdom, U.K., UK, Great Britain | British Britons Briton | London, Downing Street, No. 10, Whitehall, Westminster
Bulgaria | Bulgarian Bulgarians | Sofia
Burkina Faso | Burkinabe | Ouagadougou
Burundi | Burundian Burundians | Bujumbura
Cambodia | Cambodian Cambodians | Phnom Penh
Cameroon | Cameroonian Cameroonians | Yaoundé
Canada | Canadian Canadians | Ottawa
Chad | Chadian Chadians | N’Djamena
Chile | Chilean Chileans | Santiago
China, People’s Republic of China | Chinese | Beijing, Zhongnanhai
Colombia | Colombian Colombians | Bogotá, Bogota
Congo, Democratic Republic of Congo, Democratic Republic of the Congo | Congolese | Kinshasa
Costa Rica | Costa Rican | San José
Croatia | Croatian Croatians Croat Croats | Zagreb
Cuba | Cuban Cubans | Havana
Cyprus | Cypriot Cypriots | Nicosia
Czech Republic, Czechia | Czech Czechs | Prague
Denmark | Danish Dane Danes | Copenhagen
Dominican Republic | Dominican Dominicans | Santo Domingo
Ecuador | Ecuadorian Ecuadorean Ecuadorians | Quito
Egypt | Egyptian Egyptians | Cairo
El Salvador | Salvadoran Salvadorans | San Salvador
Eritrea | Eritrean Eritreans | Asmara
Estonia | Estonian Estonians | Tallinn
Ethiopia | Ethiopian Ethiopians | Addis Ababa
Finland | Finnish Finn Finns | Helsinki
France | French Frenchman Frenchwoman | Paris, Élysée, Elysée, Elysee, Quai d’Orsay
Georgia | Georgian Georgians | Tbilisi
Germany | German Germans | Berlin, Chancellery
Ghana | Ghanaian Ghanaians | Accra
Greece | Greek Greeks | Athens
Guatemala | Guatemalan Guatemalans | Guatemala City
Guinea | Guinean Guineans | Conakry
Haiti | Haitian Haitians | Port-au-Prince
Honduras | Honduran Hondurans | Tegucigalpa
Hungary | Hungarian Hungarians | Budapest
Iceland | Icelandic Icelander Icelanders | Reykjavik
India | Indian Indians | New Delhi, Delhi
Indonesia | Indonesian Indonesians | Jakarta
Iran, Islamic Republic | Iranian Iranians | Tehran
Iraq | Iraqi Iraqis | Baghdad
Ireland | Irish | Dublin
Israel | Israeli Israelis | Jerusalem
Italy | Italian Italians | Rome
Ivory Coast | Ivorian Ivorians | Abidjan, Yamoussoukro
Jamaica | Jamaican Jamaicans | Kingston
Japan | Japanese | Tokyo
Jordan | Jordanian Jordanians | Amman
Kazakhstan | Kazakh Kazakhs | Astana, Nur-Sultan
Kenya | Kenyan Kenyans | Nairobi
Kosovo | Kosovar Kosovars | Pristina
Kuwait | Kuwaiti Kuwaitis | Kuwait City
Kyrgyzstan | Kyrgyz | Bishkek
Laos | Laotian Laotians | Vientiane
Latvia | Latvian Latvians | Riga
Lebanon | Lebanese | Beirut
Liberia | Liberian Liberians | Monrovia
Libya | Libyan Libyans | Tripoli
Lithuania | Lithuanian Lithuanians | Vilnius
Luxembourg | Luxembourgish | Luxembourg City
Madagascar | Malagasy | Antananarivo
Malawi | Malawian Malawians | Lilongwe
Malaysia | Malaysian Malaysians | Kuala Lumpur, Putrajaya
Mali | Malian Malians | Bamako
Malta | Maltese | Valletta
Mexico | Mexican Mexicans | Mexico City, Los Pinos
Moldova | Moldovan Moldovans | Chisinau
Mongolia | Mongolian Mongolians | Ulaanbaatar
Montenegro | Montenegrin Montenegrins | Podgorica
Morocco | Moroccan Moroccans | Rabat
Mozambique | Mozambican Mozambicans | Maputo
Myanmar, Burma | Burmese | Naypyidaw, Yangon
Namibia | Namibian Namibians | Windhoek
Nepal | Nepali Nepalese Nepalis | Kathmandu
Netherlands, Holland | Dutch | The Hague, Hague, Amsterdam
New Zealand | New Zealander New Zealanders | Wellington
Nicaragua | Nicaraguan Nicaraguans | Managua
Niger | Nigerien Nigeriens | Niamey
Nigeria | Nigerian Nigerians | Abuja
North Korea | North Korean North Koreans | Pyongyang
North Macedonia, Macedonia | Macedonian Macedonians | Skopje
Norway | Norwegian Norwegians | Oslo
Oman | Omani Omanis | Muscat
Pakistan | Pakistani Pakistanis | Islamabad
Palestine | Palestinian Palestinians | Ramallah
Panama | Panamanian Panamanians | Panama City
Paraguay | Paraguayan Paraguayans | Asunción
Peru | Peruvian Peruvians | Lima
Philippines | Philippine Filipino Filipina Filipinos | Manila, Malacañang
Poland | Polish Pole Poles | Warsaw
Portugal | Portuguese | Lisbon
Qatar | Qatari Qataris | Doha
Romania | Romanian Romanians | Bucharest
Russia, Russian Federation | Russian Russians | Moscow, Kremlin
Rwanda | Rwandan Rwandans | Kigali
Saudi Arabia | Saudi Saudis | Riyadh
Senegal | Senegalese | Dakar
Serbia | Serbian Serb Serbs Serbians | Belgrade
Sierra Leone | Sierra Leonean | Freetown
Singapore | Singaporean Singaporeans |
Slovakia | Slovak Slovaks | Bratislava
Slovenia | Slovenian Slovene Slovenes Slovenians | Ljubljana
Somalia | Somali Somalis | Mogadishu
South Africa | South African South Africans | Pretoria
South Korea | South Korean South Koreans | Seoul, Blue House
South Sudan | South Sudanese | Juba
Soviet Union, U.S.S.R., USSR | Soviet Soviets |
Spain | Spanish Spaniard Spaniards | Madrid, Moncloa
Sri Lanka | Sri Lankan Sri Lankans | Colombo
Sudan | Sudanese | Khartoum
Sweden | Swedish Swede Swedes | Stockholm
Switzerland | Swiss | Bern
Syria | Syrian Syrians | Damascus
Taiwan | Taiwanese | Taipei
Tajikistan | Tajik Tajiks | Dushanbe
Tanzania | Tanzanian Tanzanians | Dodoma
Thailand | Thai Thais | Bangkok
Tunisia | Tunisian Tunisians | Tunis
Turkey, Türkiye | Turkish Turk Turks | Ankara
Turkmenistan | Turkmen | Ashgabat
Uganda | Ugandan Ugandans | Kampala
Ukraine | Ukrainian Ukrainians | Kiev, Kyiv
United Arab Emirates, U.A.E., UAE, Emirates | Emirati Emiratis | Abu Dhabi
United States, U.S., US, U.S.A., USA, United States of America, America | American Americans | Washington
Uruguay | Uruguayan Uruguayans | Montevideo
Uzbekistan | Uzbek Uzbeks | Tashkent
Vatican, Holy See | | Vatican City
Venezuela | Venezuelan Venezuelans | Caracas, Miraflores
Vietnam | Vietnamese | Hanoi
Yemen | Yemeni Yemenis | Sanaa, Sana
Zambia | Zambian Zambians | Lusaka
Zimbabwe | Zimbabwean Zimbabweans | Harare
England | English Englishman Englishwoman |
Scotland | Scottish Scot Scots | Holyrood, Edinburgh
Wales | Welsh Welshman | Cardiff
Northern Ireland | Northern Irish | Stormont, Belfast
`

const byName = new Map<string, string>()
const byPeople = new Map<string, string>()
const bySeat = new Map<string, string>()
for (const line of lines.trim().split('\n')) {
  const [names = '', people = '', seats = ''] = line.split('|').map((part) => part.trim())
  const country = names.split(', ')[0]!
  for (const name of names.split(', ')) byName.set(key(name), country)
  // Peoples of two words ("North Koreans") begin with a word that never stands alone.
  for (const word of people.match(/(?:North|South|New|Costa|Sri|Sierra|Northern) \S+|\S+/g) ?? [])
    byPeople.set(key(word), country)
  for (const seat of seats.split(', ').filter(Boolean)) bySeat.set(key(seat), country)
}

function key(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/^the /, '')
}

/** The usual name of the state that is named ("U.S." → "United States"), or null. */
export function countryByName(name: string): string | null {
  return byName.get(key(name)) ?? null
}

/** The state of a people or an adjective ("Russian" → "Russia"), or null. */
export function countryByPeople(word: string): string | null {
  return byPeople.get(key(word)) ?? null
}

/** The state whose government sits there ("Moscow", "the Kremlin" → "Russia"), or null. */
export function countryBySeat(place: string): string | null {
  return bySeat.get(key(place)) ?? null
}
