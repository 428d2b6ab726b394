/** An English article read: sentences parsed, names joined and typed, amounts and pronouns understood. */
import type { Article, ParsedSentence, Reading } from '#engine/types.ts';
import { findQuotations } from './find-quotations.ts';
import { mendTags } from './mend-tags.ts';
import { readEntities } from './mentions/read-entities.ts';
import { readQuantities } from './mentions/read-quantities.ts';
import { resolveDescriptions } from './mentions/resolve-descriptions.ts';
import { resolveThings } from './mentions/resolve-things.ts';
import { resolveTopic } from './mentions/resolve-topic.ts';
import { resolvePronouns } from './mentions/resolve-pronouns.ts';
import { parseSentences } from './parse/parse-sentences.ts';
import type { EnglishModel } from './parse/read-model.ts';
import { splitSentences } from './split-sentences.ts';
import { tokenise } from './tokenise.ts';

/** Longer sentences are lists or tables that lost their lines; no question can be made of them. */
const mostTokens = 80;

export function readEnglish(article: Article, model: EnglishModel): Reading {
  const marks = article.asides.filter((aside) => aside.reason === 'footnote-mark');
  const tokenised = splitSentences(article)
    .map((sentence) => ({ sentence, tokens: tokenise(article.text, sentence, marks.filter((mark) => mark.start >= sentence.start && mark.end <= sentence.end)) }))
    .filter(({ tokens }) => tokens.length >= 3 && tokens.length <= mostTokens);
  const parsed = parseSentences(model, tokenised.map(({ tokens }) => tokens.map((token) => token.text)));
  const sentences = tokenised.map(({ sentence, tokens }, index): ParsedSentence => {
    const words = mendTags(tokens.map((token, i) => {
      const { upos, xpos, head, relation, confidence } = parsed[index]![i]!;
      return { text: token.text, start: token.start, end: token.end, upos, xpos, head, relation, confidence };
    }));
    const children: number[][] = words.map(() => []);
    words.forEach((word, i) => { if (word.head >= 0) children[word.head]!.push(i); });
    return { ...sentence, index, words, children };
  });
  const { entities, mentions: named } = readEntities(article.title, sentences);
  const topic = resolveTopic(article.title, sentences, entities, named);
  const titled = [...resolveDescriptions(sentences, entities, named), ...topic.mentions];
  const things = resolveThings(article.title, sentences, entities, named.map((row, index) => [...row, ...titled.filter((mention) => mention.sentence === index)]));
  const described = [...titled, ...things.mentions];
  const mentions = named.map((row, index) => [...row.filter((mention) => !described.some((other) => other.sentence === index && mention.from >= other.from && mention.to <= other.to)), ...described.filter((mention) => mention.sentence === index)].sort((a, b) => a.from - b.from));
  return {
    article, sentences, entities: [...entities, ...things.phrases], mentions,
    quantities: sentences.map((sentence) => readQuantities(sentence, mentions[sentence.index]!)),
    pronouns: new Map([...things.pronouns, ...topic.pronouns, ...resolvePronouns(article.title, sentences, entities, mentions, findQuotations(article.text, article.blocks))]),
  };
}
