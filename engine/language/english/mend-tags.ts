/**
 * Tags that the tree contradicts, mended: tagger and parser err in different places.
 *
 * "Delegates met/VBN again": a participle with a subject of its own and no auxiliary is a past tense.
 * "The US stations/NNS 50,000 troops": a noun with an object, in a sentence without a verb, is the verb.
 */
import type { Word } from '#engine/types.ts';
import { isVerbForm } from './inflect/verb-lemma.ts';

type Mutable = { -readonly [Key in keyof Word]: Word[Key] };

export function mendTags(words: readonly Word[]): Word[] {
  const mended: Mutable[] = words.map((word) => ({ ...word }));
  const children = (index: number, relation: RegExp) => mended.flatMap((word, i) => (word.head === index && relation.test(word.relation) ? [i] : []));
  mended.forEach((word, i) => {
    if (!/^(VBN|VB)$/.test(word.xpos) || word.relation === 'acl' || word.relation === 'xcomp') return;
    const subject = children(i, /^nsubj$/)[0];
    if (subject === undefined || subject > i || children(i, /^(aux|cop|mark)/).length > 0 || children(i, /^nsubj:pass$/).length > 0) return;
    if (/^conj$/.test(word.relation) && word.xpos === 'VB') return;
    word.xpos = word.xpos === 'VBN' ? 'VBD' : 'VBP';
  });
  // "The plague killed/VBN 50,000 in Venice": nor has a passive an object.
  mended.forEach((word, i) => {
    if (word.xpos !== 'VBN' || word.head !== -1 || children(i, /^(aux|cop|mark)/).length > 0 || children(i, /^obj$/).length !== 1 || !isVerbForm(word.text.toLowerCase(), 'VBD')) return;
    const subject = children(i, /^nsubj:pass$/)[0];
    if (subject === undefined || subject > i) return;
    word.xpos = 'VBD';
    mended[subject]!.relation = 'nsubj';
  });
  // "killed 50,000": who were killed, not for how long.
  mended.forEach((word, i) => {
    if (word.xpos === 'CD' && word.relation === 'obl:unmarked' && word.head === i - 1 && /^(killed|injured|wounded|lost|employed|employs|attracted|attracts|displaced|drew|draws)$/i.test(mended[i - 1]!.text)) word.relation = 'obj';
  });
  // "Frederick William, Elector of Brandenburg, invited/VBD Huguenots": in a sentence without another verb the name is its subject.
  const name = mended.findIndex((word) => word.head === -1);
  const verb = name < 0 ? -1 : mended.findIndex((word, i) => i > name && word.head === name && word.relation === 'acl' && word.xpos === 'VBD' && mended[i - 1]!.text === ',');
  if (verb > 0 && mended[name]!.xpos.startsWith('NNP') && children(name, /^appos$/).length > 0 && children(name, /^(cop|nsubj)/).length === 0 && children(verb, /^(nsubj|aux|mark)/).length === 0) {
    mended[verb] = { ...mended[verb]!, head: -1, relation: 'root' };
    mended[name] = { ...mended[name]!, head: verb, relation: 'nsubj', confidence: Math.max(0.8, mended[verb]!.confidence) };
    mended.forEach((word, i) => { if (word.head === name && i > verb) word.head = verb; });
  }
  // "Swiss lawyer Gustave Moynier led …": two subjects side by side are a role and its name.
  mended.forEach((word, i) => {
    if (word.relation !== 'nsubj' || !word.xpos.startsWith('NN') || !mended[i + 1]?.xpos.startsWith('NNP')) return;
    const name = mended.findIndex((other, j) => j > i && other.relation === 'nsubj' && other.head === word.head);
    if (name !== i + 1) return;
    mended[name]!.confidence = Math.max(mended[name]!.confidence, Math.min(0.9, word.confidence + mended[name]!.confidence - 0.4));
    word.relation = 'nmod:desc';
    word.head = name;
  });
  // "in the context that both are seeking …": after such nouns "that" opens a clause and is no object of it.
  mended.forEach((word, i) => {
    const verb = mended[word.head];
    if (word.text !== 'that' || word.relation !== 'obj' || verb?.relation !== 'acl:relcl' || !/^(context|fact|news|knowledge|finding|discovery)$/i.test(mended[verb.head]?.text ?? '') || word.head < i) return;
    Object.assign(word, { relation: 'mark', xpos: 'IN' });
    verb.relation = 'acl';
  });
  const root = mended.findIndex((word) => word.head === -1);
  const hasVerb = mended.some((word) => /^(VBD|VBZ|VBP|MD)$/.test(word.xpos));
  if (root > 0 && !hasVerb && mended[root]!.xpos === 'NNS' && children(root, /^obj$/).length === 1) {
    const subject = children(root, /^compound$/).at(-1);
    if (subject !== undefined && subject === root - 1 && mended[subject]!.xpos.startsWith('NNP')) {
      for (const child of children(root, /^(det|amod|compound)$/)) if (child < subject) mended[child]!.head = subject;
      mended[subject]!.relation = 'nsubj';
      mended[root]!.xpos = 'VBZ';
      mended[root]!.upos = 'VERB';
      // The new reading leans on the whole sentence, not on the arcs that were wrong.
      mended[subject]!.confidence = Math.max(0.8, mended[subject]!.confidence);
      const object = children(root, /^obj$/)[0]!;
      mended[object]!.confidence = Math.max(0.8, mended[object]!.confidence);
    }
  }
  // "Delegates from the settlements gathered/VBN in 1831": without any other verb the participle is the verb.
  if (root >= 0 && !mended.some((word) => /^(VBD|VBZ|VBP|MD)$/.test(word.xpos)) && /^NNS?$/.test(mended[root]!.xpos)) {
    const verb = mended.findIndex((word, i) => i > root && word.xpos === 'VBN' && word.relation === 'acl' && !children(i, /^(aux|mark|obl:agent)/).length);
    if (verb > 0) {
      mended[verb] = { ...mended[verb]!, head: -1, relation: 'root', xpos: 'VBD' };
      mended[root] = { ...mended[root]!, head: verb, relation: 'nsubj' };
      mended.forEach((word) => { if (word.head === root && word.relation === 'punct' && word.text === '.') word.head = verb; });
    }
  }
  return mended;
}
