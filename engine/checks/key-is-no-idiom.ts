/**
 * Accepts "What does the team consist of?" with "nine riders".
 * Refuses "What did France begin in?" with "earnest": the noun is part of a set phrase and means nothing alone. So too
 * a noun that names no content ("criticism", "support") with an adjective that only colours it ("biting criticism").
 */
import type { Check } from './check.ts';

const idiom = /^(earnest|vain|particular|general|detail|public|private|order|common|response|addition|force|practice|theory|principle|return|exchange|favou?r|charge|mind|hand|question|doubt|sight|touch|trouble|danger|advance|effect|action|power|office|office hours|stock|turn|turns|line|tune|keeping|spite|view|course|terms|place|front|time|a hurry|person|full|short|secret|reality|fact|essence|large part|good part)$/i;
const colouring = /^(biting|sharp|harsh|strong|heavy|fierce|severe|great|huge|real|true|deep|wide|widespread|further|new|good|bad|big|small|short|long|full|little|serious|significant|considerable|major|important|special|clear|close|high|underlying|princely|rare|unusual|similar|different|various|certain|early|initial|constant|growing) (?:\p{L}+ )?(criticism|support|pressure|rank|commentary|concern|concerns|influence|interest|damage|success|failure|progress|praise|attack|attacks|opposition|resistance|debate|discussion|research|information|evidence|knowledge|experience|understanding|relationship|relations|response|reaction|impact|advice|approach|view|views|opinion|feeling|sense|demand|need|pain|growth|power|control|light|care|thought|look)$/iu;

export const keyIsNoIdiom: Check = {
  reason: 'empty-key',
  refuses: ({ key, kind }) => key.type === 'phrase' && kind !== 'true-false' && (idiom.test(key.text) || colouring.test(key.text)),
};
