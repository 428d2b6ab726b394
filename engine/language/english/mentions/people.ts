/** Words that tell that a name is a person's. */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Stand before a name and are no part of it. */
export const honorifics = words(`Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Dame Lord Lady Prof Prof. Professor Rev Rev. Reverend Father Brother Sister Mlle Mlle. Mme Mme. Hon. Mademoiselle Madame Monsieur Señor Don Herr Frau Sheikh Mullah Imam Rabbi`);
export const femaleTitles = words(`Mrs Mrs. Ms Ms. Miss Dame Lady Queen Princess Empress Duchess Countess Baroness Mlle Mlle. Mme Mme. Mademoiselle Madame Frau Sister Congresswoman Chairwoman Spokeswoman`);
export const maleTitles = words(`Mr Mr. Sir Lord King Prince Emperor Duke Count Baron Father Brother Monsieur Herr Pope Congressman Chairman Spokesman`);

/** Last word of a role that stands before a name: `Prime Minister`, `Emeritus Professor`, `chief executive`. */
export const roleWords = words(`president president-elect minister chancellor premier secretary senator representative congressman congresswoman governor mayor king queen prince princess emperor
empress pope cardinal bishop archbishop judge justice general colonel major captain lieutenant sergeant admiral commander marshal ambassador professor director chairman chairwoman chair
chairperson spokesman spokeswoman spokesperson coach manager author writer novelist poet singer actor actress director composer artist painter architect engineer scientist
physicist chemist biologist mathematician economist philosopher historian psychologist linguist anthropologist sociologist astronomer inventor founder co-founder creator editor journalist reporter
columnist analyst activist lawyer attorney prosecutor officer chief executive ceo leader deputy councillor councilor politician candidate lawmaker legislator commissioner inspector detective sheriff
superintendent principal teacher student researcher explorer astronaut pilot player striker goalkeeper defender midfielder batsman bowler quarterback champion guitarist drummer pianist violinist
conductor producer screenwriter filmmaker photographer designer entrepreneur businessman businesswoman banker investor doctor surgeon nurse priest monk nun duke duchess count countess baron baroness
sultan shah czar tsar caliph warlord empresario soldier veteran academic geologist botanist zoologist ecologist epidemiologist virologist curator critic playwright dramatist sculptor`);
