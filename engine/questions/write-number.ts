/** Numbers as text, in the forms in which a reader may type them. */
const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const tens: Readonly<Record<number, string>> = { 3: 'thirty', 4: 'forty', 5: 'fifty', 6: 'sixty', 7: 'seventy', 8: 'eighty', 9: 'ninety' };

export const grouped = (value: number): string => {
  const [whole = '', part] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (part ? `.${part}` : '');
};

export function wordsOfNumber(value: number): string[] {
  const forms = new Set<string>([String(value)]);
  if (value >= 1000) forms.add(grouped(value));
  const word = small[value];
  if (word) forms.add(word);
  for (const [name, size] of [['million', 1e6], ['billion', 1e9], ['trillion', 1e12]] as const) {
    const share = value / size;
    if (share >= 1 && share < 1000 && Number.isInteger(share * 100)) forms.add(`${share} ${name}`);
  }
  return [...forms];
}

/** Written as the model is written: "50,000" gives "75,000", "two" gives "three". */
export function writeLike(model: string, value: number): string {
  if (/^[a-z]+$/i.test(model)) {
    const word = small[value] ?? tens[value / 10];
    return word ? (/^[A-Z]/.test(model) ? word[0]!.toUpperCase() + word.slice(1) : word) : grouped(value);
  }
  const number = /\d[\d,]*(\.\d+)?/.exec(model)?.[0];
  // "Seventy percent": a word and its unit.
  if (number === undefined) return model.replace(/^\S+/, (word) => writeLike(word, value));
  const scale = /(thousand|million|billion|trillion)/i.exec(model)?.[1];
  const shown = scale ? value / { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[scale.toLowerCase() as 'million']! : value;
  const decimals = number.split('.')[1]?.length ?? 0;
  const text = shown.toFixed(decimals);
  return model.replace(number, /,/.test(number) || (shown >= 10000 && !/^(1\d|20)\d\d$/.test(number)) ? grouped(Number(text)) : text);
}
