/**
 * Countries as news writes them: `name|continent|capital|people and adjectives|other names`. Facts of common
 * knowledge; the list holds the members of the United Nations and the few other countries that news names often.
 */
const table = `
Afghanistan|Asia|Kabul|Afghan,Afghans|
Albania|Europe|Tirana|Albanian,Albanians|
Algeria|Africa|Algiers|Algerian,Algerians|
Andorra|Europe|Andorra la Vella|Andorran,Andorrans|
Angola|Africa|Luanda|Angolan,Angolans|
Antigua and Barbuda|North America|St. John's|Antiguan,Antiguans|
Argentina|South America|Buenos Aires|Argentine,Argentinian,Argentines,Argentinians|
Armenia|Asia|Yerevan|Armenian,Armenians|
Australia|Oceania|Canberra|Australian,Australians|
Austria|Europe|Vienna|Austrian,Austrians|
Azerbaijan|Asia|Baku|Azerbaijani,Azerbaijanis|
Bahamas|North America|Nassau|Bahamian,Bahamians|The Bahamas
Bahrain|Asia|Manama|Bahraini,Bahrainis|
Bangladesh|Asia|Dhaka|Bangladeshi,Bangladeshis|
Barbados|North America|Bridgetown|Barbadian,Barbadians|
Belarus|Europe|Minsk|Belarusian,Belarusians|
Belgium|Europe|Brussels|Belgian,Belgians|
Belize|North America|Belmopan|Belizean,Belizeans|
Benin|Africa|Porto-Novo|Beninese|
Bhutan|Asia|Thimphu|Bhutanese|
Bolivia|South America|Sucre|Bolivian,Bolivians|
Bosnia and Herzegovina|Europe|Sarajevo|Bosnian,Bosnians|Bosnia
Botswana|Africa|Gaborone|Botswanan|
Brazil|South America|Brasília|Brazilian,Brazilians|
Brunei|Asia|Bandar Seri Begawan|Bruneian|
Bulgaria|Europe|Sofia|Bulgarian,Bulgarians|
Burkina Faso|Africa|Ouagadougou|Burkinabe|
Burundi|Africa|Gitega|Burundian,Burundians|
Cambodia|Asia|Phnom Penh|Cambodian,Cambodians|
Cameroon|Africa|Yaoundé|Cameroonian,Cameroonians|
Canada|North America|Ottawa|Canadian,Canadians|
Cape Verde|Africa|Praia|Cape Verdean|
Central African Republic|Africa|Bangui|Central African|
Chad|Africa|N'Djamena|Chadian,Chadians|
Chile|South America|Santiago|Chilean,Chileans|
China|Asia|Beijing|Chinese|People's Republic of China,PRC
Colombia|South America|Bogotá|Colombian,Colombians|
Comoros|Africa|Moroni|Comorian,Comorians|
Congo|Africa|Brazzaville|Congolese|Democratic Republic of the Congo,DR Congo,DRC
Costa Rica|North America|San José|Costa Rican,Costa Ricans|
Croatia|Europe|Zagreb|Croatian,Croatians,Croat,Croats|
Cuba|North America|Havana|Cuban,Cubans|
Cyprus|Europe|Nicosia|Cypriot,Cypriots|
Czech Republic|Europe|Prague|Czech,Czechs|Czechia
Denmark|Europe|Copenhagen|Danish,Dane,Danes|
Djibouti|Africa|Djibouti City|Djiboutian|
Dominica|North America|Roseau||
Dominican Republic|North America|Santo Domingo|Dominican,Dominicans|
Ecuador|South America|Quito|Ecuadorian,Ecuadorians|
Egypt|Africa|Cairo|Egyptian,Egyptians|
El Salvador|North America|San Salvador|Salvadoran,Salvadorans|
England|Europe|London|English,Englishman,Englishmen|
Equatorial Guinea|Africa|Malabo|Equatorial Guinean|
Eritrea|Africa|Asmara|Eritrean,Eritreans|
Estonia|Europe|Tallinn|Estonian,Estonians|
Eswatini|Africa|Mbabane|Swazi,Swazis|Swaziland
Ethiopia|Africa|Addis Ababa|Ethiopian,Ethiopians|
Fiji|Oceania|Suva|Fijian,Fijians|
Finland|Europe|Helsinki|Finnish,Finn,Finns|
France|Europe|Paris|French,Frenchman,Frenchmen|
Gabon|Africa|Libreville|Gabonese|
Gambia|Africa|Banjul|Gambian,Gambians|The Gambia
Georgia|Asia|Tbilisi|Georgian,Georgians|
Germany|Europe|Berlin|German,Germans|
Ghana|Africa|Accra|Ghanaian,Ghanaians|
Greece|Europe|Athens|Greek,Greeks|
Greenland|North America|Nuuk|Greenlander,Greenlandic|
Grenada|North America|St. George's|Grenadian|
Guatemala|North America|Guatemala City|Guatemalan,Guatemalans|
Guinea|Africa|Conakry|Guinean,Guineans|
Guinea-Bissau|Africa|Bissau||
Guyana|South America|Georgetown|Guyanese|
Haiti|North America|Port-au-Prince|Haitian,Haitians|
Honduras|North America|Tegucigalpa|Honduran,Hondurans|
Hong Kong|Asia||Hongkonger,Hongkongers|
Hungary|Europe|Budapest|Hungarian,Hungarians|
Iceland|Europe|Reykjavík|Icelandic,Icelander,Icelanders|
India|Asia|New Delhi|Indian,Indians|
Indonesia|Asia|Jakarta|Indonesian,Indonesians|
Iran|Asia|Tehran|Iranian,Iranians|Islamic Republic of Iran
Iraq|Asia|Baghdad|Iraqi,Iraqis|
Ireland|Europe|Dublin|Irish,Irishman|Republic of Ireland
Israel|Asia|Jerusalem|Israeli,Israelis|
Italy|Europe|Rome|Italian,Italians|
Ivory Coast|Africa|Yamoussoukro|Ivorian,Ivorians|Côte d'Ivoire
Jamaica|North America|Kingston|Jamaican,Jamaicans|
Japan|Asia|Tokyo|Japanese|
Jordan|Asia|Amman|Jordanian,Jordanians|
Kazakhstan|Asia|Astana|Kazakh,Kazakhs|
Kenya|Africa|Nairobi|Kenyan,Kenyans|
Kiribati|Oceania|Tarawa||
Kosovo|Europe|Pristina|Kosovar,Kosovars|
Kuwait|Asia|Kuwait City|Kuwaiti,Kuwaitis|
Kyrgyzstan|Asia|Bishkek|Kyrgyz|
Laos|Asia|Vientiane|Laotian,Laotians|
Latvia|Europe|Riga|Latvian,Latvians|
Lebanon|Asia|Beirut|Lebanese|
Lesotho|Africa|Maseru|Basotho|
Liberia|Africa|Monrovia|Liberian,Liberians|
Libya|Africa|Tripoli|Libyan,Libyans|
Liechtenstein|Europe|Vaduz|Liechtensteiner|
Lithuania|Europe|Vilnius|Lithuanian,Lithuanians|
Luxembourg|Europe|Luxembourg City|Luxembourger|
Madagascar|Africa|Antananarivo|Malagasy|
Malawi|Africa|Lilongwe|Malawian,Malawians|
Malaysia|Asia|Kuala Lumpur|Malaysian,Malaysians|
Maldives|Asia|Malé|Maldivian,Maldivians|
Mali|Africa|Bamako|Malian,Malians|
Malta|Europe|Valletta|Maltese|
Marshall Islands|Oceania|Majuro|Marshallese|The Marshall Islands
Mauritania|Africa|Nouakchott|Mauritanian|
Mauritius|Africa|Port Louis|Mauritian|
Mexico|North America|Mexico City|Mexican,Mexicans|
Micronesia|Oceania|Palikir|Micronesian,Micronesians|Federated States of Micronesia
Moldova|Europe|Chișinău|Moldovan,Moldovans|
Monaco|Europe|Monaco|Monégasque|
Mongolia|Asia|Ulaanbaatar|Mongolian,Mongolians|
Montenegro|Europe|Podgorica|Montenegrin,Montenegrins|
Morocco|Africa|Rabat|Moroccan,Moroccans|
Mozambique|Africa|Maputo|Mozambican,Mozambicans|
Myanmar|Asia|Naypyidaw|Burmese|Burma
Namibia|Africa|Windhoek|Namibian,Namibians|
Nauru|Oceania|Yaren|Nauruan,Nauruans|
Nepal|Asia|Kathmandu|Nepalese,Nepali|
Netherlands|Europe|Amsterdam|Dutch,Dutchman|The Netherlands,Holland
New Zealand|Oceania|Wellington|New Zealander,New Zealanders|
Nicaragua|North America|Managua|Nicaraguan,Nicaraguans|
Niger|Africa|Niamey|Nigerien|
Nigeria|Africa|Abuja|Nigerian,Nigerians|
North Korea|Asia|Pyongyang|North Korean,North Koreans|DPRK,Democratic People's Republic of Korea
North Macedonia|Europe|Skopje|Macedonian,Macedonians|Macedonia
Northern Ireland|Europe|Belfast|Northern Irish|
Norway|Europe|Oslo|Norwegian,Norwegians|
Oman|Asia|Muscat|Omani,Omanis|
Pakistan|Asia|Islamabad|Pakistani,Pakistanis|
Palau|Oceania|Ngerulmud|Palauan,Palauans|
Palestine|Asia|Ramallah|Palestinian,Palestinians|
Panama|North America|Panama City|Panamanian,Panamanians|
Papua New Guinea|Oceania|Port Moresby|Papua New Guinean|
Paraguay|South America|Asunción|Paraguayan,Paraguayans|
Peru|South America|Lima|Peruvian,Peruvians|
Philippines|Asia|Manila|Philippine,Filipino,Filipinos|The Philippines
Poland|Europe|Warsaw|Polish,Pole,Poles|
Portugal|Europe|Lisbon|Portuguese|
Qatar|Asia|Doha|Qatari,Qataris|
Romania|Europe|Bucharest|Romanian,Romanians|
Russia|Europe|Moscow|Russian,Russians|Russian Federation
Rwanda|Africa|Kigali|Rwandan,Rwandans|
Saint Kitts and Nevis|North America|Basseterre||St. Kitts and Nevis
Saint Lucia|North America|Castries||St. Lucia
Saint Vincent and the Grenadines|North America|Kingstown||St. Vincent and the Grenadines
Samoa|Oceania|Apia|Samoan,Samoans|
San Marino|Europe||Sammarinese|
São Tomé and Príncipe|Africa|São Tomé||Sao Tome and Principe
Saudi Arabia|Asia|Riyadh|Saudi,Saudis|
Scotland|Europe|Edinburgh|Scottish,Scots,Scot,Scotsman|
Senegal|Africa|Dakar|Senegalese|
Serbia|Europe|Belgrade|Serbian,Serbians,Serb,Serbs|
Seychelles|Africa|Victoria|Seychellois|
Sierra Leone|Africa|Freetown|Sierra Leonean|
Singapore|Asia|Singapore|Singaporean,Singaporeans|
Slovakia|Europe|Bratislava|Slovak,Slovaks|
Slovenia|Europe|Ljubljana|Slovenian,Slovene,Slovenes|
Solomon Islands|Oceania|Honiara||
Somalia|Africa|Mogadishu|Somali,Somalis|
South Africa|Africa|Pretoria|South African,South Africans|
South Korea|Asia|Seoul|South Korean,South Koreans|Republic of Korea
South Sudan|Africa|Juba|South Sudanese|
Soviet Union|Europe|Moscow|Soviet,Soviets|USSR
Spain|Europe|Madrid|Spanish,Spaniard,Spaniards|
Sri Lanka|Asia|Colombo|Sri Lankan,Sri Lankans|Ceylon
Sudan|Africa|Khartoum|Sudanese|
Suriname|South America|Paramaribo|Surinamese|
Sweden|Europe|Stockholm|Swedish,Swede,Swedes|
Switzerland|Europe|Bern|Swiss|
Syria|Asia|Damascus|Syrian,Syrians|
Taiwan|Asia|Taipei|Taiwanese|
Tajikistan|Asia|Dushanbe|Tajik,Tajiks|
Tanzania|Africa|Dodoma|Tanzanian,Tanzanians|
Thailand|Asia|Bangkok|Thai,Thais|
Timor-Leste|Asia|Dili|Timorese|East Timor
Togo|Africa|Lomé|Togolese|
Tonga|Oceania|Nukuʻalofa|Tongan,Tongans|
Trinidad and Tobago|North America|Port of Spain|Trinidadian|
Tunisia|Africa|Tunis|Tunisian,Tunisians|
Turkey|Asia|Ankara|Turkish,Turk,Turks|Türkiye
Turkmenistan|Asia|Ashgabat|Turkmen|
Tuvalu|Oceania|Funafuti|Tuvaluan,Tuvaluans|
Uganda|Africa|Kampala|Ugandan,Ugandans|
Ukraine|Europe|Kyiv|Ukrainian,Ukrainians|
United Arab Emirates|Asia|Abu Dhabi|Emirati,Emiratis|UAE
United Kingdom|Europe|London|British,Briton,Britons|UK,U.K.,Britain,Great Britain
United States|North America|Washington|American,Americans|US,U.S.,USA,U.S.A.,America,United States of America
Uruguay|South America|Montevideo|Uruguayan,Uruguayans|
Uzbekistan|Asia|Tashkent|Uzbek,Uzbeks|
Vanuatu|Oceania|Port Vila|Vanuatuan|
Vatican City|Europe|Vatican City|Vatican|Holy See
Venezuela|South America|Caracas|Venezuelan,Venezuelans|
Vietnam|Asia|Hanoi|Vietnamese|Viet Nam
Wales|Europe|Cardiff|Welsh,Welshman|
Yemen|Asia|Sanaa|Yemeni,Yemenis|
Zambia|Africa|Lusaka|Zambian,Zambians|
Zimbabwe|Africa|Harare|Zimbabwean,Zimbabweans|
`;

export type Country = {
  readonly name: string;
  readonly continent: string;
  readonly capital: string;
  readonly peoples: readonly string[];
  readonly aliases: readonly string[];
};

export const countries: readonly Country[] = table.trim().split('\n').map((line) => {
  const [name = '', continent = '', capital = '', peoples = '', aliases = ''] = line.split('|');
  return { name, continent, capital, peoples: peoples.split(',').filter(Boolean), aliases: aliases.split(',').filter(Boolean) };
});

/** By every name it goes by, as written. */
export const countryByName: ReadonlyMap<string, Country> = new Map(
  countries.flatMap((country) => [country.name, ...country.aliases].map((name) => [name, country] as const)),
);
/** By adjective or people: `Japanese`, `Danes`. */
export const countryByPeople: ReadonlyMap<string, Country> = new Map(countries.flatMap((country) => country.peoples.map((word) => [word, country] as const)));
export const countryByCapital: ReadonlyMap<string, Country> = new Map(countries.filter((country) => country.capital).map((country) => [country.capital, country] as const));
/** Countries written with "the" in running text. */
export const countriesWithThe: ReadonlySet<string> = new Set(['Bahamas', 'Comoros', 'Solomon Islands', 'Marshall Islands', 'Central African Republic', 'Czech Republic', 'Dominican Republic', 'Gambia', 'Maldives', 'Netherlands', 'Philippines', 'Seychelles', 'United Arab Emirates', 'UAE', 'United Kingdom', 'UK', 'U.K.', 'United States', 'US', 'U.S.', 'USA', 'Soviet Union', 'USSR', 'DPRK', 'Congo', 'Holy See', 'Vatican']);
