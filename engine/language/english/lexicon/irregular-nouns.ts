/** Nouns whose plural the rules do not give: `singular plural`. */
const table = `
man men
woman women
child children
person people
foot feet
tooth teeth
goose geese
mouse mice
louse lice
ox oxen
die dice
penny pence
brother-in-law brothers-in-law
mother-in-law mothers-in-law
father-in-law fathers-in-law
son-in-law sons-in-law
daughter-in-law daughters-in-law
sister-in-law sisters-in-law
passer-by passers-by
attorney-general attorneys-general
knife knives
life lives
wife wives
midwife midwives
housewife housewives
half halves
calf calves
loaf loaves
leaf leaves
thief thieves
shelf shelves
self selves
elf elves
wolf wolves
werewolf werewolves
scarf scarves
hoof hooves
wharf wharves
sheaf sheaves
dwarf dwarfs/dwarves
roof roofs
bookshelf bookshelves
afterlife afterlives
criterion criteria
phenomenon phenomena
automaton automata
bacterium bacteria
medium media/mediums
curriculum curricula/curriculums
memorandum memoranda/memorandums
referendum referendums/referenda
stratum strata
spectrum spectra/spectrums
symposium symposia/symposiums
aquarium aquariums/aquaria
stadium stadiums/stadia
addendum addenda
erratum errata
ovum ova
millennium millennia/millenniums
consortium consortia/consortiums
moratorium moratoriums/moratoria
cactus cacti/cactuses
focus focuses/foci
fungus fungi/funguses
nucleus nuclei
radius radii/radiuses
stimulus stimuli
syllabus syllabuses/syllabi
alumnus alumni
locus loci
bacillus bacilli
terminus termini/terminuses
hippopotamus hippopotamuses/hippopotami
octopus octopuses/octopi
virus viruses
campus campuses
bonus bonuses
census censuses
status statuses
genus genera
corpus corpora/corpuses
opus opuses/opera
alga algae
larva larvae
nebula nebulae/nebulas
formula formulas/formulae
antenna antennae/antennas
vertebra vertebrae
alumna alumnae
analysis analyses
axis axes
basis bases
crisis crises
diagnosis diagnoses
ellipsis ellipses
emphasis emphases
hypothesis hypotheses
oasis oases
paralysis paralyses
parenthesis parentheses
synopsis synopses
synthesis syntheses
thesis theses
genesis geneses
nemesis nemeses
metamorphosis metamorphoses
appendix appendices/appendixes
index indices/indexes
matrix matrices/matrixes
vertex vertices/vertexes
vortex vortices/vortexes
apex apices/apexes
codex codices
plateau plateaus/plateaux
bureau bureaus/bureaux
chateau chateaux/chateaus
tableau tableaux
beau beaux/beaus
gateau gateaux
kibbutz kibbutzim
seraph seraphim/seraphs
cherub cherubim/cherubs
schema schemas/schemata
stigma stigmas/stigmata
stoma stomata/stomas
libretto libretti/librettos
virtuoso virtuosi/virtuosos
concerto concertos/concerti
paparazzo paparazzi
graffito graffiti
quiz quizzes
bus buses
gas gases
iris irises
yes yeses
lens lenses
photo photos
piano pianos
solo solos
soprano sopranos
cello cellos
halo halos/haloes
logo logos
memo memos
kilo kilos
euro euros
disco discos
casino casinos
tobacco tobaccos
commando commandos
dynamo dynamos
ego egos
kimono kimonos
zero zeros/zeroes
cargo cargoes/cargos
volcano volcanoes/volcanos
mosquito mosquitoes/mosquitos
tornado tornadoes/tornados
buffalo buffalo/buffaloes
mango mangoes/mangos
motto mottoes/mottos
domino dominoes
avocado avocados
embryo embryos
Filipino Filipinos
Eskimo Eskimos
`;

/** One form for both numbers. */
export const sameInPlural = new Set(
  'sheep deer fish salmon trout cod tuna squid shrimp bison moose elk swine offspring data series species means headquarters crossroads barracks gallows aircraft spacecraft hovercraft watercraft craft police cattle swiss chinese japanese vietnamese portuguese taiwanese burmese lebanese sudanese maltese senegalese congolese ganesh bronx samurai innings corps rendezvous chassis faux-pas baht yen yuan rand hertz'.split(' '),
);

/** They look like plurals and are singular, or have no singular. */
export const notPlural = new Set(
  'news mathematics physics economics politics athletics gymnastics linguistics ethics genetics electronics robotics aerobics diabetes measles mumps rabies rickets shingles lens bus gas virus campus bonus census status chaos cosmos ethos pathos bias atlas canvas alias christmas texas paris thames business happiness process success access congress progress princess actress hostess mistress fortress mattress address witness illness wilderness class glass grass mass pass boss loss cross dress press stress chess mess less this his its us yes thus plus minus focus genius genus consensus apparatus hiatus nexus prospectus surplus circus lotus locus crocus octopus cactus citrus radius nucleus syllabus stimulus fungus basis crisis thesis analysis oasis axis emphasis hypothesis synthesis diagnosis parenthesis tennis pelvis penis iris debris trellis metropolis necropolis acropolis arthritis hepatitis bronchitis portcullis clematis marquis chassis cannabis previs thanks clothes trousers pants shorts jeans scissors pliers tweezers spectacles remains outskirts premises surroundings belongings earnings savings proceeds goods arms amends odds riches alms'.split(' '),
);

/** Singular → its plurals, the commonest first. */
export const irregularNouns: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [singular, plurals] = line.split(' ') as [string, string];
      return [singular.toLowerCase(), plurals.toLowerCase().split('/')];
    }),
);
