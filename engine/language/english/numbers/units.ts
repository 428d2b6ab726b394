/** Units of measure and of money, each under one name however it is written. */

export type UnitKind = 'duration' | 'measure' | 'percent';
export type Unit = { readonly name: string; readonly kind: UnitKind };

const spelled: readonly (readonly [kind: UnitKind, name: string, forms: string])[] = [
  ['duration', 'second', 'second seconds sec secs'],
  ['duration', 'minute', 'minute minutes min mins'],
  ['duration', 'hour', 'hour hours hr hrs'],
  ['duration', 'day', 'day days'],
  ['duration', 'night', 'night nights'],
  ['duration', 'week', 'week weeks'],
  ['duration', 'month', 'month months'],
  ['duration', 'year', 'year years yr yrs'],
  ['duration', 'decade', 'decade decades'],
  ['duration', 'century', 'century centuries'],
  ['duration', 'generation', 'generation generations'],
  ['measure', 'kilometre', 'kilometre kilometres kilometer kilometers km'],
  ['measure', 'metre', 'metre metres meter meters m'],
  ['measure', 'centimetre', 'centimetre centimetres centimeter centimeters cm'],
  ['measure', 'millimetre', 'millimetre millimetres millimeter millimeters mm'],
  ['measure', 'nanometre', 'nanometre nanometres nanometer nanometers nm'],
  ['measure', 'mile', 'mile miles mi'],
  ['measure', 'yard', 'yard yards yd'],
  ['measure', 'foot', 'foot feet ft'],
  ['measure', 'inch', 'inch inches'],
  ['measure', 'light-year', 'light-year light-years lightyears'],
  ['measure', 'hectare', 'hectare hectares ha'],
  ['measure', 'acre', 'acre acres'],
  ['measure', 'kilogram', 'kilogram kilograms kilo kilos kg'],
  ['measure', 'gram', 'gram grams g'],
  ['measure', 'milligram', 'milligram milligrams mg'],
  ['measure', 'tonne', 'tonne tonnes'],
  ['measure', 'ton', 'ton tons'],
  ['measure', 'pound', 'pounds lb lbs'],
  ['measure', 'ounce', 'ounce ounces oz'],
  ['measure', 'litre', 'litre litres liter liters'],
  ['measure', 'millilitre', 'millilitre millilitres milliliter milliliters ml'],
  ['measure', 'gallon', 'gallon gallons'],
  ['measure', 'barrel', 'barrel barrels'],
  ['measure', 'degree', 'degree degrees ° º °C °F'],
  ['measure', 'mph', 'mph'],
  ['measure', 'km/h', 'kph km/h'],
  ['measure', 'knot', 'knots'],
  ['measure', 'watt', 'watt watts'],
  ['measure', 'kilowatt', 'kilowatt kilowatts kW'],
  ['measure', 'megawatt', 'megawatt megawatts MW'],
  ['measure', 'gigawatt', 'gigawatt gigawatts GW'],
  ['measure', 'kilowatt-hour', 'kWh'],
  ['measure', 'hertz', 'hertz Hz kHz MHz GHz'],
  ['measure', 'byte', 'byte bytes KB MB GB TB kilobytes megabytes gigabytes terabytes'],
  ['measure', 'calorie', 'calorie calories'],
  ['measure', 'volt', 'volt volts'],
  ['percent', '%', '% percent pct'],
];

export const units: ReadonlyMap<string, Unit> = new Map(spelled.flatMap(([kind, name, forms]) => forms.split(' ').map((form) => [form, { name, kind }] as const)));

/** Signs before the number; the longer are looked for first. ISO 4217. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['NZ$', 'NZD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₫', 'VND'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
]);
/** Codes that may stand before or after the number. */
export const currencyCodes: ReadonlySet<string> = new Set('USD EUR GBP JPY VND CNY RMB KRW INR AUD NZD CAD CHF SEK NOK DKK HKD SGD THB IDR MYR PHP RUB BRL MXN ZAR TRY'.split(' '));
/** Words after the number. `pounds` is weight unless something says money. */
export const currencyWords: ReadonlyMap<string, string> = new Map([
  ...['dollar', 'dollars', 'bucks'].map((word) => [word, 'USD'] as const),
  ...['euro', 'euros'].map((word) => [word, 'EUR'] as const),
  ...['yen'].map((word) => [word, 'JPY'] as const),
  ...['yuan', 'renminbi'].map((word) => [word, 'CNY'] as const),
  ...['rupee', 'rupees'].map((word) => [word, 'INR'] as const),
  ...['dong'].map((word) => [word, 'VND'] as const),
  ...['rouble', 'roubles', 'ruble', 'rubles'].map((word) => [word, 'RUB'] as const),
  ...['peso', 'pesos', 'franc', 'francs', 'krona', 'kronor', 'kroner', 'baht', 'rand', 'lira', 'rupiah', 'ringgit', 'shilling', 'shillings', 'cent', 'cents', 'penny', 'pence', 'reais', 'zloty', 'shekels', 'riyals', 'dirhams', 'guilders', 'ducats', 'guineas', 'florins'].map((word) => [word, word] as const),
]);
/** `Canadian dollars`, `pounds sterling`. */
export const currencyNations: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['american', 'USD'],
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
  ['hong kong', 'HKD'],
  ['singapore', 'SGD'],
]);
