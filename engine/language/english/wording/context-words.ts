/** Words that mean something only where they stand in the article. */

/** Refused wherever they stand in a stem. */
export const pointing = /^(this|these|those|such|both|another|other|others|latter|same|respective|respectively|aforementioned|above|below|here|there|now|nowadays|today|yesterday|tomorrow|tonight|currently|presently|recently|lately|ago|previously|previous|subsequent|subsequently|then|afterwards|afterward|thereafter|meanwhile|meantime|again|still|too|however|therefore|thus|hence|thereby|likewise|similarly|instead|otherwise|moreover|furthermore|nevertheless|nonetheless|accordingly|so-called|certain|various|several|many|some|few|most|much|lot|lots|else|following|earlier|later|soon|anymore|already|yet|beforehand|shortly|overnight)$/i;

/** "this week", "next November", "the time": times that hang on when the article was written or on what it said before. */
export const hangingTime = /\b((?:this|last|next|past|coming|previous|following|same|that)\s+(?:week|month|year|decade|century|night|morning|evening|afternoon|summer|winter|spring|autumn|fall|season|time|day|weekend|term|january|february|march|april|may|june|july|august|september|october|november|december)s?|the\s+(?:time|moment|day|night|week|month|year|morning|evening|past|present|future|next|same)\b(?!\s+of)|at present|so far|to date|present[- ]day|(?:by|at|before|after) lunchtime|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu;

/** Heads that name nothing one could be asked for. */
export const vagueHeads = /^(thing|things|issue|issues|number|way|ways|part|parts|people|person|aspect|aspects|kind|kinds|type|types|sort|sorts|lot|fact|case|cases|example|examples|matter|matters|situation|result|results|reason|reasons|position|one|ones|something|someone|anything|everyone|everything|place|area|time|times|level|levels|role|means|process|form|forms|variety|range|series|rest|majority|attempt|event|events|group|groups|members|member|factor|factors|problem|problems|detail|details|elements|element|item|items|money|amount|amounts|something|work|use|help|effort|efforts|change|changes|difference|interest|attention|action|steps?)$/i;

/** Nouns that need no anchor: there is one, or the kind is meant. */
export const uniqueNouns = /^(world|internet|sun|moon|earth|sky|sea|press|public|media|police|government|past|future|economy|environment|law|universe|web|weather|north|south|east|west|climate|middle|beginning|end|top|front|rest|latter|century|population|army|navy|military|night|day|human|brain|body|mind|heart|poor|rich|dead|elderly|young|stage|agenda|radio|piano|violin|guitar|euro|dollar|pound|yen)$/i;

/** Adjectives that pick nothing out: "the main building" hangs as "the building" does. */
export const weakModifiers = /^(main|first|second|third|last|new|old|same|whole|entire|previous|current|other|final|following|big|biggest|great|large|small|good|bad|own|next|overall|particular|certain|whole|very|only|actual|present|early|late|initial|original|first-ever)$/i;

/** Adverbs of discourse: left out without a change of meaning. */
export const droppable = /^(also|however|therefore|moreover|furthermore|thus|hence|indeed|consequently|accordingly|nevertheless|nonetheless|finally|additionally|similarly|likewise|surprisingly|significantly|notably|importantly|interestingly|fortunately|unfortunately|instead|meanwhile|besides|anyway|apparently not|in fact|too|eventually|ultimately|certainly|quickly)$/i;

/** Adverbs that change when or how surely something holds: a stem keeps them or is not asked. */
export const hedgeAdverbs = /^(about|around|approximately|roughly|nearly|almost|probably|possibly|perhaps|maybe|likely|allegedly|reportedly|supposedly|apparently|presumably|arguably|estimated|up|some|at|more|less|over|under|fewer|only|partly|largely|mostly|generally|usually|often|sometimes|typically|once|originally|initially|formerly)$/i;
