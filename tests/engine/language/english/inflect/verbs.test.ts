import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { irregularVerbs } from '#engine/language/english/lexicon/irregular-verbs.ts';
import { verbForm, verbForms } from '#engine/language/english/inflect/verb-forms.ts';
import type { VerbTag } from '#engine/language/english/inflect/verb-forms.ts';
import { isVerbForm, verbLemma } from '#engine/language/english/inflect/verb-lemma.ts';
import { unpackWords } from '#engine/language/english/lexicon/unpack-words.ts';
import { packedVerbs } from '#engine/language/english/lexicon/verbs.data.ts';
import { anyString } from '#tests/support/any-string.ts';

describe('verbForm', () => {
  it.each<[string, string, string, string, string]>([
    ['stage', 'stages', 'staged', 'staged', 'staging'],
    ['stop', 'stops', 'stopped', 'stopped', 'stopping'],
    ['visit', 'visits', 'visited', 'visited', 'visiting'],
    ['admit', 'admits', 'admitted', 'admitted', 'admitting'],
    ['carry', 'carries', 'carried', 'carried', 'carrying'],
    ['pass', 'passes', 'passed', 'passed', 'passing'],
    ['die', 'dies', 'died', 'died', 'dying'],
    ['see', 'sees', 'saw', 'seen', 'seeing'],
    ['lie', 'lies', 'lay', 'lain', 'lying'],
    ['go', 'goes', 'went', 'gone', 'going'],
    ['have', 'has', 'had', 'had', 'having'],
    ['be', 'is', 'was', 'been', 'being'],
    ['mimic', 'mimics', 'mimicked', 'mimicked', 'mimicking'],
    ['quiz', 'quizzes', 'quizzed', 'quizzed', 'quizzing'],
    ['layer', 'layers', 'layered', 'layered', 'layering'],
    ['undergo', 'undergoes', 'underwent', 'undergone', 'undergoing'],
    ['fast-track', 'fast-tracks', 'fast-tracked', 'fast-tracked', 'fast-tracking'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['sue', 'sues', 'sued', 'sued', 'suing'],
    ['box', 'boxes', 'boxed', 'boxed', 'boxing'],
  ])('%s', (base, third, past, participle, ing) => {
    expect((['VBZ', 'VBD', 'VBN', 'VBG'] as const).map((tag) => verbForm(base, tag))).toEqual([third, past, participle, ing]);
  });
  it('accepts both spellings of what two Englishes spell in two ways', () => {
    expect(verbForms('travel', 'VBD')).toEqual(['traveled', 'travelled']);
    expect(verbForms('program', 'VBG')).toEqual(['programming', 'programing']);
  });
});

describe('verbLemma', () => {
  it.each<[string, VerbTag, string]>([
    ['staged', 'VBD', 'stage'],
    ['hoping', 'VBG', 'hope'],
    ['hopping', 'VBG', 'hop'],
    ['scared', 'VBN', 'scare'],
    ['lay', 'VBD', 'lie'],
    ['lay', 'VBP', 'lay'],
    ['found', 'VBD', 'find'],
    ['founded', 'VBD', 'found'],
    ['left', 'VBN', 'leave'],
    ['Stations', 'VBZ', 'station'],
    ['lies', 'VBZ', 'lie'],
    ['dying', 'VBG', 'die'],
    ['travelled', 'VBD', 'travel'],
    ['re-elected', 'VBN', 're-elect'],
    ['were', 'VBD', 'be'],
    ['’ve', 'VBP', 'have'],
    ['wo', 'VB', 'wo'],
    ['pedestrianized', 'VBN', 'pedestrianize'],
    ['routed', 'VBN', 'route'],
    ['overfished', 'VBN', 'overfish'],
  ])('%s as %s is %s', (surface, tag, lemma) => {
    expect(verbLemma(surface, tag)).toBe(lemma);
  });
  it('refuses what does not give the word back', () => {
    expect(verbLemma('went', 'VBG')).toBeUndefined();
    expect(verbLemma('Kishida', 'VBD')).toBeUndefined();
    expect(isVerbForm('Kishidas', 'VBZ')).toBe(false);
    expect(isVerbForm('stations', 'VBZ')).toBe(true);
  });
  it('finds the way back from 99.5 % of the forms of all verbs', () => {
    let forms = 0;
    const lost: string[] = [];
    for (const base of unpackWords(packedVerbs)) {
      for (const tag of ['VBZ', 'VBD', 'VBN', 'VBG'] as const) {
        forms++;
        if (verbLemma(verbForm(base, tag), tag) !== base) lost.push(base);
      }
    }
    expect(forms).toBeGreaterThan(30_000);
    expect(lost.length / forms).toBeLessThan(0.005);
  });
  it('knows every form of its own table', () => {
    for (const [base, { past, participle }] of irregularVerbs) {
      for (const form of past) expect(verbForms(verbLemma(form, 'VBD')!, 'VBD')).toContain(form);
      for (const form of participle) expect(verbForms(verbLemma(form, 'VBN')!, 'VBN')).toContain(form);
      expect(verbLemma(verbForm(base, 'VBG'), 'VBG')).toBe(base);
    }
  });
  it('always answers with a lemma that has the form, for any string', () => {
    fc.assert(
      fc.property(fc.oneof(anyString(12), fc.stringMatching(/^[a-z]{1,8}(ed|ing|s|es|ied|ies|ying)$/)), fc.constantFrom<VerbTag>('VBZ', 'VBD', 'VBN', 'VBG'), (word, tag) => {
        const lemma = verbLemma(word, tag);
        if (lemma !== undefined && !/^(?:be|have|can|will|shall)$/.test(lemma)) expect(verbForms(lemma, tag)).toContain(word.toLowerCase());
      }),
    );
  });
});
