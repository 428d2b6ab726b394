/** Given names and their usual gender: one witness among several that a name is a person's. */
import { packedGivenNames } from './given-names.data.ts';
import { unpackWords } from './unpack-words.ts';

/** Names that are common in English texts; letters that mark the usual gender follow the slash, none for either. */
const common = `Aaron/m Abraham/m Adam/m Adele/f Agnes/f Ahmed/m Alan/m Albert/m Alex Alexander/m Alexandra/f Alexandre/m Alfred/m Ali/m Alice/f Alicia/f Alireza/m
Allen/m Amanda/f Amelia/f Amy/f Ana/f Anders/m Andrea Andrew/m Andy/m Angela/f Angelina/f Ann/f Anna/f Anne/f Annie/f Anthony/m Antoine/m Antonio/m
Arnold/m Arthur/m Ashley/f Audrey/f Auguste/m Augustus/m Barack/m Barbara/f Barry/m Beatrice/f Ben/m Benedict/m Benjamin/m Bernard/m Bernie/m Beth/f
Betty/f Bill/m Billy/m Bob/m Boris/m Brad/m Brandon/m Brenda/f Brian/m Bridget/f Bruce/m Bruno/m Bryan/m Caesar/m Calvin/m Cameron Carl/m Carla/f
Carlos/m Carol/f Caroline/f Carolyn/f Catherine/f Cathy/f Cecil/m Charles/m Charlie/m Charlotte/f Chloe/f Chris Christian/m Christina/f Christine/f
Christopher/m Claire/f Clara/f Clarence/m Claude/m Claudia/f Clifford/m Colin/m Connor/m Craig/m Cynthia/f Daisy/f Dan/m Daniel/m David/m Davy/m
Dean/m Deborah/f Dennis/m Derek/m Diana/f Diane/f Diego/m Dmitri/m Dominic/m Don/m Donald/m Donna/f Dorothy/f Douglas/m Duncan/m Dwight/m Dylan/m
Earl/m Eddie/m Edgar/m Edith/f Edmund/m Edward/m Edwin/m Eleanor/f Elena/f Eli/m Elijah/m Elisabeth/f Elizabeth/f Ella/f Ellen/f Elon/m Elsa/f Emily/f
Emma/f Emmanuel/m Eric/m Erik/m Ernest/m Erwin/m Esther/f Ethan/m Eugene/m Eunice/f Eva/f Evan/m Eve/f Evelyn/f Faith/f Felix/m Ferdinand/m Fernando/m
Fiona/f Florence/f Frances/f Francis/m Francisco/m Frank/m Franklin/m Fred/m Frederick/m Friedrich/m Fritz/m Fumio/m Gabriel/m Gary/m Gene/m
Geoffrey/m George/m Georgia/f Gerald/m Gerard/m Gilbert/m Giovanni/m Giuseppe/m Gloria/f Gordon/m Grace/f Graham/m Greg/m Gregory/m Greta/f Guy/m
Haden/m Hannah/f Hans/m Harold/m Harriet/f Harry/m Harvey/m Heather/f Hector/m Heinrich/m Helen/f Henri/m Henry/m Herbert/m Herman/m Hermann/m
Hillary/f Holly/f Horace/m Howard/m Hubert/m Hugh/m Hugo/m Ian/m Ibrahim/m Ida/f Igor/m Immanuel/m Ingrid/f Irene/f Isaac/m Isabel/f Isabella/f Ivan/m
Jack/m Jackson/m Jacob/m Jacques/m Jake/m James/m Jamie Jan/m Jane/f Janet/f Jason/m Jawaharlal/m Jay/m Jean Jeff/m Jeffrey/m Jennifer/f Jenny/f
Jeremy/m Jerry/m Jesse/m Jessica/f Jim/m Jimmy/m Joan/f Joe/m Joel/m Johann/m Johannes/m John/m Johnny/m Jon/m Jonathan/m Jordan Jorge/m Jose/m José/m
Josef/m Joseph/m Josephine/f Joshua/m Joyce/f Juan/m Judith/f Judy/f Julia/f Julian/m Julie/f Juliet/f Julius/m Justin/m Kamala/f Karen/f Karl/m
Kate/f Katherine/f Kathleen/f Kathryn/f Katie/f Keith/m Kelly Ken/m Kenneth/m Kevin/m Kim Kurt/m Kyle/m Lakshmi/f Larry/m Laura/f Lauren/f Laurence/m
Lawrence/m Leah/f Lee Len/m Lena/f Leo/m Leon/m Leonard/m Leonardo/m Leonhard/m Leopold/m Leslie Lewis/m Liam/m Lillian/f Linda/f Lisa/f Logan/m
Lois/f Lola/f Lorenzo/m Louis/m Louisa/f Louise/f Lucas/m Lucia/f Lucy/f Ludwig/m Luigi/m Luis/m Luke/m Lydia/f Lyndon/m Mabel/f Madeleine/f Madison/f
Magnus/m Malala/f Malcolm/m Manuel/m Marc/m Marco/m Marcus/m Margaret/f Maria/f Marie/f Marilyn/f Marion Mark/m Marlene/f Martha/f Martin/m Marvin/m
Mary/f Mathew/m Matilda/f Matt/m Matthew/m Maurice/m Max/m Maximilian/m Maya/f Megan/f Melissa/f Mia/f Michael/m Michel/m Michelle/f Miguel/m Mike/m
Mikhail/m Mildred/f Miles/m Milton/m Miriam/f Mohamed/m Mohammad/m Mohammed/m Molly/f Monica/f Moses/m Muhammad/m Murray/m Nadia/f Nancy/f Naomi/f
Narendra/m Natalie/f Natasha/f Nathan/m Nathaniel/m Neil/m Nelson/m Nicholas/m Nick/m Nicola Nicolas/m Niels/m Nikola/m Nikolai/m Nina/f Noah/m Noam/m
Noel/m Nora/f Norma/f Norman/m Olga/f Oliver/m Olivia/f Omar/m Orson/m Oscar/m Otto/m Owen/m Pablo/m Pamela/f Patricia/f Patrick/m Paul/m Paula/f
Pauline/f Pedro/m Peggy/f Penelope/f Percy/m Peter/m Phil/m Philip/m Philippe/m Phillip/m Pierre/m Priscilla/f Rachel/f Rafael/m Ralph/m Ramón/m Ray/m
Raymond/m Rebecca/f Regina/f Reginald/m Rene/m René/m Ricardo/m Richard/m Rick/m Rita/f Robert/m Roberto/m Robin Rodney/m Roger/m Roland/m Roman/m
Ron/m Ronald/m Rosa/f Rosalind/f Rose/f Ross/m Roy/m Rudolf/m Russell/m Ruth/f Ryan/m Sabrina/f Sally/f Salvador/m Sam Samantha/f Samuel/m Sandra/f
Sara/f Sarah/f Scott/m Sean/m Sebastian/m Sergei/m Sergey/m Seth/m Shane/m Sharon/f Sheila/f Shirley/f Sidney/m Sigmund/m Simon/m Siméon/m Simone/f
Sofia/f Sonia/f Sophia/f Sophie/f Stanley/m Stella/f Stephanie/f Stephen/m Steve/m Steven/m Stuart/m Sue/f Susan/f Suzanne/f Sylvia/f Tanya/f Ted/m
Teresa/f Terry Thelma/f Theodore/m Theresa/f Thomas/m Tiffany/f Tim/m Timothy/m Tina/f Toby/m Todd/m Tom/m Tony/m Tracy/f Trevor/m Tyler/m Ulrich/m
Ulysses/m Umberto/m Ursula/f Vanessa/f Vera/f Vernon/m Veronica/f Victor/m Victoria/f Vincent/m Viola/f Virginia/f Vladimir/m Volodymyr/m Walter/m
Wanda/f Warren/m Wayne/m Wendy/f Werner/m Wilhelm/m Will/m William/m Wilson/m Winston/m Wolfgang/m Woodrow/m Xavier/m Xi Yitzhak/m Yuri/m Zachary/m
Zoe/f Évariste/m`;

/**
 * Names from elsewhere that English news writes often. Family names that come first in Chinese, Korean and Vietnamese
 * are not here.
 */
const elsewhere = `Aamir/m Abdullah/m Abebe/m Abhijit/m Aditya/m Adriana/f Agnieszka/f Ahmad/m Aiko/f Aisha/f Ajay/m Akbar/m Akihito/m Akiko/f Akira/m Aleksandr/m
Aleksei/m Alejandro/m Alejandra/f Alessandro/m Alexei/m Alireza/m Amina/f Amit/m Amir/m Anand/m Anastasia/f Andrei/m Andrzej/m Angelo/m Anil/m Anwar/m
Arjun/m Arturo/m Arvind/m Asha/f Ashok/m Ashraf/m Astrid/f Atsuko/f Augusto/m Aung Ayesha/f Aziz/m Babak/m Bashar/m Bashir/m Benito/m Benjamín/m
Bjorn/m Björn/m Bogdan/m Bronisław/m Carmen/f Cecilia/f Cem/m Cesar/m Chiara/f Chidi/m Chinua/m Chiyo/f Ciro/m Dalia/f Daniela/f Daisuke/m Deepak/m
Deepika/f Denise/f Dmitry/m Dolores/f Dragan/m Eduardo/m Ekaterina/f Elif/f Emilio/m Emre/m Enrique/m Erdoğan Erich/m Esperanza/f Esteban/m Evo/m
Fatima/f Fatou/f Fernanda/f Fidel/m Francesca/f Francesco/m Fumiko/f Gabriela/f Ganesh/m Gennady/m Giorgia/f Giorgio/m Giulia/f Giulio/m Gonzalo/m
Gopal/m Guadalupe/f Guillermo/m Gustav/m Gustavo/m Haile/m Hakan/m Hamid/m Hamza/m Hanako/f Haruki/m Haruto/m Hasan/m Hassan/m Hideki/m Hideo/m Hiro/m
Hirohito/m Hiroko/f Hiroshi/m Hosni/m Hussein/m Ichiro/m Ichiyō/f Ichiyo/f Ignacio/m Ilya/m Imran/m Indira/f Ines/f Ingmar/m Irina/f Ismail/m Ivana/f
Jacinda/f Jair/m Jamal/m Janusz/m Jarosław/m Javier/m Jawaharlal/m Jawad/m Jesús/m Jiro/m Joaquín/m Joko/m Jörg/m Jürgen/m Junichiro/m Kamal/m
Katarzyna/f Katsushika/m Kazuo/m Keiko/f Kenji/m Kenzaburo/m Khaled/m Khalid/m Kofi/m Kumar/m Kwame/m Laila/f Lars/m Lech/m Leila/f Leïla/f Leonid/m
Lev/m Luca/m Lucía/f Luiz/m Lula Maduro Mahatma/m Mahmoud/m Mahmud/m Makoto/m Malala/f Manmohan/m Manuela/f Marcel/m Marek/m Margrethe/f Mariana/f
Mariano/m Mario/m Marta/f Masako/f Masaru/m Mateo/m Mateusz/m Matteo/m Maurizio/m Mehmet/m Michiko/f Mikhail/m Miguel/m Milan/m Milos/m Minh
Miroslav/m Moammar/m Mohandas/m Mona/f Mohsen/m Murasaki/f Murat/m Mustafa/m Muammar/m Nabila/f Nadine/f Naomi/f Naruhito/m Narendra/m Natalia/f
Natsu/f Natsuko/f Nawaz/m Nguyen Nikita/m Nikolaus/m Ngozi/f Nour Noriko/f Nuri/m Olaf/m Oleg/m Oleksandr/m Olena/f Olof/m Omar/m Orhan/m Osama/m
Paolo/m Park Pavel/m Petr/m Petro/m Piotr/m Pradeep/m Pranab/m Priya/f Priyanka/f Rahul/m Raj/m Rajiv/m Rajesh/m Ramesh/m Ramón/m Rania/f Raúl/m
Ravi/m Recep/m Rishi/m Roberta/f Rodrigo/m Rohan/m Ruhollah/m Sachin/m Saddam/m Salman/m Salma/f Samir/m Sanjay/m Sara/f Sarojini/f Sergio/m Shigeru/m
Shinzo/m Shinzō/m Shirin/f Silvio/m Simón/m Sonia/f Sören/m Stanisław/m Stefan/m Sunil/m Svetlana/f Tadao/m Takashi/m Takeshi/m Taro/m Tarō/m
Tatiana/f Tatyana/f Tayyip/m Tomás/m Toru/m Toshiro/m Tsai Uhuru/m Umar/m Ursula/f Usman/m Vaclav/m Václav/m Valentina/f Vandana/f Vasily/m Vijay/m
Viktor/m Vikram/m Vinod/m Vivek/m Vladimir/m Volodymyr/m Vyacheslav/m Wangari/f Wojciech/m Xiaoping/m Yasmin/f Yasser/m Yasuhiro/m Yasuo/m Yevgeny/m
Yoko/f Yoshihide/m Yoshiko/f Yukio/m Yulia/f Yumi/f Yuriko/f Yusuf/m Yutaka/m Zainab/f Zbigniew/m Zeynep/f Zhanna/f Zinedine/m Zoran/m`;

type Known = { readonly gender?: 'female' | 'male'; readonly isCommon: boolean };
let names: Map<string, Known> | undefined;

/** True for a name that is well known as a given name; it may be a word or a place as well: `Rose`, `Jordan`. */
export function isCommonGivenName(name: string): boolean {
  return load().get(name)?.isCommon ?? false;
}

/** True for any given name of the lists; those that are also words or big cities are left out of the longer one. */
export function isGivenName(name: string): boolean {
  return load().has(name);
}

/** The usual gender, where there is one. */
export function genderOfGivenName(name: string): 'female' | 'male' | undefined {
  return load().get(name)?.gender;
}

function load(): Map<string, Known> {
  if (names) return names;
  names = new Map();
  for (const gender of ['female', 'male', 'either'] as const) for (const known of unpackWords(packedGivenNames[gender])) names.set(known[0]!.toUpperCase() + known.slice(1), { isCommon: false, ...(gender === 'either' ? {} : { gender }) });
  for (const entry of `${elsewhere} ${common}`.split(/\s+/)) {
    const [known = '', mark] = entry.split('/');
    names.set(known, { isCommon: true, ...(mark === 'f' ? { gender: 'female' as const } : mark === 'm' ? { gender: 'male' as const } : {}) });
  }
  return names;
}
