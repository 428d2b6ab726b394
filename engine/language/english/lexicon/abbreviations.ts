/** Abbreviations written with a full stop, by what may follow them. All lower case, without their last full stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** A name or a noun always follows: `Mr. Kishida`, `St. Paul`, `Lt. Col. Smith`. They never end a sentence. */
export const beforeName = words(
  'mr mrs ms mx dr prof gen col sgt capt cpt lt cmdr cdr adm maj brig cpl pvt rep reps sen sens gov pres hon rev revd fr msgr messrs mme mlle mt mts ft st ste sr sra supt insp det amb asst assoc dir treas vs v viz cf ca c e.g i.e eg ie incl resp approx attn tp ts ths gs pgs ks nsnd nsưt',
);

/** A number or a name follows: `No. 1`, `Fig. 3`, `Jan. 5`; else the sentence may end: `He said no.` */
export const beforeNumber = words('no nos fig figs vol vols sec secs ch chap art arts p pp para paras ed eds op ext tel nr eq eqs ver jan feb mar apr jun jul aug sept sep oct nov dec b d r fl');

/** They stand at the end of a phrase and may end the sentence too: `Apple Inc.`, `5 p.m.`, `Washington D.C.` */
export const afterPhrase = words(
  'inc ltd co corp bros llc plc etc jr sr esq al ph.d m.d b.a m.a b.sc m.sc ph a.m p.m u.s u.k u.n u.s.a u.a.e e.u d.c l.a n.y b.c a.d b.c.e c.e r.i.p dept est univ assn ave blvd rd sq hwy mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev n.h n.j n.m n.c n.d okla ore pa s.c s.d tenn tex vt va wash w.va wis wyo ont que b.c alta min max avg yrs hrs mins secs lb lbs oz km kg cm mm sq gal doz fax mob div govt gov\'t int\'l nat\'l ass\'t',
);

/** Words that begin a sentence and seldom a name: after `U.S.` they show that the sentence has ended. */
export const sentenceStarters = words(
  'the a an this that these those he she it they we you i his her its their our my your in on at by for from with without after before since during until when while where what who why how if although though because as but and or yet so then there here however moreover furthermore meanwhile nevertheless also additionally according despite most many some several few all both each every no not none one two three four five another other such even only just still later earlier today yesterday tomorrow last next once more another much under over between among through into of to do does did is are was were has have had can could will would should may might must let please nobody everyone someone anyone everything nothing something',
);
