/**
 * What everybody knows to belong to a country: dynasties, rivers, firms, offices, statesmen and large cities. A question
 * that names the Yuan court gives China away. Facts of common knowledge.
 */
import { countryByName } from '#engine/language/english/mentions/countries.ts';
import { findCity } from './cities.ts';

const table = `
China|Yuan,Ming,Qing,Tang,Han,Zhou,Qin,Xi Jinping,Mao,Deng Xiaoping,Kublai,Confucius,Confucian,Yangtze,Tibet,Xinjiang,Huawei,Alibaba,Tencent
Japan|Meiji,Tokugawa,Edo,Heian,Shinzo Abe,Fumio Kishida,Hirohito,Okinawa,Hokkaido,Fukushima,Toyota,Honda,Nissan,Sony,Mazda,Nintendo,samurai
France|Huguenot,Huguenots,Bourbon,Bourbons,Napoleon,Louis XIV,Louis XVI,Charles de Gaulle,Versailles,Louvre,Seine,Sorbonne,Brittany,Normandy,Provence,Emmanuel Macron,François Hollande,Nicolas Sarkozy,Renault,Peugeot
Germany|Bundestag,Bundesrat,Luftwaffe,Wehrmacht,Hitler,Nazi,Nazis,Weimar,Prussia,Prussian,Bavaria,Angela Merkel,Olaf Scholz,Bismarck,Volkswagen,BMW,Siemens,Bundesliga
United Kingdom|Westminster,Downing Street,Whitehall,House of Commons,House of Lords,BBC,NHS,Thames,David Cameron,Tony Blair,Gordon Brown,Margaret Thatcher,Theresa May,Boris Johnson,Winston Churchill,Labour Party,Scotland Yard,Oxford University,Cambridge University
England|Tudor,Tudors,Stuart,Stuarts,Henry VIII,Elizabeth I,Thames,Oxford University,Cambridge University,Premier League,Manchester United
Scotland|Holyrood,Alex Salmond,Nicola Sturgeon,Hadrian's Wall
United States|White House,Pentagon,Congress,Capitol,NASA,FBI,CIA,NSA,NFL,NBA,MLB,MLS,Super Bowl,Hollywood,Wall Street,Silicon Valley,Barack Obama,Donald Trump,Joe Biden,George W. Bush,Bill Clinton,John F. Kennedy,Abraham Lincoln,Microsoft,Boeing,Harvard,Stanford
Russia|Kremlin,Tsar,Czar,Romanov,Romanovs,Bolshevik,Bolsheviks,Putin,Lenin,Stalin,Siberia,Duma,Gazprom,Volga
Italy|Vatican,Tuscany,Sicily,Sardinia,Lombardy,Mussolini,Berlusconi,Matteo Renzi,Medici,Fiat,Ferrari
Spain|Franco,Catalonia,Andalusia,Real Madrid,FC Barcelona
Netherlands|Rhine,Rijn,Philips,Geert Wilders,Mark Rutte
Austria|Habsburg,Habsburgs,Mozart
Turkey|Ottoman,Ottomans,Atatürk,Erdoğan,Erdogan,Anatolia
India|Mughal,Mughals,Gandhi,Nehru,Narendra Modi,Modi,Ganges,Punjab,Bengal,Hindu,Hindus
Egypt|Pharaoh,Pharaohs,Nile,Mubarak,Suez
South Africa|Nelson Mandela,apartheid,Zuma
Brazil|Amazon,Dilma Rousseff,Bolsonaro,Petrobras,Amazonas
Mexico|Aztec,Aztecs,Maya
Peru|Inca,Incas
Greece|Spartan,Acropolis
Israel|Knesset,Netanyahu,Likud,Mossad
Kenya|Kenyatta,Kibaki,Odinga,Kalenjin
Poland|Solidarity,Tusk
South Korea|Samsung,Hyundai,LG,Kia
North Korea|Kim Jong-un,Kim Jong-il
Denmark|Lego,Maersk
Sweden|IKEA,Volvo,Saab,Ericsson
Finland|Nokia
Switzerland|UBS,Credit Suisse,Nestlé,Novartis
Vietnam|Annam,Tran dynasty,Ho Chi Minh,Viet Cong,VinFast
Ukraine|Zelensky,Zelenskyy,Donbas,Crimea
Cuba|Castro,Fidel Castro
Venezuela|Hugo Chávez,Maduro
`;
const countryOfCode: Readonly<Record<string, string>> = { GB: 'United Kingdom', FR: 'France', DE: 'Germany', IT: 'Italy', ES: 'Spain', JP: 'Japan', CN: 'China', IN: 'India', RU: 'Russia', US: 'United States', CA: 'Canada', AU: 'Australia', BR: 'Brazil', MX: 'Mexico', NL: 'Netherlands', BE: 'Belgium', AT: 'Austria', CH: 'Switzerland', SE: 'Sweden', NO: 'Norway', DK: 'Denmark', FI: 'Finland', PL: 'Poland', PT: 'Portugal', GR: 'Greece', TR: 'Turkey', EG: 'Egypt', ZA: 'South Africa', KE: 'Kenya', NG: 'Nigeria', KR: 'South Korea', VN: 'Vietnam', TH: 'Thailand', ID: 'Indonesia', PK: 'Pakistan', IL: 'Israel', IQ: 'Iraq', IR: 'Iran', SA: 'Saudi Arabia', UA: 'Ukraine', AR: 'Argentina', CL: 'Chile', CO: 'Colombia', PE: 'Peru' };
/** Smaller towns share their names with people and words. */
const fewestThousands = 700;

let byCountry: Map<string, RegExp> | undefined;

/** True where the text names something that everybody knows to be of the country. `country` by any of its names. */
export function givesCountryAway(text: string, country: string): boolean {
  const known = countryByName.get(country.replace(/^the /i, ''));
  if (!known) return false;
  byCountry ??= new Map(table.trim().split('\n').map((line) => {
    const [name, things] = line.split('|') as [string, string];
    return [name, new RegExp(`(?<![\\p{L}-])(?:${things.split(',').map((thing) => thing.replace(/[.]/g, '\\.')).join('|')})(?![\\p{L}])`, 'u')];
  }));
  const own = [...byCountry].find(([name]) => countryByName.get(name)?.name === known.name);
  if (own?.[1].test(text)) return true;
  return [...text.matchAll(/\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?/gu)].some(([words]) => [words, words.split(' ')[0]!, words.split(' ').at(-1)!].some((name) => {
    const city = findCity(name);
    return city !== undefined && city.thousands >= fewestThousands && countryByName.get(countryOfCode[city.country.slice(0, 2)] ?? '')?.name === known.name;
  }));
}
