/** Organisations that news names without saying what they are. Facts of common knowledge. */
import type { EntityType } from '#engine/types.ts';

const table: Readonly<Partial<Record<EntityType, string>>> = {
  organization: `United Nations, UN, U.N., UNESCO, UNICEF, UNHCR, WHO, World Health Organization, WTO, World Trade Organization, IMF, International Monetary Fund, World Bank, NATO, North Atlantic Treaty Organization,
European Union, EU, European Commission, European Parliament, European Central Bank, ECB, African Union, Arab League, ASEAN, OPEC, OECD, OSCE, IAEA, International Atomic Energy Agency, G7, G20, BRICS, Interpol, Europol,
International Criminal Court, ICC, International Court of Justice, Security Council, General Assembly, Red Cross, Red Crescent, International Committee of the Red Cross, Amnesty International, Human Rights Watch,
Greenpeace, Oxfam, Médecins Sans Frontières, Doctors Without Borders, Save the Children, World Wildlife Fund, WWF, Wikimedia Foundation, Wikipedia, Wikinews, Creative Commons, Mozilla, Transparency International,
NASA, ESA, European Space Agency, JAXA, Roscosmos, CERN, FBI, CIA, NSA, Pentagon, Kremlin, Department of Defense, State Department, Department of Justice, Department of Homeland Security, Homeland Security,
Federal Reserve, Supreme Court, Congress, Senate, House of Representatives, House of Commons, House of Lords, Parliament, Knesset, Bundestag, Bundesrat, Duma, State Duma, Diet, Politburo, Central Committee,
Ministry of Defence, Ministry of Foreign Affairs, Foreign Office, Scotland Yard, Interpol, MI5, MI6, KGB, Mossad, Taliban, Hamas, Hezbollah, Al-Qaeda, al-Qaeda, Islamic State, ISIS, ISIL, Boko Haram, IRA, ETA, FARC, PLO,
FIFA, UEFA, IOC, International Olympic Committee, NBA, NFL, MLB, NHL, MLS, NCAA, Major League Baseball, National Football League, National Basketball Association, Premier League, Bundesliga, La Liga, Serie A, Formula One,
Real Madrid, FC Barcelona, Manchester United, Manchester City, Arsenal, Liverpool FC, Bayern Munich, Juventus, AC Milan, Inter Milan, Paris Saint-Germain, New York Yankees, Boston Red Sox, Red Sox, Los Angeles Lakers,
Chicago Bulls, Dallas Cowboys, Pittsburgh Pirates, New York Mets, Mets, Royal Society, Royal Navy, Red Army, Luftwaffe, Wehrmacht, Gestapo, Church of England, Catholic Church, Roman Catholic Church, Vatican, Holy See,
Church of Scientology, Ku Klux Klan, Salvation Army, Freemasons, Smithsonian Institution, Smithsonian, Royal Air Force, RAF, Environmental Protection Agency, EPA, FDA, Food and Drug Administration, CDC, NIH, NOAA, FAA, FCC, FEMA, SEC`,
  company: `Google, Microsoft, Apple Inc., Facebook, Meta Platforms, Twitter, YouTube, Instagram, WhatsApp, LinkedIn, TikTok, ByteDance, Tencent, Alibaba, Baidu, Huawei, Xiaomi, Amazon.com, Netflix, Airbnb, Uber, Lyft, Spotify,
PayPal, eBay, Yahoo, Yahoo!, IBM, Intel, AMD, Nvidia, Qualcomm, Cisco, Oracle Corporation, SAP, Dell, Hewlett-Packard, HP, Lenovo, Asus, Acer, Sony, Nintendo, Sega, Samsung, LG, Panasonic, Toshiba, Hitachi, Canon Inc., Nikon, Fujitsu,
NEC, SoftBank, Toyota, Honda, Nissan, Mazda, Subaru, Mitsubishi, Suzuki, Hyundai, Kia, Volkswagen, BMW, Audi, Mercedes-Benz, Porsche, Renault, Peugeot, Citroën, Fiat, Volvo, Saab, General Motors, Chrysler, Tesla Motors, SpaceX, Boeing,
Airbus, Lockheed Martin, Northrop Grumman, Raytheon, BAE Systems, Rolls-Royce, General Electric, Siemens, Bosch, Philips, Nokia, Ericsson, BP, ExxonMobil, Chevron, TotalEnergies, Gazprom, Rosneft, Saudi Aramco, Petrobras, Nestlé,
Unilever, Danone, Coca-Cola, PepsiCo, McDonald's, Starbucks, KFC, Burger King, Walmart, IKEA, Adidas, Nike, Puma, Zara, H&M, Pfizer, Moderna, AstraZeneca, Novartis, Roche, Bayer, BASF, GlaxoSmithKline, Merck, Johnson & Johnson,
Goldman Sachs, JPMorgan, JPMorgan Chase, Morgan Stanley, Citigroup, HSBC, Barclays, Deutsche Bank, UBS, Credit Suisse, Visa Inc., Mastercard, Lehman Brothers, Enron, Kodak, Xerox, Motorola, BlackBerry, AT&T, Verizon, T-Mobile, Vodafone,
BBC, CNN, NBC, CBS, ABC News, Fox News, MSNBC, Sky News, Al Jazeera, Reuters, Associated Press, AP, AFP, Agence France-Presse, Bloomberg, Xinhua, TASS, Kyodo, Yonhap, NHK, ITV, Disney, Walt Disney, Pixar, Warner Bros., Paramount,
Universal Studios, Marvel, Lego, Mattel, Lufthansa, Emirates, Ryanair, easyJet, Delta Air Lines, Vietnam Airlines, VinFast, Vingroup, Viettel, FedEx, UPS, DHL, Maersk, OpenAI, DeepMind`,
  newspaper: `New York Times, The New York Times, Washington Post, The Washington Post, Wall Street Journal, The Wall Street Journal, USA Today, Los Angeles Times, Chicago Tribune, Boston Globe, The Guardian, The Times, The Independent, Daily Mail,
Financial Times, The Economist, Time magazine, Newsweek, Der Spiegel, Die Zeit, Bild, Le Monde, Le Figaro, El País, La Repubblica, Corriere della Sera, Pravda, Izvestia, Haaretz, Asahi Shimbun, Yomiuri Shimbun, Mainichi Shimbun, Nikkei,
South China Morning Post, Straits Times, The Straits Times, People's Daily, Global Times, Times of India, The Hindu, Scientific American, National Geographic, New Scientist, The Lancet, Vanity Fair, New Yorker, The New Yorker, Rolling Stone, The Onion`,
  university: `MIT, Massachusetts Institute of Technology, Caltech, Harvard, Yale, Stanford, UCLA, Columbia University, Oxford University, Cambridge University, ETH Zurich, Sorbonne, École Normale, École Polytechnique, Imperial College London`,
  party: `Democratic Party, Republican Party, Labour Party, Conservative Party, Liberal Democrats, Green Party, Communist Party, Nazi Party, Social Democratic Party, Christian Democratic Union, CDU, SPD, GOP, Tories, Democrats, Republicans, Whigs, Likud, Fatah`,
};

/** The kind of a well-known organisation, by its name as news writes it. */
export const organisationType: ReadonlyMap<string, EntityType> = new Map(
  (Object.entries(table) as [EntityType, string][]).flatMap(([type, names]) => names.split(/\s*[,\n]\s*/).map((name) => [name, type] as const)),
);
