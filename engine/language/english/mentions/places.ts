/** Names of places that are common enough to be known by name alone. Facts of common knowledge. */
const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*[,\n]\s*/));

export const usStates = names(`Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa,
Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey,
New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont,
Virginia, West Virginia, Wisconsin, Wyoming`);

export const regions = names(`Africa, Antarctica, Asia, Europe, North America, South America, Latin America, Central America, Oceania, East Asia, South Asia, Southeast Asia,
Central Asia, West Asia, Western Europe, Eastern Europe, Northern Europe, Southern Europe, Central Europe, North Africa, West Africa, East Africa, Southern Africa,
Sub-Saharan Africa, Middle East, Far East, Near East, Caribbean, Balkans, Scandinavia, Siberia, Sahara, Mediterranean, Indo-Pacific, Asia-Pacific, Arctic, Gaza, West Bank,
Puerto Rico, Guam, Bermuda, Macau, Western Sahara, Gibraltar, French Guiana, Guadeloupe, Martinique, Faroe Islands, Falkland Islands, Cayman Islands,
Virgin Islands, American Samoa, New Caledonia, French Polynesia, Isle of Man, Jersey, Guernsey, Crimea, Donbas, Kashmir, Tibet, Xinjiang, Catalonia, Bavaria, Saxony, Prussia, Brittany, Normandy, Tuscany, Sicily, Lombardy, Andalusia, Galicia, Flanders, Yorkshire,
Cornwall, Lancashire, Kent, Essex, Sussex, Devon, Ontario, Quebec, British Columbia, Alberta, Manitoba, Nova Scotia, New South Wales, Queensland, Tasmania, Punjab, Bengal,
Mesopotamia, Anatolia, Persia, Palestine, Patagonia, Amazonia, Alps, Andes, Himalayas, Hokkaido, Okinawa, New England, Midwest, Silicon Valley`);

export const cities = names(`Amsterdam, Athens, Atlanta, Auckland, Austin, Bangalore, Bangkok, Barcelona, Beijing, Belfast, Berlin, Birmingham, Bogotá, Bologna, Bordeaux, Boston,
Bristol, Brisbane, Brussels, Budapest, Buenos Aires, Cairo, Calcutta, Calgary, Cambridge, Cape Town, Cardiff, Chennai, Chicago, Christchurch, Cincinnati, Cleveland, Cologne,
Columbus, Constantinople, Copenhagen, Dallas, Damascus, Delhi, Denver, Detroit, Dhaka, Dresden, Dubai, Dublin, Düsseldorf, Edinburgh, Florence, Frankfurt, Geneva, Genoa,
Glasgow, Guangzhou, Hamburg, Hanoi, Havana, Helsinki, Hiroshima, Ho Chi Minh City, Houston, Hyderabad, Istanbul, Jakarta, Jerusalem, Johannesburg, Kabul, Karachi, Kiev,
Kolkata, Kyiv, Kyoto, Lagos, Lahore, Las Vegas, Leeds, Leipzig, Leicester, Lima, Lisbon, Liverpool, London, Los Angeles, Lyon, Madrid, Manchester, Manila, Marseille, Mecca,
Melbourne, Memphis, Miami, Milan, Minneapolis, Montreal, Moscow, Mumbai, Munich, Nagasaki, Nagoya, Nairobi, Naples, Nashville, New Delhi, New Orleans, New York City, Newcastle,
Nice, Nottingham, Nuremberg, Osaka, Oslo, Ottawa, Oxford, Paris, Perth, Philadelphia, Phoenix, Pittsburgh, Portsmouth, Prague, Pyongyang, Riga, Rio de Janeiro, Riyadh, Rome,
Rotterdam, Saigon, Saint Petersburg, St. Petersburg, Salzburg, San Antonio, San Diego, San Francisco, San Jose, Santiago, São Paulo, Sapporo, Seattle, Seoul, Seville,
Shanghai, Sheffield, Shenzhen, Sofia, Southampton, Stockholm, Strasbourg, Stuttgart, Sydney, Taipei, Tehran, Tel Aviv, Tokyo, Toronto, Toulouse, Tunis, Turin, Utrecht, Vancouver,
Venice, Vienna, Vilnius, Warsaw, Washington D.C., Washington, D.C., Wellington, Winnipeg, Yokohama, York, Zagreb, Zurich, Oakland, Berkeley, Princeton, Baltimore, Buffalo,
Sacramento, Salt Lake City, Santa Barbara, Santa Cruz, Tampa, Tucson, Albuquerque, Charleston, Charlotte, Jacksonville, Kansas City, Louisville, Milwaukee, Norfolk, Omaha,
Orlando, Portland, Raleigh, Richmond, Rochester, Savannah, Syracuse, Tulsa, Alexandria, Antwerp, Basel, Bergen, Bilbao, Bremen, Brno, Bruges, Canterbury, Coventry, Delft,
Derby, Dundee, Durham, Exeter, Ghent, Gothenburg, Granada, Haarlem, Hanover, Heidelberg, Inverness, Kraków, Lille, Linz, Ljubljana, Lucerne, Mannheim, Mantua, Nantes,
Odessa, Padua, Palermo, Pisa, Plymouth, Porto, Reading, Reims, Rouen, Salamanca, Siena, Tallinn, Trieste, Ulm, Valencia, Verona, Versailles, Weimar, Winchester, Worcester, Mexico City,
Guadalajara, Monterrey, Veracruz, Caracas, Quito, Bethlehem, Nazareth, Haifa, Aleppo, Mosul, Basra, Isfahan, Samarkand, Herat, Kandahar, Peshawar, Rawalpindi, Jaipur, Agra,
Varanasi, Pune, Surat, Yangon, Mandalay, Da Nang, Hue, Phnom Penh, Cebu, Davao, Surabaya, Bandung, Busan, Incheon, Kobe, Fukuoka, Sendai, Nara, Wuhan, Chengdu, Nanjing, Tianjin`);
