import type { EntityType } from '#engine/types.ts';

/** Last words (or first words before "of") of a name that tell what it names. */
const table: Readonly<Partial<Record<EntityType, string>>> = {
  company: 'Inc Inc. Corp Corp. Corporation Company Co Co. Ltd Ltd. Limited plc PLC LLC GmbH AG Steel Motors Airlines Airways Industries Holdings Records Pictures Studios Electronics Pharmaceuticals Brewery Breweries Railways Railway Railroad Enterprises Technologies Telecom Petroleum Motor Cruises Foods Communications Laboratories Healthcare Bros Bros. Insurance Entertainment Films',
  university: 'University College Polytechnic',
  party: 'Party Democrats Conservatives',
  newspaper: 'Times Post Herald Tribune Gazette Guardian Shimbun Journal Chronicle Daily Telegraph News Observer Bulletin Examiner Magazine',
  organization: 'Association Institute Council Committee Commission Agency Ministry Department Bureau Society Union Federation Foundation Organization Organisation Authority Administration League Bank Board Office Court Parliament Congress Senate Assembly Police Army Navy Academy Club Group Team School Police Service Alliance Trust Museum Orchestra Church Center Centre Laboratory Observatory Library Hospital Conference Consultation Legislature Guard Forces Legion Brigade Regiment Project Camp Front Movement Brotherhood Coalition Corps Command Network Initiative Programme Program Institution Television Survey Patriots Steelers Broncos Panthers United Rovers',
  place: 'River Lake Mountain Mountains Mount Island Islands Bay Sea Ocean Valley Park Square Street Road Avenue Bridge Station Airport Stadium House Hall Palace Castle Cathedral Abbey Tower Hotel Field Beach Cape Desert Forest Garden Gardens Gate Harbour Harbor Port Fort Canal Strait Gulf Peninsula Temple Minster Cemetery Plaza Theatre Theater Arena Ring Building Hill Hills Falls Creek County District Province Territories Constituency Empire Kingdom Basin Volcano Glacier Reef Zoo Monument Memorial Headquarters Dam Tunnel Reservoir Plateau Avenue Ave Ave. Boulevard Blvd Freeway Highway Route Delta Gorge Site Path Trail Wall Mosque Monastery Quarter Atoll Delta',
  event: 'War Wars Battle Revolution Revolt Rebellion Uprising Treaty Olympics Games Cup Championship Championships Festival Fair Summit Exhibition Expo Earthquake Fire Massacre Siege Conference Convention Marathon Race Races Crisis Depression Holocaust Day Week Open Masters Prix Accord Agreement Act Challenge Reformation Renaissance Enlightenment Inquisition Restoration Crusade Crusades Armistice Ceasefire Plague Famine Genocide Pandemic',
  work: 'Symphony Concerto Sonata Opera Overture Quartet Bible Declaration Constitution Charter',
};

export const typeByNameWord: ReadonlyMap<string, EntityType> = new Map(
  (Object.entries(table) as [EntityType, string][]).flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)),
);

/** Common nouns that say what a name beside them names: `the town of X`, `X, a newspaper`. */
const nouns: Readonly<Partial<Record<EntityType, string>>> = {
  city: 'city town village capital municipality borough suburb',
  country: 'country nation',
  'us-state': '',
  region: 'region province continent county state territory district peninsula',
  place: 'river lake mountain island bay sea ocean valley park square street bridge station airport stadium palace castle cathedral tower volcano desert',
  company: 'company firm manufacturer carmaker automaker corporation retailer publisher airline bank maker startup business brewery',
  university: 'university college',
  party: 'party',
  newspaper: 'newspaper magazine journal daily weekly',
  organization: 'agency organization organisation group institute association council committee ministry department museum club society foundation union federation charity',
  event: 'war battle festival conference summit competition tournament treaty revolution',
  work: 'novel book film movie song album play opera painting symphony poem story essay article paper',
};
export const typeByNoun: ReadonlyMap<string, EntityType> = new Map(
  (Object.entries(nouns) as [EntityType, string][]).flatMap(([type, words]) => words.split(' ').filter(Boolean).map((word) => [word, type] as const)),
);
