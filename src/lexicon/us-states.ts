// The states of the United States with their abbreviations in newspapers (Associated Press) and in addresses. Facts; written for
// Hearsay from general knowledge.
const lines = `
Alabama|Ala|AL;Alaska||AK;Arizona|Ariz|AZ;Arkansas|Ark|AR;California|Calif|CA;Colorado|Colo|CO;Connecticut|Conn|CT;Delaware|Del|DE
Florida|Fla|FL;Georgia|Ga|GA;Hawaii||HI;Idaho||ID;Illinois|Ill|IL;Indiana|Ind|IN;Iowa||IA;Kansas|Kan|KS;Kentucky|Ky|KY;Louisiana|La|LA
Maine||ME;Maryland|Md|MD;Massachusetts|Mass|MA;Michigan|Mich|MI;Minnesota|Minn|MN;Mississippi|Miss|MS;Missouri|Mo|MO;Montana|Mont|MT
Nebraska|Neb|NE;Nevada|Nev|NV;New Hampshire|N.H|NH;New Jersey|N.J|NJ;New Mexico|N.M|NM;New York|N.Y|NY;North Carolina|N.C|NC
North Dakota|N.D|ND;Ohio||OH;Oklahoma|Okla|OK;Oregon|Ore|OR;Pennsylvania|Pa|PA;Rhode Island|R.I|RI;South Carolina|S.C|SC
South Dakota|S.D|SD;Tennessee|Tenn|TN;Texas|Tex|TX;Utah||UT;Vermont|Vt|VT;Virginia|Va|VA;Washington|Wash|WA;West Virginia|W.Va|WV
Wisconsin|Wis|WI;Wyoming|Wyo|WY`

const names = new Set<string>()
const byForm = new Map<string, string>()
for (const entry of lines.trim().split(/[;\n]/)) {
  const [state = '', short = '', letters = ''] = entry.split('|')
  names.add(state)
  byForm.set(state.toLowerCase(), state)
  if (short) byForm.set(`${short.toLowerCase()}.`, state)
  byForm.set(letters, state)
}

/**
 * The state by its name or abbreviation, or null.
 *   Texas · Tex. · TX · N.J.       near miss: tex · in (a word, not Indiana) · Washington (the capital more often than the state)
 */
export function usStateOf(form: string): string | null {
  if (form === 'Washington') return null
  return byForm.get(form) ?? byForm.get(form.toLowerCase()) ?? null
}

/** Names of two words begin with one of these. */
export const opensStateName = (word: string): boolean => /^(?:New|North|South|West|Rhode)$/.test(word)
