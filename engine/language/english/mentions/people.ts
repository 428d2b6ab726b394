/** Words that tell that a name is a person's. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Stand before a name and are no part of it. */
export const honorifics = words(`Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Dame Lord Lady Prof Prof. Professor Rev Rev. Reverend Father Brother Sister Saint St. Mlle Mlle. Mme Mme. Hon. Mademoiselle Madame Monsieur Señor Don Herr Frau Sheikh Mullah Imam Rabbi`);
export const femaleTitles = words(`Mrs Mrs. Ms Ms. Miss Dame Lady Queen Princess Empress Duchess Countess Baroness Mlle Mlle. Mme Mme. Mademoiselle Madame Frau Sister Congresswoman Chairwoman Spokeswoman`);
export const maleTitles = words(`Mr Mr. Sir Lord King Prince Emperor Duke Count Baron Father Brother Monsieur Herr Pope Congressman Chairman Spokesman`);

/** Last word of a role that stands before a name: `Prime Minister`, `Emeritus Professor`, `chief executive`. */
export const roleWords = words(`president president-elect minister chancellor premier secretary senator representative congressman congresswoman governor mayor king queen prince princess emperor
empress pope cardinal bishop archbishop judge justice general colonel major captain lieutenant sergeant admiral commander marshal ambassador professor director chairman chairwoman chair
chairperson spokesman spokeswoman spokesperson coach manager author writer novelist poet singer actor actress director composer artist painter architect engineer scientist
physicist chemist biologist mathematician economist philosopher historian psychologist linguist anthropologist sociologist astronomer inventor founder co-founder creator editor journalist reporter
columnist analyst activist lawyer attorney prosecutor officer chief executive ceo leader deputy councillor councilor politician candidate lawmaker legislator commissioner inspector detective sheriff
superintendent principal teacher student researcher explorer astronaut pilot player striker goalkeeper defender midfielder batsman bowler quarterback champion guitarist drummer pianist violinist
conductor producer screenwriter filmmaker photographer designer entrepreneur businessman businesswoman banker investor doctor surgeon nurse priest monk nun duke duchess count countess baron baroness
sultan shah czar tsar caliph warlord empresario soldier veteran academic geologist botanist zoologist ecologist epidemiologist virologist curator critic playwright dramatist sculptor`);

/** Given names that are common in English texts; letters that mark the usual gender follow the slash. */
const givenNames = `Aaron/m Abraham/m Adam/m Adele/f Agnes/f Ahmed/m Alan/m Albert/m Alex Alexander/m Alexandra/f Alexandre/m Alfred/m Ali/m Alice/f Alicia/f Alireza/m Allen/m Amanda/f Amelia/f Amy/f Ana/f Anders/m Andrea Andrew/m Andy/m
Angela/f Angelina/f Ann/f Anna/f Anne/f Annie/f Anthony/m Antoine/m Antonio/m Arnold/m Arthur/m Ashley/f Audrey/f Auguste/m Augustus/m Barack/m Barbara/f Barry/m Beatrice/f Ben/m Benedict/m Benjamin/m Bernard/m Bernie/m Beth/f Betty/f Bill/m Billy/m Bob/m
Boris/m Brad/m Brandon/m Brenda/f Brian/m Bridget/f Bruce/m Bruno/m Bryan/m Caesar/m Calvin/m Cameron Carl/m Carla/f Carlos/m Carol/f Caroline/f Carolyn/f Catherine/f Cathy/f Cecil/m Charles/m Charlie/m Charlotte/f Chloe/f Chris Christian/m Christina/f
Christine/f Christopher/m Claire/f Clara/f Clarence/m Claude/m Claudia/f Clifford/m Colin/m Connor/m Craig/m Cynthia/f Daisy/f Dan/m Daniel/m David/m Davy/m Dean/m Deborah/f Dennis/m Derek/m Diana/f Diane/f Diego/m Dmitri/m Dominic/m Don/m Donald/m Donna/f
Dorothy/f Douglas/m Duncan/m Dwight/m Dylan/m Earl/m Eddie/m Edgar/m Edith/f Edmund/m Edward/m Edwin/m Eleanor/f Elena/f Eli/m Elijah/m Elisabeth/f Elizabeth/f Ella/f Ellen/f Elon/m Elsa/f Emily/f Emma/f Emmanuel/m Eric/m Erik/m Ernest/m Erwin/m Esther/f Ethan/m
Eugene/m Eunice/f Eva/f Evan/m Eve/f Evelyn/f Faith/f Felix/m Ferdinand/m Fernando/m Fiona/f Florence/f Frances/f Francis/m Francisco/m Frank/m Franklin/m Fred/m Frederick/m Friedrich/m Fritz/m Fumio/m Gabriel/m Gary/m Gene/m Geoffrey/m George/m Georgia/f Gerald/m Gerard/m
Gilbert/m Giovanni/m Giuseppe/m Gloria/f Gordon/m Grace/f Graham/m Greg/m Gregory/m Greta/f Guy/m Haden/m Hannah/f Hans/m Harold/m Harriet/f Harry/m Harvey/m Heather/f Hector/m Heinrich/m Helen/f Henri/m Henry/m Herbert/m Herman/m Hermann/m Hillary/f Holly/f
Horace/m Howard/m Hubert/m Hugh/m Hugo/m Ian/m Ibrahim/m Ida/f Igor/m Immanuel/m Ingrid/f Irene/f Isaac/m Isabel/f Isabella/f Ivan/m Jack/m Jackson/m Jacob/m Jacques/m Jake/m James/m Jamie Jan/m Jane/f Janet/f Jason/m Jawaharlal/m Jay/m Jean Jeff/m Jeffrey/m
Jennifer/f Jenny/f Jeremy/m Jerry/m Jesse/m Jessica/f Jim/m Jimmy/m Joan/f Joe/m Joel/m Johann/m Johannes/m John/m Johnny/m Jon/m Jonathan/m Jordan Jorge/m Jose/m José/m Josef/m Joseph/m Josephine/f Joshua/m Joyce/f Juan/m Judith/f Judy/f Julia/f Julian/m Julie/f
Juliet/f Julius/m Justin/m Kamala/f Karen/f Karl/m Kate/f Katherine/f Kathleen/f Kathryn/f Katie/f Keith/m Kelly Ken/m Kenneth/m Kevin/m Kim Kurt/m Kyle/m Lakshmi/f Larry/m Laura/f Lauren/f Laurence/m Lawrence/m Leah/f Lee Len/m Lena/f Leo/m Leon/m Leonard/m
Leonardo/m Leonhard/m Leopold/m Leslie Lewis/m Liam/m Lillian/f Linda/f Lisa/f Logan/m Lois/f Lola/f Lorenzo/m Louis/m Louisa/f Louise/f Lucas/m Lucia/f Lucy/f Ludwig/m Luigi/m Luis/m Luke/m Lydia/f Lyndon/m Mabel/f Madeleine/f Madison/f Magnus/m Malala/f Malcolm/m
Manuel/m Marc/m Marco/m Marcus/m Margaret/f Maria/f Marie/f Marilyn/f Marion Mark/m Marlene/f Martha/f Martin/m Marvin/m Mary/f Mathew/m Matilda/f Matt/m Matthew/m Maurice/m Max/m Maximilian/m Maya/f Megan/f Melissa/f Mia/f Michael/m Michel/m Michelle/f Miguel/m Mike/m
Mikhail/m Mildred/f Miles/m Milton/m Miriam/f Mohamed/m Mohammad/m Mohammed/m Molly/f Monica/f Moses/m Muhammad/m Murray/m Nadia/f Nancy/f Naomi/f Narendra/m Natalie/f Natasha/f Nathan/m Nathaniel/m Neil/m Nelson/m Nicholas/m Nick/m Nicola Nicolas/m Niels/m Nikola/m Nikolai/m
Nina/f Noah/m Noam/m Noel/m Nora/f Norma/f Norman/m Olga/f Oliver/m Olivia/f Omar/m Orson/m Oscar/m Otto/m Owen/m Pablo/m Pamela/f Patricia/f Patrick/m Paul/m Paula/f Pauline/f Pedro/m Peggy/f Penelope/f Percy/m Peter/m Phil/m Philip/m Philippe/m Phillip/m
Pierre/m Priscilla/f Rachel/f Rafael/m Ralph/m Ramón/m Ray/m Raymond/m Rebecca/f Regina/f Reginald/m Rene/m René/m Ricardo/m Richard/m Rick/m Rita/f Robert/m Roberto/m Robin Rodney/m Roger/m Roland/m Roman/m Ron/m Ronald/m Rosa/f Rosalind/f Rose/f Ross/m Roy/m Rudolf/m Russell/m Ruth/f
Ryan/m Sabrina/f Sally/f Salvador/m Sam Samantha/f Samuel/m Sandra/f Sara/f Sarah/f Scott/m Sean/m Sebastian/m Sergei/m Sergey/m Seth/m Shane/m Sharon/f Sheila/f Shirley/f Sidney/m Sigmund/m Simon/m Siméon/m Simone/f Sofia/f Sonia/f Sophia/f Sophie/f Stanley/m Stella/f Stephanie/f Stephen/m Steve/m
Steven/m Stuart/m Sue/f Susan/f Suzanne/f Sylvia/f Tanya/f Ted/m Teresa/f Terry Thelma/f Theodore/m Theresa/f Thomas/m Tiffany/f Tim/m Timothy/m Tina/f Toby/m Todd/m Tom/m Tony/m Tracy/f Trevor/m Tyler/m Ulrich/m Ulysses/m Umberto/m Ursula/f Vanessa/f Vera/f Vernon/m Veronica/f
Victor/m Victoria/f Vincent/m Viola/f Virginia/f Vladimir/m Volodymyr/m Walter/m Wanda/f Warren/m Wayne/m Wendy/f Werner/m Wilhelm/m Will/m William/m Wilson/m Winston/m Wolfgang/m Woodrow/m Xavier/m Xi Yitzhak/m Yuri/m Zachary/m Zoe/f Évariste/m`;

export const givenNameGender: ReadonlyMap<string, 'female' | 'male' | undefined> = new Map(
  givenNames.trim().split(/\s+/).map((entry) => {
    const [name = '', mark] = entry.split('/');
    return [name, mark === 'f' ? 'female' : mark === 'm' ? 'male' : undefined] as const;
  }),
);
