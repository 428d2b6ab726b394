/**
 * The verb group of a passive as the doer's own: "was designed" becomes "designed", "has been built" "has built",
 * "can be amended" "can amend". Undefined where the participle is not surely the verb's ("is being built", "got hit").
 */
import type { Fact } from '#engine/types.ts';
import { verbForm } from '#engine/language/english/inflect/verb-forms.ts';
import { verbLemma } from '#engine/language/english/inflect/verb-lemma.ts';

export function activeVerbs({ verbs, isPassive }: Pick<Fact, 'verbs' | 'isPassive'>): readonly string[] | undefined {
  const participle = verbs.at(-1);
  const lemma = participle === undefined || !isPassive ? undefined : verbLemma(participle, 'VBN');
  if (!lemma || participle === undefined || lemma === 'be') return undefined;
  const helpers = verbs.slice(0, -1).join(' ');
  if (/^(was|were|had been)$/.test(helpers)) return [verbForm(lemma, 'VBD')];
  if (/^(is|are)$/.test(helpers)) return [verbForm(lemma, 'VBZ')];
  if (/^(has|have) been$/.test(helpers)) return ['has', participle];
  const modal = /^(will|would|can|could|may|might|must|should) (be|have been)$/.exec(helpers);
  if (!modal) return undefined;
  return modal[2] === 'be' ? [modal[1]!, lemma] : [modal[1]!, 'have', participle];
}
