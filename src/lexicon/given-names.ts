// Given names that tell a gender, as newspapers print them. Written for Hearsay from general knowledge; names that go both ways
// ("Jordan", "Kim", "Robin", "Leslie") are left out on purpose, and a name that is missing tells nothing.
import type { Gender } from './pronouns.ts'

const masculine = `
  raj sanjay anil sunil vijay suresh ramesh mahesh deepak ashok naveen nikhil arjun  clarence horst
  aaron abdel abdul abdullah abiy abraham adam adolf adrian ahmad ahmed alan albert alberto alec alejandro
  aleksandr aleksei alex alexander alexandre alexei alexey alexis alfred alfredo ali alistair allan allen
  alvin amir amit anatoly anders andre andreas andrei andrew andriy andrzej andrés andy angelo angus
  anthony antonio antony archie ariel arif armando arnold art arthur arturo arvind ashraf asif austin
  avigdor axel barack barney barry bart bartholomew bashar basil ben benedict benigno benito benjamin
  bernard bernardo bernie bert bibi bilawal bill billy bjorn blaine blake bob bobby bogdan boris brad
  bradley brandon brendan brent brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlo
  carlos cedric cesar chad charles charlie chester chris christian christoph christophe christopher chuck
  clarence claude claudio clay clayton cliff clifford clint clinton clive clyde cole colin conor conrad
  corey cornelius craig curt curtis cyril cyrus dale damian damien damon dan daniel daniele danny darrell
  darren daryl dave david dean denis dennis derek derrick desmond dexter diego dieter dimitri dirk dmitri
  dmitry dmytro dominic dominik don donald doug douglas duane duncan dustin dwayne dwight dylan earl ed
  eddie edgar edmund eduardo edward edwin ehud eli elias elijah elliot elliott elmer elon elvis emanuel
  emil emilio emmanuel emmerson enrique eric erich erik ernest ernesto ernie ethan eugene evan evgeny evo
  fabian faisal felipe felix ferdinand fernando fidel floyd francis francisco franco francois frank
  franklin franz françois fred freddie frederic frederick friedrich fumio gabor gabriel gareth garrett
  gary gavin gene geoff geoffrey george gerald gerard gerhard gerry gideon gilbert giles giorgio giorgos
  giovanni giuseppe glen glenn goodluck gordon graham grant greg gregg gregory grigory guido guillermo
  gunther gustav gustavo guy haakon haider hailemariam hal hamid hamza hank hans harald harold harrison
  harry hasan hassan hector heinrich helmut henri henrik henry herbert herman hillel hiroshi horace horst
  hosni howard hubert hugh hugo humphrey hussein håkon iain ian ibrahim ignacio igor ilya imran ion irving
  isaac ismail istvan ivan ivo jack jackson jacob jacques jae-in jaime jair jake jakob jamal james jan
  jared jaroslaw jarrod jason javad javier jay jayden jean-claude jean-luc jean-marc jean-paul jean-pierre
  jean-yves jeb jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim
  joao joaquin joe joel johan johann johannes john johnny joko jon jonah jonas jonathan jorge jose josef
  joseph josh joshua josé juan julian julio junichiro jurgen justin jörg jürgen karim karl keith kelvin
  ken kenneth kenny kent kevin khalid khalil kirill kirk kjell klaus knut kofi konrad konstantin kostas
  kurt kyle lamar lance larry lars laszlo laurent lawrence lech lee leif leo leon leonard leonardo leonid
  leopold leroy lester lev liam lindsey lloyd logan lorenzo lou louis luca lucas luigi luis lukas luke
  lula luther lyle lyndon mads magnus mahmoud malcolm manfred manmohan manuel marc marcel marcello marco
  marcos marcus mario marius mark markus marshall martin marty marvin mateo mateusz mathias mathieu matt
  matteo matthew matthias maurice mauricio maurizio max maxim maximilian maxwell mel melvin merrick
  michael michal michel miguel mihai mikael mike mikhail miles milton mitch mitchell mitt mohamed mohammad
  mohammed mohsen morris moses muhammad muhammadu murray mustafa myung-bak naftali narendra nathan
  nathaniel nawaz ned neil nelson newt nicholas nick nicolae nicolas nicolás nigel nikita nikolai nikolas
  nils noah noel norbert norman nouri oisin olaf oleg oleksandr oliver olivier omar orlando orrin oscar
  oskar otto owen pablo paolo pascal pat patrick paul paulo pavel peder pedro per perry pete peter petr
  petro phil philip philippe phillip pierre piers piotr pradeep prakash preston quentin quincy rafael rahm
  rahul raila rajesh rajiv ralph ramon ramzan ramón rand randal randall randy rasmus raul ravi ray raymond
  raúl recep reggie reginald reince reinhard rené rex ricardo richard rick ricky rob robert roberto rod
  roderick rodney rodrigo roger roland rolf roman romano ron ronald ronnie ross roy ruben rudolf rudolph
  rudy rupert russ russell ryan saeb saeed salman salvador salvatore sam samir samuel sandeep sanjay
  santiago saul scott sean sebastian sepp serge sergei sergey sergio serhiy seth shane shaun shawn sheldon
  sherman sherrod shimon shinzo sidney sigmund silvio simon solomon soren spencer stanislav stanley stefan
  stelios stephan stephane stephen sterling steve steven stewart stuart sven sverre søren tariq taro
  tayyip ted terence terrence terry thabo thad theo theodore thomas thorsten tim timothy tobias toby todd
  tom tomas tomasz tommy tomáš tony trent trevor tucker tyler tyrone uhuru ulrich umberto vaclav vadim
  valentin valery vernon vicente victor viktor viktoras vince vincent vincenzo vinod virgil vitaly vito
  vlad vladimir volodymyr wallace walt walter ward warren wayne wendell wesley wilbur wilfried wilhelm
  will willem william willie winston wolfgang woodrow wyatt xavier yannis yasser yevgeny yitzhak yosef
  yoshihide yousef yoweri yuri yusuf yves zachary zack zbigniew zeke zoltan`

const feminine = `
  megyn omarosa kayleigh kellyanne ivanka melania nikki condoleezza hermione siobhan niamh aoife saoirse anjali ananya kavita lakshmi meera padma sunita
  abby abigail ada adela adele adriana agatha agnes agnieszka aida aileen aisha alana alba alejandra
  alessandra alexandra alexandria alice alicia alina alison allison alma alyssa amal amanda amber ameenah
  amelia amina amy ana anastasia angela angelica angelina anita anja ann anna annabel annalena anne
  annegret annette annie antonia april ariana arlene ashley asma astrid audrey ava ayanna barbara beata
  beatrice beatriz becky belinda bella benazir bernadette bernice bertha beth bethany betsy betty beverly
  bianca bonnie brenda brianna bridget britney brittany brooke camila camilla camille candace candice
  carla carly carmen carol carole carolina caroline carolyn carrie cassandra cassidy catalina catherine
  cathy cecile cecilia celeste celia celine chantal charlene charlotte chelsea cheryl chiara chloe christa
  christiane christie christina christine cindy claire clara clarissa claudia colleen connie constance
  consuelo cora cordelia corinne courtney cristina crystal cynthia daisy dalia dana daniela danielle
  daphne darlene dawn deanna debbie deborah debra deirdre delia delores denise desiree diana diane dianne
  dilma dina dolores donna dora doreen doris dorothy dragana edith edna edwina eileen ekaterina elaine
  eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa elsie elvira elzbieta emily emma
  erica erika erin erna ernestine esperanza estelle esther ethel eugenia eunice eva eve evelyn ewa faith
  farah fatima federica felicia felicity fiona flora florence frances francesca francine frauke frida
  gabriela gabriella gabrielle gail gemma genevieve georgia georgina geraldine gertrude geun-hye gillian
  gina ginny giorgia gisele giselle giulia gladys glenda gloria grace greta gretchen gro gwen gwendolyn
  hannah harriet hazel heather heidi helen helena helene helga helle henrietta hilary hilda hillary hina
  holly hope huma ida ilana imelda imogen ina indira ines ingrid irene irina iris irma isabel isabella
  isabelle isobel ivana ivanka ivy jacinda jackie jaclyn jacqueline jacqui jade jana jane janet janice
  janine jasmine jean jeanette jeanne jelena jenna jennifer jenny jessica jill jo joan joanna joanne
  jocelyn josefina josephine joy joyce juanita judith judy julia juliana julie juliet julieta june justine
  kaja kamala kara karen karin karina karla katarzyna kate katharina katharine katherine kathleen kathryn
  kathy katie katrin katrina katya kay kayla kayleigh keiko kellyanne kelsey kimberly kirsten kirstjen
  kolinda kristen kristi kristin kristina kristine krystal lana lara latoya laura lauren laurie lea leah
  leila lena lenore leonor leticia libby lidia lila lillian lilly lily linda lisa liv liz liza lois lola
  loretta lori lorraine louisa louise lucia lucille lucinda lucy ludmila luisa luz lydia lynda lynette
  lynn lynne mabel madeleine madeline madison mae magdalena maggie maia malala malgorzata malia mamata
  mandy manuela mara marcia margaret margarita margot maria mariam marian mariana marianne marie mariela
  marielle marietta marilyn marina marine marion marisa marissa marit marjorie marla marlene marsha marta
  martha martina mary maryam maureen maxine maya mayawati mazie megan meghan melania melanie melinda
  melissa mercedes meredith mette mia michelle mildred milica mimi mina mindy miranda miriam molly mona
  monica monique muriel myra nadezhda nadia nadine nancy naomi natalia natalie natasha nathalie nellie
  nicola nicole nigella nikki nina nkosazana noor nora norma octavia olga olive olivia oprah paige paloma
  pamela patience patricia patsy patti patty paula pauline pearl peggy penelope penny petra phoebe phyllis
  polly pramila priscilla priti priya queenie rachel ramona rania raquel rashida rebecca regina renata
  renee rhonda rita roberta rochelle ronna rosa rosalie rosalind rosanna rosario rose rosemary rosena
  rosie roxana roxanne ruby ruth sabrina sadie sally salma samantha sandra sanna sara sarah selena selma
  serena sharon sheila shelley sheryl shirley sigrid silvia simone sirimavo siv sofia solveig sonia sonja
  sonya sophia sophie stacey stacy stella stephanie stormy sue summer susan susana susanna susanne sushma
  susie suzanne svetlana sybil sylvia tabitha talia tamara tammy tania tanya tara tatiana tatyana teresa
  terri tess tessa thelma theresa therese tiffany tina tipper tone toni tonya tracey trisha trudy tulsi
  ulrike ursula ute vaira valentina valeria valerie vanessa vera veronica vicki vicky victoria viola
  violet violeta virginia vivian viviana wanda wendy whitney whoopi wilma winifred winona yasmin yelena
  yevgenia yingluck yolanda yulia yvette yvonne zainab zara zelda zoe zoey zsuzsanna zuzana`

const table = new Map<string, Gender | null>()
const add = (list: string, gender: Gender) => {
  for (const name of list.trim().split(/\s+/))
    table.set(name, table.has(name) && table.get(name) !== gender ? null : gender)
}
add(masculine, 'masculine')
add(feminine, 'feminine')

/** The gender that a given name tells ("Sergei" → masculine), or null: unknown, or a name that goes both ways. */
export function givenNameGender(name: string): Gender | null {
  const lower = name.toLowerCase()
  return table.get(lower) ?? table.get(lower.split('-')[0]!) ?? null
}

/** Is the word a given name we know? */
export function isGivenName(name: string): boolean {
  return table.has(name.toLowerCase())
}
