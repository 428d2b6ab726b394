/** "stationed" → "station": the bare form for "does", "did" and "will"; undefined when the way back is not sure. */
const irregular = `was:be were:be is:be are:be am:be been:be had:have has:have did:do does:do done:do went:go goes:go gone:go arose:arise ate:eat awoke:awake beat:beat became:become began:begin bent:bend bet:bet bit:bite
bled:bleed blew:blow bore:bear bound:bind bought:buy bred:breed broke:break broadcast:broadcast brought:bring built:build burnt:burn burst:burst came:come cast:cast caught:catch chose:choose clung:cling cost:cost crept:creep
cut:cut dealt:deal dug:dig drank:drink drew:draw dreamt:dream drove:drive dwelt:dwell fed:feed fell:fall felt:feel fled:flee flew:fly flung:fling forbade:forbid forgave:forgive forgot:forget fought:fight found:find froze:freeze
gave:give got:get grew:grow ground:grind heard:hear held:hold hid:hide hit:hit hung:hang hurt:hurt kept:keep knelt:kneel knew:know laid:lay lay:lie leapt:leap learnt:learn led:lead left:leave lent:lend let:let lit:light lost:lose
made:make meant:mean met:meet mistook:mistake overcame:overcome overtook:overtake overthrew:overthrow oversaw:oversee paid:pay put:put quit:quit ran:run rang:ring read:read rebuilt:rebuild rode:ride rose:rise said:say sang:sing sank:sink sat:sit saw:see
sent:send set:set shed:shed shone:shine shook:shake shot:shoot shrank:shrink shut:shut slept:sleep slid:slide sold:sell sought:seek spent:spend split:split spoke:speak spread:spread sprang:spring spun:spin stole:steal stood:stand
stove:stave strode:stride strove:strive struck:strike strung:string stuck:stick stung:sting swam:swim swept:sweep swore:swear swung:swing taught:teach thought:think threw:throw told:tell took:take tore:tear undertook:undertake
understood:understand underwent:undergo upheld:uphold upset:upset withdrew:withdraw withstood:withstand woke:wake won:win wore:wear wound:wind wove:weave wrote:write wept:weep foresaw:foresee arisen:arise`;
const table = new Map(irregular.trim().split(/\s+/).map((pair) => pair.split(':') as [string, string]));

const past = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
};
const third = (base: string): string => (/([sxz]|[cs]h|o)$/.test(base) ? `${base}es` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`);

/** Stems that end in e although another spelling rule would take it off. */
const endsInE = /([^aeiou][aiou](?:[cgsvzkmnprtdbl])|[aeo]i[szv]|[aeiou]{2}[sv]|[rln][cgsv]|[^aeiou]l|u|[dt]g|ang|eng|[aeiou]rg|thr?iv|(?:at|it|ut|et)|[aeiou]qu|[aeo]r[cgsv]|ploy|ieg)$/;
const noE = /(?:visit|edit|limit|credit|exit|profit|benefit|inherit|audit|exhibit|inhabit|submit|permit|commit|admit|transmit|orbit|merit|deposit|recruit|suit|wait|await|treat|repeat|defeat|heat|seat|eat|beat|float|coat|meet|greet|target|market|budget|interpret|develop|open|happen|listen|threaten|strengthen|weaken|widen|deepen|hasten|frighten|offer|suffer|differ|enter|consider|deliver|discover|remember|gather|order|answer|cover|recover|power|lower|lower|number|register|return|turn|earn|learn|warn|govern|mention|question|position|station|function|abandon|reason|season|pardon|ransom|blossom|custom|welcom|perform|inform|reform|transform|confirm|affirm|form|claim|aim|reclaim|proclaim|contain|maintain|obtain|remain|explain|train|gain|complain|entertain|attain|retain|sustain|join|appoint|point|paint|print|hint|grant|plant|want|invent|prevent|represent|present|comment|document|implement|experiment|credit|travel|cancel|model|label|level|rebel|equal|signal|total|appeal|reveal|deal|heal|seal|steal|steal|fail|sail|mail|detail|hail|jail|avail|trail|assail|boil|spoil|toil|foil|fuel|duel|fulfil|control|patrol|enrol|toll|poll|pull|fill|kill|call|install|recall|enroll|borrow|follow|allow|show|flow|grow|know|own|slow|narrow|swallow|view|review|interview|screw|chew|enjoy|employ|destroy|deploy|play|stay|pray|delay|display|survey|obey|convey|journey|sing|bring|ring|belong|long|hang|bang|cling|fling|gain|rain|reign|sign|design|assign|resign|campaign|align|act|attract|contract|conduct|construct|collect|connect|elect|select|protect|project|reflect|reject|respect|inspect|expect|direct|affect|effect|infect|detect|attack|lack|track|pack|check|kick|pick|lock|block|knock|work|park|mark|talk|walk|ask|risk|thank|link|rank|sink|look|cook|book|soak|speak|break|leak|pursu|benefit|develop|help|keep|sleep|stop|drop|ship|equip|map|wrap|adopt|adapt|accept|attempt|except|interrupt|erupt|disrupt)$/;

export function baseForm(word: string, tag: string): string | undefined {
  const lower = word.toLowerCase();
  if (/^(VB|VBP)$/.test(tag)) return lower === 'are' || lower === 'am' ? 'be' : lower;
  const known = table.get(lower);
  if (known && tag !== 'VBZ') return known;
  if (tag === 'VBZ') {
    if (known) return known;
    for (const base of [lower.replace(/ies$/, 'y'), lower.replace(/s$/, ''), lower.replace(/es$/, '')]) if (base !== lower && third(base) === lower) return base === lower.replace(/s$/, '') && /(ss|sh|ch|x|zz)e$/.test(base) ? lower.replace(/es$/, '') : base;
    return undefined;
  }
  if (!lower.endsWith('ed')) return undefined;
  const stem = lower.slice(0, -2);
  if (stem.endsWith('i')) return past(`${stem.slice(0, -1)}y`) === lower ? `${stem.slice(0, -1)}y` : undefined;
  const doubled = /([bdgklmnprtvz])\1$/.exec(stem);
  if (doubled && !/(ll|ss|zz|add)$/.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith('ll')) return /(controll|patroll|compell|expell|propell|rebell|travell|cancell|modell|labell|levell|excell|repell|fulfill|enroll|dispell|signall|equall|totall)$/.test(stem) && !/^(enroll|fulfill)$/.test(stem) ? stem.slice(0, -1) : stem;
  if (noE.test(stem)) return stem;
  if (/(c|v|u|z)$/.test(stem) && !/(zz)$/.test(stem)) return `${stem}e`;
  if (/[^s]s$/.test(stem)) return /(focus|bias|canvas|witness)$/.test(stem) ? stem : `${stem}e`;
  if (/([^aeiou]|qu|^)[aiou]([dgkmnprtbl])$/.test(stem) && !/(on|om|or|er|en|el|al|il|it|op|ip|ap|um|id|ot)$/.test(stem)) return `${stem}e`;
  if (/(at|ut|[^iae]id|ad|od|ud|ok|ak|ik|uk|ir|ur|ar|ag|ig|ug|ang|eng|rg|dg|[lr]g|[bcdfgkptz]l|am|im|um|ap|yp|op|in|un|ib|rib|ab|ub|ol|ul)$/.test(stem) && !/([aeiou]{2}[a-z]|[^aeiou]on|cl[ae]im)$/.test(stem) && endsInE.test(stem)) return `${stem}e`;
  if (/[bcdfgkptz]l$/.test(stem) || /(dg|[lr]g|ang|eng)$/.test(stem)) return `${stem}e`;
  return stem;
}
