/**
 * Accepts "What did the court convict Ann Lee of?" and "Whom did the mayor name as director?".
 * Refuses "Which country has the board accused?" where the article says "accused X of fraud", and "How many years did he
 * spend?" of "spent ten years writing": these verbs say little without the piece that got lost.
 */
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import type { Check } from './check.ts';

const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Which piece each verb needs, by the word that piece begins with; `ing` stands for a clause like "writing a book". */
const needs: Readonly<Record<string, RegExp>> = {
  accuse: /^of$/, convict: /^of$/, suspect: /^of$/, acquit: /^of$/, deprive: /^of$/, rob: /^of$/, remind: /^of$/, inform: /^(of|about)$/, warn: /^(of|about|against)$/, charge: /^with$/, provide: /^(with|for)$/, supply: /^with$/,
  name: /^as$/, describe: /^as$/, regard: /^as$/, see: /^as$/, view: /^as$/, appoint: /^(as|to)$/, elect: /^(as|to)$/, choose: /^(as|for)$/, treat: /^(as|with|for)$/, define: /^as$/, recognize: /^as$/, recognise: /^as$/, cite: /^as$/, nominate: /^(as|for)$/, use: /^(as|for|in|to)$/,
  blame: /^(for|on)$/, praise: /^for$/, criticize: /^for$/, criticise: /^for$/, thank: /^for$/, punish: /^for$/, arrest: /^(for|on)$/, prevent: /^from$/, protect: /^(from|against)$/, ban: /^from$/, exclude: /^from$/, stop: /^from$/, distinguish: /^from$/, separate: /^from$/,
  attribute: /^to$/, dedicate: /^to$/, devote: /^to$/, compare: /^(to|with)$/, expose: /^to$/, limit: /^to$/, reduce: /^to$/, sentence: /^to$/, subject: /^to$/, base: /^(on|upon)$/, impose: /^(on|upon)$/, spend: /^(on|as|at|with|ing)$/, waste: /^(on|ing)$/, turn: /^(into|to)$/, transform: /^into$/, convert: /^(to|into)$/, divide: /^into$/, translate: /^into$/,
  replace: /^(with|by)$/, associate: /^with$/, equip: /^with$/, fill: /^with$/, credit: /^with$/, entrust: /^with$/, present: /^with$/, begin: /^in$/,
};

export const complementKept: Check = {
  reason: 'complement-lost',
  refuses: ({ fact, prompt, key, kind }, { reading }) => {
    const wanted = needs[fact.lemma];
    if (!wanted || kind === 'ordering') return false;
    const sentence = reading.sentences[fact.sentence]!;
    const said = new Set(words(prompt));
    return sentence.children[fact.verb]!.some((child) => {
      if (child < fact.verb || !/^(obl|advcl|xcomp|ccomp)/.test(sentence.words[child]!.relation)) return false;
      const opener = sentence.children[child]!.find((grand) => /^(case|mark)$/.test(sentence.words[grand]!.relation) && grand < child);
      const isIng = opener === undefined && /ing$/i.test(sentence.words[child]!.text);
      if (!wanted.test(opener === undefined ? (isIng ? 'ing' : '') : sentence.words[opener]!.text.toLowerCase())) return false;
      const head = sentence.words[child]!;
      const isKey = child >= key.range.from && child < key.range.to;
      return !isKey && !said.has(head.text.toLowerCase()) && !said.has(nounLemma(head.text, head.xpos).toLowerCase()) && !reading.mentions[fact.sentence]!.some((mention) => mention.from <= child && child < mention.to && words(reading.entities[mention.entity]!.name).some((word) => said.has(word)));
    });
  },
};
