/**
 * What "the city" and "it" are in an article about one thing, which its title names.
 *
 * In an article called "York" that says "York is an ancient cathedral city", a bare "the city" is York, and "it" is
 * York as the subject right after a sentence about York. "the old city" and "the city of Leeds" are left alone.
 */
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import type { Entity, Mention, ParsedSentence } from '#engine/types.ts';
import { pronounKey } from './resolve-pronouns.ts';
import { hasRival } from './resolve-things.ts';

export type TopicRead = { readonly mentions: readonly Mention[]; readonly pronouns: ReadonlyMap<string, number> };

export function resolveTopic(title: string, sentences: readonly ParsedSentence[], entities: readonly Entity[], mentions: readonly (readonly Mention[])[]): TopicRead {
  const none: TopicRead = { mentions: [], pronouns: new Map() };
  const topic = topicOf(title, entities);
  if (!topic) return none;
  const classes = classesOf(topic, sentences, mentions);
  const rivals = new Set(entities.filter((entity) => entity.id !== topic.id && entity.type === topic.type && entity.margin >= 2.4).map(({ id }) => id));
  const described: Mention[] = [];
  const pronouns = new Map<string, number>();
  let wasSubject = false;
  for (const sentence of sentences) {
    const { words } = sentence;
    const own = mentions[sentence.index]!;
    words.forEach((word, at) => {
      if (!classes.has(word.text.toLowerCase()) || word.xpos !== 'NN' || !/^the$/i.test(words[at - 1]?.text ?? '') || words[at - 1]!.head !== at) return;
      const next = words[at + 1];
      if (next && (/^(NN|NNP|NNS|CD|WP|WDT|VBN)/.test(next.xpos) || /^(of|that|which|where|in|on|at|for|and|-)$/i.test(next.text))) return;
      if (sentence.children[at]!.some((child) => /^(nmod|acl|amod|compound|conj|appos)/.test(words[child]!.relation))) return;
      // "Kenyatta visited China. The country …": another of its kind stands nearer.
      const nearer = [...own.filter((mention) => mention.to <= at), ...(mentions[sentence.index - 1] ?? [])];
      if (kindNouns[topic.type]?.test(word.text) && nearer.some((mention) => rivals.has(mention.entity)) && !nearer.some((mention) => mention.entity === topic.id)) return;
      described.push({ from: at - 1, to: at + 1, sentence: sentence.index, entity: topic.id, titleWords: 0, isPronoun: true });
    });
    const root = words.findIndex((word) => word.head === -1);
    const subject = sentence.children[root]?.find((child) => words[child]!.relation.startsWith('nsubj'));
    const isTopic = subject !== undefined && [...own, ...described.filter((mention) => mention.sentence === sentence.index)].some((mention) => mention.entity === topic.id && mention.from <= subject && subject < mention.to && mention.to - mention.from <= 4);
    const isIt: boolean = subject !== undefined && /^it$/i.test(words[subject]!.text) && wasSubject && !hasRival(sentences[sentence.index - 1]!, mentions[sentence.index - 1]!, topic.id, false) && !sentence.children[root]!.some((child) => /^(csubj|ccomp|expl)/.test(words[child]!.relation));
    if (isIt && subject !== undefined) pronouns.set(pronounKey(sentence.index, subject), topic.id);
    if (isIt || isTopic) for (let at = subject! + 1; at < words.length; at++) if (/^its$/i.test(words[at]!.text) && isAloneWithIts(own, topic.id, at)) pronouns.set(pronounKey(sentence.index, at), topic.id);
    wasSubject = isTopic || isIt;
  }
  return { mentions: described, pronouns };
}

/** No other thing has been named in the sentence that "its" could mean. */
const isAloneWithIts = (own: readonly Mention[], topic: number, at: number) => own.every((mention) => mention.entity === topic || mention.from > at);

function topicOf(title: string, entities: readonly Entity[]): Entity | undefined {
  const plain = title.replace(/^the /i, '').toLowerCase();
  const named = entities.filter((entity) => entity.type !== 'person' && entity.type !== 'nationality' && entity.mentions.length >= 2 && plain.startsWith(entity.name.replace(/^the /i, '').toLowerCase()));
  const most = Math.max(...entities.map((entity) => entity.mentions.length));
  return named.sort((a, b) => b.name.length - a.name.length).find((entity) => entity.mentions.length >= 0.6 * most);
}

/** What a thing of a kind is called without its name, whatever the article says that it is. */
const nounsOfKind: Readonly<Partial<Record<Entity['type'], string>>> = { country: 'country nation', city: 'city', 'us-state': 'state', university: 'university', region: 'region', company: 'company', party: 'party', newspaper: 'newspaper' };
const kindNouns: Readonly<Partial<Record<Entity['type'], RegExp>>> = { country: /^(country|nation)$/i, city: /^city$/i, 'us-state': /^state$/i, university: /^university$/i, region: /^region$/i, company: /^company$/i, party: /^party$/i, newspaper: /^newspaper$/i };

/** Common nouns that the article itself says of the topic: "York is a … city", "the town of Hội An". */
function classesOf(topic: Entity, sentences: readonly ParsedSentence[], mentions: readonly (readonly Mention[])[]): ReadonlySet<string> {
  const classes = new Set<string>((nounsOfKind[topic.type] ?? '').split(' ').filter(Boolean));
  for (const mention of topic.mentions) {
    const sentence = sentences[mention.sentence]!;
    const { words } = sentence;
    const noun = words[mention.from - 1]?.text === 'of' ? mention.from - 2 : words[mention.from - 1]?.text.toLowerCase() === 'the' && words[mention.from - 2]?.text === 'of' ? mention.from - 3 : -1;
    if (noun >= 0 && isClass(words[noun]!.text, words[noun]!.xpos) && /^(the|a)$/i.test(words[noun - 1]?.text ?? '')) classes.add(words[noun]!.text.toLowerCase());
    if (mention.sentence > 8) continue;
    for (let at = mention.from; at < mention.to; at++) {
      const head = words[at]!.head;
      if (!/^nsubj$/.test(words[at]!.relation) || head < 0 || !isClass(words[head]!.text, words[head]!.xpos)) continue;
      if (sentence.children[head]!.some((child) => words[child]!.relation === 'cop') && sentence.children[head]!.some((child) => /^(a|an|the)$/i.test(words[child]!.text)) && !mentions[mention.sentence]!.some((other) => other.from <= head && head < other.to)) classes.add(words[head]!.text.toLowerCase());
    }
  }
  return classes;
}

const isClass = (word: string, tag: string) => tag === 'NN' && /^(location|artifact|group|object|act|event|communication|animal|plant|substance|body)$/.test(nounKind(word.toLowerCase()) ?? '') && !/^(part|centre|center|capital|home|member|one|seat|north|south|east|west|edge|side|top|end|middle|example|kind|type|form|number|group|series|result|cause|reason|symbol|process|way|name|term|word)$/i.test(word);
