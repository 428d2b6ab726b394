import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSentences } from '#engine/language/english/parse/parse-sentences.ts';
import { readModel } from '#engine/language/english/parse/read-model.ts';
import type { ParsedToken } from '#engine/language/english/parse/types.ts';

const model = readModel(readFileSync('engine/language/english/model/english.bin'));
const parse = (sentence: string) => parseSentences(model, [sentence.split(' ')])[0]!;
const arcs = (tokens: readonly ParsedToken[]) => tokens.map((t) => `${t.text} <${t.relation}- ${tokens[t.head]?.text ?? 'ROOT'}`);

/** Each token reaches the root by its heads, and there is one root. */
function expectTree(tokens: readonly ParsedToken[]) {
  if (tokens.length === 0) return;
  expect(tokens.filter((t) => t.head === -1).map((t) => t.relation)).toEqual(['root']);
  for (const [i, token] of tokens.entries()) {
    let at = i;
    for (let steps = 0; at !== -1; steps++) {
      expect(steps).toBeLessThanOrEqual(tokens.length);
      at = tokens[at]!.head;
    }
    if (token.head !== -1) expect(token.relation).not.toBe('root');
    expect(token.confidence).toBeGreaterThanOrEqual(0);
    expect(token.confidence).toBeLessThanOrEqual(1);
    expect(token.tagConfidence).toBeGreaterThanOrEqual(0);
    expect(token.tagConfidence).toBeLessThanOrEqual(1);
  }
}

describe('parseSentences', () => {
  it('finds subject, object and time of a plain sentence', () => {
    expect(arcs(parse('In winter the old baker sells warm bread .'))).toEqual([
      'In <case- winter', 'winter <obl- sells', 'the <det- baker', 'old <amod- baker', 'baker <nsubj- sells',
      'sells <root- ROOT', 'warm <amod- bread', 'bread <obj- sells', '. <punct- sells',
    ]);
  });

  it('tells a passive from an active clause', () => {
    expect(arcs(parse('The bridge was built by young engineers .'))).toEqual([
      'The <det- bridge', 'bridge <nsubj:pass- built', 'was <aux:pass- built', 'built <root- ROOT',
      'by <case- engineers', 'young <amod- engineers', 'engineers <obl:agent- built', '. <punct- built',
    ]);
  });

  it('reads a verb that looks like a noun, and words in capitals', () => {
    expect(arcs(parse('The US stations 50,000 troops in Japan .')).slice(0, 5)).toEqual(['The <det- US', 'US <nsubj- stations', 'stations <root- ROOT', '50,000 <nummod- troops', 'troops <obj- stations']);
    expect(arcs(parse('THE FERRY SANK NEAR THE HARBOUR .'))).toEqual(['THE <det- FERRY', 'FERRY <nsubj- SANK', 'SANK <root- ROOT', 'NEAR <case- HARBOUR', 'THE <det- HARBOUR', 'HARBOUR <obl- SANK', '. <punct- SANK']);
  });

  it('makes the predicate noun the root of a copular sentence', () => {
    const tokens = parse('Marie Curie was a physicist .');
    expect(arcs(tokens)).toEqual([
      'Marie <nsubj- physicist', 'Curie <flat- Marie', 'was <cop- physicist', 'a <det- physicist',
      'physicist <root- ROOT', '. <punct- physicist',
    ]);
    expect(tokens.map((t) => `${t.upos} ${t.xpos}`)).toEqual(['PROPN NNP', 'PROPN NNP', 'AUX VBD', 'DET DT', 'NOUN NN', 'PUNCT .']);
  });

  it('reads typographic quotes and dashes like the plain ones', () => {
    const plain = parse('" We will win - surely , " she said .');
    const typographic = parse('“ We will win – surely , ” she said .');
    expect(typographic.map((t) => [t.head, t.relation])).toEqual(plain.map((t) => [t.head, t.relation]));
  });

  it('gives nothing for no tokens, and the same for a sentence alone or among others', () => {
    expect(parseSentences(model, [])).toEqual([]);
    expect(parseSentences(model, [[]])).toEqual([[]]);
    const sentences = ['Rain fell .', 'The mayor , who had waited for weeks , finally opened the new library .', 'Why ?', ''].map((s) => s.split(' ').filter(Boolean));
    const together = parseSentences(model, sentences);
    expect(together).toEqual(sentences.map((s) => parseSentences(model, [s])[0]));
    expect(parseSentences(model, sentences)).toEqual(together);
  });

  it('parses four hundred tokens in one sentence, in pieces that each hang together', () => {
    const long = Array.from({ length: 400 }, (_, i) => ['the', 'river', 'crossed', 'a', 'valley', 'and', 'then', ','][i % 8]!);
    const tokens = parseSentences(model, [long])[0]!;
    expect(tokens).toHaveLength(400);
    expectTree(tokens);
    const piece = parseSentences(model, [long.slice(0, 128)])[0]!;
    expect(tokens.slice(0, 128)).toEqual(piece);
    const root = piece.findIndex((token) => token.head === -1);
    expect(tokens.slice(128, 256)).toEqual(piece.map((token) => token.head === -1 ? { ...token, head: root, relation: 'parataxis', confidence: 0 } : { ...token, head: token.head + 128 }));
  });

  it('makes one tree of ten thousand tokens', () => {
    expectTree(parseSentences(model, [Array.from({ length: 10_000 }, (_, i) => ['word', '.', 'and', ','][i % 4]!)])[0]!);
  });

  it('computes the same numbers on every machine', () => {
    const tokens = parse('Snow fell on the quiet village .');
    expect(tokens.map((token) => token.confidence.toFixed(4))).toEqual(['0.8914', '0.9867', '0.9898', '0.9951', '0.9281', '0.9779', '0.9780']);
    expect(tokens.map((token) => token.tagConfidence.toFixed(4))).toEqual(['0.5641', '0.8935', '0.9940', '0.9995', '0.9691', '0.9920', '0.9995']);
  });

  it('makes one tree of any tokens whatever', () => {
    const token = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('is', 'the', '.', ',', 'that', 'John', '', ' ', '\u0000', '\ud800', '1996'));
    fc.assert(fc.property(fc.array(fc.array(token, { maxLength: 30 }), { maxLength: 4 }), (sentences) => {
      const parsed = parseSentences(model, sentences);
      expect(parsed.map((tokens) => tokens.map((t) => t.text))).toEqual(sentences);
      for (const tokens of parsed) expectTree(tokens);
    }), { numRuns: 150, seed: 7 });
  });
});

describe('readModel', () => {
  it('says what to do with bytes that are not a model', () => {
    expect(() => readModel(new Uint8Array(0))).toThrow(/training\/README\.md/);
    expect(() => readModel(new Uint8Array([9, 0, 0, 0, 123]))).toThrow(/training\/README\.md/);
    const other = new TextEncoder().encode('....{"format":"another"}');
    other.set([other.length - 4, 0, 0, 0]);
    expect(() => readModel(other)).toThrow(/another/);
  });
});
