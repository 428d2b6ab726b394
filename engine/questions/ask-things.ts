/**
 * What did something, and what was done to it, where both are common nouns and a name or a year says when or where.
 *
 * "Long wars had drained the treasury of Lund" gives "What drained the treasury of Lund?", "Burma and Champa recognized
 * Mongol hegemony" gives "What did Burma and Champa recognize?". Without a name beside the answer the question is open.
 */
import type { Fact, ParsedSentence, Reading } from '#engine/types.ts';
import { stopWords } from '#engine/checks/stop-words.ts';
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { askPart, askSubject } from '#engine/language/english/wording/say-fact.ts';
import type { Stem } from './candidate.ts';
import { nameFilling } from './find-keys.ts';
import { isSomebody, phraseKey } from './phrase-key.ts';

const light = /^(have|make|take|give|get|see|keep|do|use|include|involve|mean|contain|play|face|need|share|represent|provide|show|hold|put|set|let|bring|gain|raise|want|find|know|win|lose|serve|meet|help|feel|follow|become|be|remain|allow|enable|lead|ask|tell|say|suggest|consider|offer|receive|require|support|say|argue|believe|think|like|love|hate)$/;
const content = (text: string) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !stopWords.has(word))).size;

const kindOf = ({ words }: ParsedSentence, { head }: { readonly head: number }) => nounKind(nounLemma(words[head]!.text, words[head]!.xpos)) ?? '';

export function askThings(reading: Reading, facts: readonly Fact[]): Stem[] {
  return facts.flatMap((fact) => (fact.isCopula || fact.isPassive || fact.attribution || fact.tense === 'modal' || light.test(fact.lemma) ? [] : [...askWhatDidIt(reading, fact), ...askWhatWasDone(reading, fact)]));
}

function askWhatDidIt(reading: Reading, fact: Fact): Stem[] {
  const sentence = reading.sentences[fact.sentence]!;
  if (!fact.parts.some(({ role }) => role === 'object') || nameFilling(reading, sentence, fact.subject) || isSomebody(reading, sentence, fact.subject)) return [];
  const key = phraseKey(reading, sentence, fact.subject, 4);
  if (!key || (fact.tense === 'present' && !fact.verbs[0]!.endsWith('s'))) return [];
  const said = askSubject(reading, fact, 'What');
  return said && said.entities.length > 0 && content(said.text) >= 4 ? [{ family: 'what', prompt: said.text, key, fact, soft: said.soft, entities: said.entities }] : [];
}

function askWhatWasDone(reading: Reading, fact: Fact): Stem[] {
  const sentence = reading.sentences[fact.sentence]!;
  return fact.parts.flatMap((part): Stem[] => {
    // "cited the attack | in June on a hospital": what stands behind the noun is its own.
    if (part.role !== 'object' || part.head !== part.to - 1 || /^(person|time)$/.test(kindOf(sentence, part)) || nameFilling(reading, sentence, part)) return [];
    // One word alone has too many neighbours.
    const key = phraseKey(reading, sentence, part, 4);
    if (!key || !key.text.includes(' ') || /\d/.test(key.text)) return [];
    const said = askPart(reading, fact, part, 'What');
    return said && said.entities.length > 0 && content(said.text) >= 5 && !/ (that|which|who) /.test(said.text) ? [{ family: 'what', prompt: said.text, key, fact, soft: said.soft, entities: said.entities }] : [];
  });
}
