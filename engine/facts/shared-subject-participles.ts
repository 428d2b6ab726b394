/**
 * Facts of participles that share the subject of the main clause.
 *
 * "Since taking office in 2021, Mr. Kishida has made changes" gives "Mr. Kishida took office in 2021."
 * "He returned, receiving his doctorate at Michigan" gives "He received his doctorate at Michigan."
 * "thereby increasing efficiency", "making it easier" give nothing: their subject is the whole clause.
 */
import type { Fact, ParsedSentence } from '#engine/types.ts';
import { verbForm } from '#engine/language/english/inflect/verb-forms.ts';
import { verbLemma } from '#engine/language/english/inflect/verb-lemma.ts';
import { readClause } from './read-clause.ts';
import { childBy, childrenBy, subtree, trimmed } from './tree.ts';

/** Their subject is rarely the main clause's. */
const ofTheClause = /^(making|causing|allowing|leading|resulting|meaning|including|following|according|regarding|using|being|having|increasing|reducing|creating|leaving|bringing|giving|letting|helping|enabling|forcing|ending|showing|raising|going|depending|considering|starting|beginning|concerning|involving)$/i;

export function sharedSubjectParticiples(sentence: ParsedSentence): Fact[] {
  const { words } = sentence;
  const facts: Fact[] = [];
  for (let verb = 0; verb < words.length; verb++) {
    const word = words[verb]!;
    if (word.relation !== 'advcl' || word.xpos !== 'VBG' || ofTheClause.test(word.text)) continue;
    const main = word.head;
    if (main < 0 || words[main]!.head !== -1 || childBy(sentence, verb, /^(nsubj|aux|cop)/) !== undefined) continue;
    const mark = childrenBy(sentence, verb, /^(mark|case)$/).map((child) => words[child]!.text.toLowerCase()).join(' ');
    const range = subtree(sentence, verb);
    if (!range || !/^(|after|since|before)$/.test(mark)) continue;
    // "before joining" has happened only where the main clause is of the past; a bare participle too.
    const mainPast = childrenBy(sentence, main, /^(aux|cop)/).concat(main).some((index) => words[index]!.xpos === 'VBD');
    if (mark !== 'since' && mark !== 'after' && !mainPast) continue;
    if (mark === '' && (verb > main ? words[range.from - (words[range.from]!.text === ',' ? 0 : 1)]?.text !== ',' : range.from !== 0)) continue;
    const head = childBy(sentence, main, /^nsubj(:pass)?$/);
    const subject = head === undefined ? undefined : subtree(sentence, head);
    const lemma = verbLemma(word.text, 'VBG');
    if (head === undefined || !subject || !lemma || lemma === 'be') continue;
    const fact = readClause(sentence, verb, { source: 'participle', subject: { range: trimmed(sentence, subject), head }, worded: verbForm(lemma, 'VBD'), floor: Math.min(word.confidence, words[head]!.confidence) });
    if (fact) facts.push({ ...fact, lemma });
  }
  return facts;
}
