// Made by scripts/lexicon/make-cities.ts from GeoNames, CC BY 4.0; see NOTICE.md.
/** A line a country (ISO 3166-1) or US state (ISO 3166-2): its cities of 150,000 people and more, with thousands of people. */
export const packedCities = `
AE|Dubai,2957|Sharjah,1324|Abu Dhabi,603|Ajman City,490|Ras Al Khaimah City,352|Musaffah,243
AF|Kabul,3044|Kandahār,391|Mazār-e Sharīf,303|Herāt,273|Jalālābād,200|Kunduz,162
AL|Tirana,375
AM|Yerevan,1093
AO|Luanda,2776|N’dalatando,383|Huambo,226|Lobito,208|Benguela,151
AR|Buenos Aires,13076|Córdoba,1428|Rosario,1174|Mendoza,877|San Miguel de Tucumán,781|La Plata,694|Mar del Plata,554|Salta,513|Santa Fe,490|San Juan,447|Resistencia,387|Santiago del Estero,355|Corrientes,339|Posadas,324|Morón,320|San Salvador de Jujuy,306|Bahía Blanca,277|Paraná,262|Merlo,244|Neuquén,242|Quilmes,230|José C. Paz,230|Pilar,227|Formosa,221|San Fernando del Valle de Catamarca,189|San Luis,184|Berazategui,167|La Rioja,163|San Miguel,158|Río Cuarto,154
AT|Vienna,1691|Graz,222|Linz,205|Salzburg,153
AU|Sydney,4627|Melbourne,4246|Brisbane,2190|Perth,1897|Adelaide,1225|Gold Coast,591|Canberra,368|Newcastle,308|Wollongong,292|Logan City,283|Geelong,226|Hobart,217|Townsville,196|Cairns,153
AZ|Baku,1117|Ganja,313|Sumqayıt,265|Lankaran,240
BA|Sarajevo,697|Banja Luka,221|Zenica,164
BD|Dhaka,10357|Chittagong,3920|Khulna,1342|Rājshāhi,700|Comilla,389|Shibganj,379|Natore,369|Rangpur,343|Tungi,338|Narsingdi,281|Bagerhat,266|Cox’s Bāzār,254|Jessore,244|Nāgarpur,238|Sylhet,237|Mymensingh,225|Nārāyanganj,224|Bogra,210|Dinājpur,206|Barisāl,202|Saidpur,199|Pār Naogaon,192|Pābna,187|Paltan,184|Tāngāil,180|Jamālpur,168|Puthia,159
BE|Brussels,1019|Antwerpen,460|Gent,231|Charleroi,200|Liège,183
BF|Ouagadougou,1087|Bobo-Dioulasso,360
BG|Sofia,1153|Plovdiv,340|Varna,313|Burgas,196|Ruse,156
BI|Bujumbura,332
BJ|Cotonou,780|Abomey-Calavi,386|Djougou,237|Porto-Novo,234|Parakou,164
BO|Santa Cruz de la Sierra,1364|Cochabamba,900|La Paz,813|Sucre,225|Oruro,209|Tarija,159
BR|São Paulo,10021|Rio de Janeiro,6024|Salvador,2712|Fortaleza,2400|Belo Horizonte,2373|Brasília,2208|Curitiba,1718|Manaus,1598|Recife,1478|Belém,1408|Porto Alegre,1373|Goiânia,1171|Guarulhos,1170|Campinas,1032|Nova Iguaçu,1002|Maceió,955|São Luís,917|Duque de Caxias,818|Natal,763|Teresina,745|São Bernardo do Campo,743|Campo Grande,729|Jaboatão,703|Osasco,678|Santo André,662|João Pessoa,651|Jaboatão dos Guararapes,630|Contagem,627|Ribeirão Preto,620|São José dos Campos,614|Uberlândia,564|Sorocaba,559|Cuiabá,522|Aparecida de Goiânia,511|Aracaju,490|Feira de Santana,482|Londrina,472|Juiz de Fora,470|Belford Roxo,466|Joinville,461|Niterói,456|São João de Meriti,455|Ananindeua,434|Florianópolis,413|Santos,411|Ribeirão das Neves,407|Vila Velha,395|Serra,394|Diadema,391|Campos dos Goytacazes,387|Mauá,386|Betim,384|Caxias do Sul,381|São José do Rio Preto,375|Olinda,367|Carapicuíba,361|Campina Grande,349|Piracicaba,342|Macapá,339|Itaquaquecetuba,337|Bauru,335|Montes Claros,332|Canoas,328|Mogi das Cruzes,326|São Vicente,324|Jundiaí,322|Pelotas,321|Anápolis,320|Vitória,313|Maringá,312|Guarujá,310|Porto Velho,306|Franca,305|Foz do Iguaçu,294|Blumenau,294|Ponta Grossa,292|Paulista,290|Limeira,290|Viamão,285|Suzano,283|Caucaia,275|Petrópolis,273|Uberaba,261|Rio Branco,258|Cascavel,257|Novo Hamburgo,254|Vitória da Conquista,253|Taubaté,252|Barueri,252|Governador Valadares,251|Volta Redonda,250|Várzea Grande,250|Praia Grande,250|Santa Maria,249|Santa Luzia,244|Gravataí,239|Caruaru,235|Boa Vista,235|Rio Verde,230|Ipatinga,229|Sumaré,228|Juazeiro do Norte,225|Embu,222|Imperatriz,218|Colombo,217|Taboão da Serra,215|Jacareí,213|Marília,212|Presidente Prudente,210|São Leopoldo,209|Itabuna,206|São Carlos,205|Hortolândia,204|Mossoró,202|Itapevi,202|Sete Lagoas,201|São José,200|Americana,196|Palmas,196|Parauapebas,196|Petrolina,195|Maracanaú,194|Divinópolis,194|Santarém,189|Camaçari,189|Planaltina,189|Santa Bárbara d'Oeste,188|Rio Grande,188|Cachoeiro de Itapemirim,187|Itaboraí,182|Rio Claro,180|Passo Fundo,180|Indaiatuba,180|Cotia,175|Francisco Morato,172|Araçatuba,170|Ferraz de Vasconcelos,168|Araraquara,168|Arapiraca,167|Lages,165|Nossa Senhora do Socorro,164|Barra Mansa,164|Dourados,162|Criciúma,162|Chapecó,160|Sobral,158|Barreiras,158|Itajaí,156|Ilhéus,155|Angra dos Reis,154|Rondonópolis,153|Nova Friburgo,153|Itapecerica da Serra,152|Guarapuava,151|Parnamirim,150
BS|Nassau,228
BW|Gaborone,208
BY|Minsk,1742|Homyel',481|Mahilyow,369|Vitebsk,343|Hrodna,317|Brest,301|Babruysk,221|Baranovichi,169
CA|Toronto,2600|Montréal,1600|Calgary,1020|Ottawa,812|Edmonton,712|Mississauga,669|North York,636|Winnipeg,632|Vancouver,600|Scarborough,600|Québec,529|Hamilton,520|Brampton,434|Surrey,395|Laval,377|Halifax,359|Etobicoke,348|London,347|Oshawa,309|Okanagan,298|Victoria,290|Windsor,278|Markham,262|Gatineau,242|Vaughan,239|Kitchener,234|Longueuil,229|Burnaby,203|Ladner,200|Saskatoon,199|Richmond Hill,186|Barrie,182|Richmond,182|Nepean,180|Regina,176|Oakville,166|Burlington,164|Greater Sudbury,158|Abbotsford,152
CD|Kinshasa,7786|Lubumbashi,1374|Mbuji-Mayi,875|Kisangani,539|Masina,485|Kananga,464|Likasi,422|Kolwezi,418|Tshikapa,267|Beni,232|Bukavu,225|Mwene-Ditu,189|Kikwit,187|Mbandaka,184|Matadi,180|Uvira,170|Boma,163|Butembo,155|Gandajika,154
CF|Bangui,542
CG|Brazzaville,1285|Pointe-Noire,659
CH|Zürich,342|Genève,184|Basel,164
CI|Abidjan,3677|Abobo,900|Bouaké,567|Daloa,216|San-Pédro,197|Yamoussoukro,195|Korhogo,167
CL|Santiago,4837|Puente Alto,510|Antofagasta,310|Viña del Mar,295|Valparaíso,282|Talcahuano,253|San Bernardo,250|Temuco,238|Iquique,227|Concepción,215|Rancagua,213|La Pintana,201|Talca,197|Arica,186|Coquimbo,161|Puerto Montt,160|La Serena,155|Chillán,150
CM|Douala,1338|Yaoundé,1299|Garoua,437|Kousséri,436|Bamenda,394|Maroua,320|Bafoussam,291|Mokolo,275|Ngaoundéré,231|Bertoua,218|Edéa,203|Loum,177
CN|Shanghai,22315|Beijing,11717|Tianjin,11090|Guangzhou,11071|Shenzhen,10358|Wuhan,9785|Dongguan,8000|Chongqing,7458|Chengdu,7416|Nanjing,7165|Nanchong,7150|Xi’an,6501|Shenyang,6256|Hangzhou,6242|Harbin,5879|Tai’an,5499|Suzhou,5346|Shantou,5329|Jinan,4336|Zhengzhou,4254|Changchun,4193|Dalian,4088|Kunming,3855|Qingdao,3719|Foshan,3600|Puyang,3590|Wuxi,3544|Xiamen,3531|Tianshui,3500|Ningbo,3492|Shiyan,3460|Taiyuan,3427|Tangshan,3372|Hefei,3310|Zibo,3129|Zhongshan,3121|Changsha,3094|Ürümqi,3029|Shijiazhuang,2835|Lanzhou,2628|Yunfu,2613|Nanchang,2358|Dadonghai,2000|Ordos,1941|Jilin,1882|Bayan Nur,1760|Kunshan,1600|Xinyang,1591|Fushun,1401|Luoyang,1391|Guankou,1380|Handan,1358|Baotou,1302|Xuchang,1266|Yueyang,1200|Tongshan,1199|Anshan,1199|Fuzhou,1180|Guiyang,1172|Lijiang,1138|Datong,1053|Changshu City,1048|Xianyang,1034|Huainan,1028|Jieyang,1002|Zhu Cheng City,1000|Baoding,996|Benxi,988|Changzhou,949|Huaibei,903|Kaifeng,900|Pingdingshan,890|Qiqihar,882|Wenzhou,866|Nanning,804|Anyang,781|Hohhot,774|Shangyu,770|Xining,768|Qinhuangdao,760|Hengyang,760|Xinxiang,744|Hegang,743|Zhumadian,720|Langfang,720|Yantai,719|Zhuzhou,709|Changzhi,700|Zhangjiakou,693|Zigong,690|Fuxin,689|Huangshi,688|Liaoyang,688|Xiangtan,674|Puyang Chengguanzhen,666|Nantong,666|Mudanjiang,666|Guilin,649|Zhanjiang,638|Zhenjiang,633|Dandong,632|Shaoguan,629|Yancheng,628|Panshan,625|Haikou,616|Xingtai,612|Taizhou,612|Jinzhou,604|Shuangyashan,600|Luancheng,597|Yingkou,591|Zhangzhou,590|Bengbu,577|Shihezi,573|Siping,556|Huai'an,555|Jiamusi,550|Neijiang,547|Yangzhou,540|Guli,536|Tanggu,535|Jiangmen,532|Cangzhou,528|Changde,518|Jiaozuo,518|Tonghua,510|Wuhu,508|Zhuhai,501|Shashi,499|Wuwei,493|Jianshui,490|Qionghai,480|Yichang,477|Yinchuan,475|Zunyi,466|Jiaxing,466|Liaoyuan,465|Xiangyang,463|Dadukou,462|Hengshui,456|Jining,450|Wenshan City,450|Chengde,449|Bei’an,436|Luqiao,428|Chaozhou,425|Shaoxing,421|Luohe,417|Yangquan,413|Chaoyang,410|Jixi,404|Yangjiang,400|Weifang,395|Xinpu,392|Dezhou,380|Zhoukou,377|Putian,377|Zhangjiakou Shi Xuanhua Qu,373|Pingxiang,372|Fenghuang,370|Zhaoqing,362|Huocheng,360|Anqing,359|Anshun,352|Chifeng,347|Taihecun,345|Shiqi,342|Aksu,340|Tieling,334|Jincheng,333|Yanji,327|Suizhou,324|Shangrao,319|Baicheng,317|Wusong,313|Lianshan,313|Jingdezhen,311|Shengli,306|Xinyuan,300|Yangshuo,300|Xiuying,290|Beihai,290|Huizhou,289|Chuzhou,281|Kashgar,275|Linyi,271|Chengzhong,266|Wuzhou,266|Hulan Ergi,265|Mianyang,264|Tongliao,261|Karamay,260|Aral,260|Jiujiang,259|Turpan,255|Heze,255|Laohekou,253|Nanyang,252|Suihua,252|Liupanshui,252|Wafangdian,251|Rizhao,246|Ji’an,245|Hebi,245|Yibin,242|Huayin,242|Xiantao,239|Yuci,236|Linfen,233|Liaocheng,227|Huanggang,226|Jingling,225|Tongchuanshi,224|Xintai,222|Wuxue,221|Wuhai,218|Guangyuan,213|Hailar,211|Daliang,210|Sanming,209|Hangu,208|Gaoping,204|Yiyang,203|Daqing,203|Yuncheng,202|Linxia Chengguanzhen,202|Changji,199|Mentougou,198|Kaiyuan,198|Xinhui,195|Ezhou,194|Humen,192|Haicheng,192|Zoucheng,191|Wanxian,189|Donghai,189|Baiyin,189|Laizhou,188|Zaoyang,185|Zaozhuang,184|Quanzhou,184|Baishan,184|Shangqiu,181|Anda,181|Korla,179|Qianjiang,179|Xianning,179|Chenzhou,179|Jingzhou,178|Zhenzhou,176|Xindi,176|Jiutai,175|Bozhou,174|Licheng,173|Weinan,172|Nanping,172|Dongling,171|Laiyang,170|Fuyang,170|Jingmen,168|Fuling,167|Shanwei,166|Gaozhou,166|Ulanhot,166|Jiaozhou,165|Fendou,165|Tongzhou,163|Anbu,163|Qapqal,160|Xiaogan,160|Zhicheng,159|Huzhou,158|Nanpiao,157|Yichun,156|Guangshui,155|Lianghu,155|Beipiao,155|Xinzhou,154|Sanshui,154|Leshan,154|Yangchun,154|Boshan,154|Zhaodong,154|Weihai,153|Linhai,153|Dingzhou,153|Deyang,152|Chenghua,152|Longfeng,152|Qingyuan,151|Loudi,151|Gaomi,151|Huangyan,150
CO|Bogotá,7674|Cali,2393|Medellín,2000|Barranquilla,1380|Cartagena,952|Cúcuta,721|Bucaramanga,572|Pereira,440|Santa Marta,432|Ibagué,422|Bello,393|Pasto,382|Manizales,358|Neiva,353|Soledad,343|Villavicencio,322|Armenia,315|Soacha,314|Valledupar,308|Itagüí,282|Montería,272|Sincelejo,261|Popayán,259|Floridablanca,252|Palmira,248|Buenaventura,240|Barrancabermeja,191|Dosquebradas,180|Tuluá,166|Envigado,163
CR|San José,335
CU|Havana,2164|Santiago de Cuba,556|Camagüey,348|Holguín,319|Guantánamo,273|Santa Clara,251|Arroyo Naranjo,210|Las Tunas,204|Bayamo,193|Pinar del Río,187|Cienfuegos,187|San Miguel del Padrón,159
CY|Nicosia,200|Limassol,154
CZ|Prague,1166|Brno,370|Ostrava,313|Pilsen,164
DE|Berlin,3426|Hamburg,1739|Munich,1260|Köln,963|Frankfurt am Main,650|Essen,593|Stuttgart,590|Dortmund,588|Düsseldorf,573|Bremen,547|Hannover,515|Leipzig,505|Duisburg,504|Nürnberg,499|Dresden,487|Bochum,386|Wuppertal,361|Bielefeld,332|Bonn,313|Mannheim,308|Karlsruhe,284|Wiesbaden,272|Münster,270|Gelsenkirchen,270|Aachen,265|Mönchengladbach,262|Augsburg,259|Chemnitz,247|Braunschweig,245|Krefeld,238|Halle (Saale),234|Kiel,233|Magdeburg,230|Oberhausen,219|Freiburg,216|Lübeck,212|Erfurt,203|Hagen,199|Rostock,198|Kassel,195|Mainz,185|Hamm,185|Saarbrücken,181|Herne,172|Mülheim,171|Osnabrück,166|Solingen,164|Ludwigshafen am Rhein,163|Leverkusen,163|Oldenburg,159|Neuss,152
DJ|Djibouti,624
DK|Copenhagen,1154|Århus,238
DO|Santo Domingo,2202|Santiago de los Caballeros,1200|Santo Domingo Oeste,701|Santo Domingo Este,700|San Pedro de Macorís,218|La Romana,208|San Cristóbal,154
DZ|Algiers,1978|Boumerdas,786|Oran,646|Tébessa,634|Constantine,450|Biskra,308|Sétif,288|Batna,281|Bab Ezzouar,276|Annaba,207|Sidi Bel Abbès,192|Blida,182|Tiaret,179|Chlef,179|Ech Chettia,168|Bordj Bou Arreridj,168|Bejaïa,164|Skikda,163|El Achir,158|Souk Ahras,157|Djelfa,154|Mascara,150
EC|Guayaquil,1952|Quito,1400|Cuenca,277|Santo Domingo de los Colorados,200|Machala,198|Manta,183|Portoviejo,170|Eloy Alfaro,168|Esmeraldas,165|Ambato,154
EE|Tallinn,394
EG|Cairo,7735|Alexandria,3812|Giza,2443|Port Said,538|Suez,488|Al Maḩallah al Kubrá,431|Luxor,422|Asyūţ,421|Al Manşūrah,420|Tanda,405|Al Fayyūm,306|Zagazig,285|Ismailia,285|Kafr ad Dawwār,267|Aswan,241|Qinā,235|Ḩalwān,230|Damanhūr,228|Al Minyā,227|Idkū,211|Sohag,209|New Cairo,200|Banī Suwayf,190|Shibīn al Kawm,186|Banhā,167|Ţalkhā,158
EH|Laayoune,196
ER|Asmara,564
ES|Madrid,3256|Barcelona,1622|Valencia,814|Sevilla,703|Zaragoza,674|Málaga,568|Murcia,437|Palma,401|Las Palmas de Gran Canaria,382|Bilbao,355|Alicante,335|Córdoba,328|Valladolid,318|Vigo,297|Gijón,278|L'Hospitalet de Llobregat,257|A Coruña,246|Gasteiz / Vitoria,236|Sant Martí,236|Granada,234|Elche,230|Ciudad Lineal,228|Oviedo,224|Santa Cruz de Tenerife,222|Badalona,220|Cartagena,212|Terrassa,211|Jerez de la Frontera,208|Sabadell,206|Móstoles,206|Alcalá de Henares,205|Pamplona,198|Fuenlabrada,198|Almería,189|Leganés,186|Donostia / San Sebastián,185|Santander,183|Castelló de la Plana,180|Burgos,179|Albacete,170|Alcorcón,168|Getafe,167|Salamanca,156|Logroño,152|La Laguna,151
ET|Addis Ababa,2758|Dire Dawa,252|Mek'ele,216|Nazrēt,214|Bahir Dar,169|Gondar,154
FI|Helsinki,558|Espoo,257|Tampere,203|Vantaa,190|Turku,176
FR|Paris,2139|Marseille,795|Lyon,472|Toulouse,433|Nice,339|Nantes,277|Strasbourg,275|Montpellier,248|Bordeaux,232|Lille,228|Rennes,209|Reims,197|Le Havre,186|Cergy-Pontoise,183|Saint-Étienne,176|Toulon,169|Angers,168|Grenoble,159
GA|Libreville,578
GB|London,7557|Birmingham,984|Liverpool,864|Nottingham,730|Sheffield,685|Bristol,617|Glasgow,592|Leicester,509|Edinburgh,465|Leeds,455|Cardiff,447|Manchester,396|Stoke-on-Trent,373|Coventry,359|Sunderland,335|Birkenhead,325|Islington,319|Reading,318|Kingston upon Hull,314|Preston,313|Newport,307|Swansea,300|Bradford,299|Southend-on-Sea,295|Belfast,275|Derby,270|Plymouth,260|Luton,258|Wolverhampton,253|City of Westminster,248|Southampton,246|Blackpool,239|Milton Keynes,230|Bexley,228|Northampton,216|Archway,216|Norwich,213|Dudley,199|Aberdeen,197|Portsmouth,194|Newcastle upon Tyne,192|Sutton,188|Swindon,186|Crawley,181|Ipswich,179|Wigan,175|Croydon,173|Walsall,172|Mansfield,172|Oxford,171|Warrington,165|Slough,164|Bournemouth,164|Peterborough,163|Doncaster,158|Cambridge,158|York,154|Poole,150|Gloucester,150
GE|Tbilisi,1049|Kutaisi,178
GH|Accra,1963|Kumasi,1469|Tamale,361|Takoradi,233|Atsiaman,203|Tema,156
GM|Serekunda,340
GN|Camayenne,1871|Conakry,1767
GQ|Bata,173|Malabo,156
GR|Athens,664|Thessaloníki,354|Pátra,168|Piraeus,164
GT|Guatemala City,995|Mixco,473|Villa Nueva,407
GW|Bissau,388
GY|Georgetown,235
HK|Hong Kong,7013|Kowloon,2020|Tsuen Wan,289
HN|Tegucigalpa,851|San Pedro Sula,489
HR|Zagreb,699|Split,176
HT|Port-au-Prince,1235|Pétionville,283|Port-de-Paix,250|Croix-des-Bouquets,229
HU|Budapest,1741|Debrecen,204|Miskolc,173|Szeged,165|Pécs,157
ID|Jakarta,8540|Surabaya,2375|Medan,1751|Bandung,1700|Bekasi,1520|Palembang,1442|Tangerang,1372|Makassar,1322|South Tangerang,1304|Semarang,1288|Depok,1198|Batam,1164|Padang,840|Denpasar,835|Bandar Lampung,800|Bogor,800|Malang,747|Pekanbaru,704|City of Balikpapan,700|Yogyakarta,637|Situbondo,600|Banjarmasin,573|Surakarta,555|Cimahi,494|Pontianak,455|Manado,452|Balikpapan,434|Jambi City,420|Ambon,356|Samarinda,355|Mataram,319|Percut,311|Bengkulu,310|Jember,299|Palu,282|Kupang,282|Sukabumi,276|Tasikmalaya,271|Pekalongan,258|Cirebon,254|Banda Aceh,251|Tegal,237|Kediri,235|Binjai,229|Purwokerto,217|Purwakarta,216|Loa Janan,213|Pematangsiantar,210|Ciputat,208|Ciampea,207|Cileungsir,202|Rengasdengklok,201|Sumedang,200|Kendari,195|Parung,194|Tanjung Pinang,192|Curug,191|Labuan Bajo,189|Cibinong,189|Madiun,186|Pemalang,184|Lembang,183|Probolinggo,182|Pamulang,175|Cikupa,174|Salatiga,173|Plumbon,167|Serang,165|Banjaran,165|Pasuruan,159|Lawang,159|Sunggal,158|Perbaungan,157|Pasarkemis,154|Soreang,151|Purwodadi,150
IE|Dublin,1024|Cork,190
IL|Jerusalem,801|Tel Aviv,433|Haifa,267|Ashdod,225|Rishon LeẔiyyon,220|Petaẖ Tiqwa,200|Beersheba,187|Netanya,172|H̱olon,166|Bnei Brak,154
IN|Mumbai,12692|Delhi,10928|Bengaluru,5104|Kolkata,4631|Chennai,4328|Ahmedabad,3720|Hyderabad,3598|Pune,2936|Sūrat,2895|Kanpur,2823|Jaipur,2712|Lucknow,2472|Nagpur,2228|Indore,1837|Patna,1600|Bhopal,1600|Ludhiāna,1545|Tirunelveli,1436|Agra,1430|Vadodara,1409|Najafgarh,1365|Gorakhpur,1325|Nashik,1289|Pimpri,1285|Thāne,1262|Kalyān,1262|Meerut,1223|Nowrangapur,1221|Faridabad,1220|Ghāziābād,1199|Dombivli,1193|Rājkot,1177|Varanasi,1164|Amritsar,1092|Allahābād,1073|Visakhapatnam,1063|Jabalpur,1030|Hāora,1028|Aurangabad,1016|Solāpur,997|Srinagar,976|Chandigarh,961|Coimbatore,960|Jodhpur,921|Madurai,910|Guwahati,899|Gwalior,882|Vijayawada,875|Mysore,868|Ranchi,846|Hubli,840|Narela,800|Jalandhar,785|Thiruvananthapuram,784|Salem,778|Tiruchirappalli,775|Kota,763|Bhubaneshwar,762|Alīgarh,753|Bareilly,745|Morādābād,721|Bhiwandi,707|Raipur,680|Bhilai,625|Jamshedpur,616|Borivli,610|Cochin,605|Amrāvati,604|Sāngli,601|Cuttack,580|Bīkaner,576|Warangal,558|Bhavnagar,555|Nanded,551|Raurkela,536|Guntur,531|Dehra Dūn,522|Bhayandar,520|Durgapur,519|Ajmer,518|Ulhasnagar,517|Siliguri,516|Kolhāpur,516|Bilimora,511|Āsansol,504|Jamnagar,492|Sahāranpur,485|Gulbarga,484|Bhātpāra,483|Jammu,466|Kurnool,460|Ujjain,457|Rāmgundam,452|Shyamnagar,442|Nangi,441|Kozhikode,440|Mālegaon,435|Davangere,435|Jalgaon,429|Belgaum,429|Akola,429|Gaya,424|Udaipur,423|Korba,419|Bokāro,419|Mangalore,417|Jhānsi,413|Thoothukudi,411|Nellore,404|Tiruppur,398|Kollam,394|Pānihāti,379|Dhūlia,367|Ahmadnagar,367|Bhāgalpur,362|Punāsa,350|Muzaffarnagar,350|Latur,349|Kūkatpalli,342|Ambattūr,341|Bellary,337|Muzaffarpur,333|Kāmārhāti,333|Mathura,331|Patiāla,329|Chānda,328|Bhīlwāra,326|Thrissur,325|Brahmapur,325|Shimoga,320|Shāhjānpur,320|New Delhi,318|Rohtak,317|Tumkūr,307|Fīrozābād,306|Rājahmundry,305|Nizāmābād,305|Kulti,305|Barddhamān,302|Bārāsat,298|Bāli,297|Rāmpur,296|Hisar,296|Greater Noida,294|Noida,294|Pānīpat,293|Kākināda,293|Parbhani,290|Darbhanga,287|Bilāspur,283|Alwar,283|Ichalkaranji,274|Bijapur,271|Aizawl,265|Jālna,262|Lal Bahadur Nagar,262|Dewas,261|Gajuwaka,259|Satna,258|Etāwah,257|Durg,255|Naihāti,253|Tirupati,251|Sonīpat,251|Āvadi,250|Tiruvottiyūr,248|Saugor,247|Mau,246|Bihār Sharīf,244|Hāpur,243|Bathinda,243|Farrukhābād,241|Anantapur,240|Ratlām,237|Ramagundam,235|Gangānagar,232|Karīmnagar,229|Bharatpur,229|Puducherry,227|Shrīrāmpur,226|Rāichūr,226|Quthbullapur,226|Karnāl,225|Imphal,224|Arrah,224|Gosāba,223|Tanjore,220|Mirzāpur,220|Kharagpur,220|Dhanbād,220|Amarnāth,218|Nāgercoil,214|Pāli,210|Yamunānagar,209|Rewa,208|Secunderabad,204|Bīdar,204|Monghyr,203|Burhānpur,203|Agartala,203|Nadiād,202|Chāpra,202|Dindigul,201|Sīkar,200|Panchkula,200|Bulandshahr,199|Purnia,198|Hospet,198|Gurgaon,197|Sambhal,196|Murwāra,196|Gandhinagar,196|Nāngloi Jāt,194|Machilīpatnam,193|Katihar,193|Bhiwāni,191|Kultali,188|Raebareli,186|Haridwar,186|Singrauli,186|Sūjāngarh,184|Jūnāgadh,184|Khandwa,183|Ellore,183|Bhusāval,183|Sirsa,182|Bahraigh,182|Chandannagar,181|Baharampur,181|Surendranagar,180|Vizianagaram,179|Proddatūr,178|Vellore,177|Hugli,177|Alappuzha,177|Amroha,176|Tambaram,175|Shimla,174|Pathānkot,174|Bhind,174|Ongole,173|Gadag-Betageri,173|Puri,171|Navsāri,171|Khammam,171|Haldia,171|Rāiganj,170|Jaunpur,170|Ingrāj Bāzār,170|Gāndhīdhām,166|Fatehpur,166|Udupi,165|Nandyāl,165|Loni,165|Sītāpur,164|Shivpuri,164|Bhadrāvati,164|Ādoni,164|Verāval,163|Sambalpur,163|Gadag,163|Unnāo,162|Budaun,162|Madhyamgram,161|Jīnd,161|Jāmuria,160|Cuddalore,159|Jaigaon,159|Orai,158|Hoshiārpur,158|Pallāvaram,157|Hanumāngarh,156|Kanchipuram,155|Guna,154|Bharūch,154|Bahādurgarh,154|Medinīpur,153|Fyzābād,153|Dinapore,153|Silchar,152|Morena,152|Bānda,152|Tonk,151|Rāj-Nāndgaon,151|Serilingampalle,151|Virār,150|Malkajgiri,150
IQ|Baghdad,7216|Basrah,2600|Mosul,1740|Erbil,933|Abū Ghurayb,900|As Sulaymānīyah,723|Kirkuk,601|Najaf,483|Karbala,434|Nasiriyah,400|Al ‘Amārah,323|Ad Dīwānīyah,319|Al Kūt,315|Al Ḩillah,290|Dihok,284|Ramadi,275|Al Fallūjah,190|Sāmarrā’,159|Baqubah,153|As Samawah,153
IR|Tehran,7153|Mashhad,2307|Isfahan,1547|Karaj,1448|Tabriz,1425|Shiraz,1250|Qom,900|Ahvaz,841|Pasragad Branch,788|Kahrīz,767|Kermanshah,621|Rasht,595|Kerman,578|Orūmīyeh,577|Zahedan,552|Hamadān,528|Āzādshahr,514|Arāk,504|Yazd,478|Ardabīl,411|Abadan,370|Zanjān,357|Bandar Abbas,352|Sanandaj,349|Qazvin,334|Khorramshahr,331|Khorramabad,330|Khomeynī Shahr,277|Sari,255|Qarchak,252|Borūjerd,252|Gorgān,245|Sabzevar,226|Najafābād,223|Neyshābūr,221|Naz̧arābād,213|Būkān,213|Sirjan,208|Bābol,203|Āmol,199|Bīrjand,197|Bojnūrd,192|Varāmīn,180|Malāyer,177|Sāveh,176|Khowy,175|Bushehr,165|Mahābād,162|Saqqez,151
IT|Rome,2319|Milan,1237|Naples,959|Turin,870|Palermo,648|Genoa,580|Bologna,366|Florence,349|Catania,291|Bari,277|Messina,220|Verona,219|Padova,204|Trieste,187|Brescia,185|Prato,182|Taranto,181|Reggio Calabria,169|Modena,159|Livorno,154
JM|Kingston,938
JO|Amman,1276|Zarqa,793|Irbid,307|Russeifa,268|Wādī as Sīr,181
JP|Tokyo,8337|Yokohama,3574|Osaka,2592|Nagoya,2191|Sapporo,1883|Kobe,1528|Kyoto,1460|Fukuoka,1392|Kawasaki,1307|Saitama,1193|Hiroshima,1144|Yono,1078|Sendai,1063|Kitakyushu,998|Chiba,920|Sakai,782|Shizuoka,702|Kumamoto,680|Okayama,640|Hamamatsu,605|Hachiōji,579|Kagoshima,555|Niigata,505|Himeji,481|Matsudo,470|Nishinomiya-hama,469|Kawaguchi,469|Kanazawa,459|Utsunomiya,450|Ōita,449|Matsuyama,443|Amagasaki,442|Kurashiki,438|Yokosuka,429|Nagasaki,410|Hirakata,406|Machida,400|Gifu-shi,398|Fujisawa,395|Toyonaka,384|Fukuyama,383|Toyohashi,378|Minato,375|Nara-shi,367|Toyota,362|Nagano,360|Iwaki,357|Asahikawa,357|Takatsuki,354|Suita,352|Okazaki,352|Wakayama,351|Kōriyama,341|Kashiwa,340|Tokorozawa,339|Kawagoe,338|Kochi,336|Takamatsu,334|Toyama,326|Akita,320|Koshigaya,317|Miyazaki,311|Naha,301|Kasugai,299|Ōtsu,298|Aomori,298|Akashi,297|Yokkaichi,296|Morioka,295|Fukushima,294|Ichihara,284|Maebashi,283|Ichinomiya,280|Hakodate,276|Ibaraki,274|Yao,273|Kakogawachō-honmachi,272|Tokushima,267|Hiratsuka,259|Yamagata,255|Fukui-shi,249|Mito,247|Shimonoseki,246|Takasaki,241|Fuji,240|Hachinohe,239|Neyagawa,239|Kurume,238|Sasebo,237|Chigasaki,232|Sōka,231|Atsugi,229|Minamirinkan,224|Takarazuka,220|Ageoshimo,219|Chōfu,213|Matsumoto,211|Kasukabe,207|Kishiwada,206|Numazu,204|Jōetsu,204|Odawara,203|Kure,197|Nishi-Tokyo-shi,195|Nagaoka,195|Itami,194|Uji,193|Suzuka,191|Kōfu,190|Izumi,189|Hitachi,186|Kushiro,184|Sakura,183|Anjō,178|Tsukuba,176|Tomakomai,175|Hirosaki,175|Ube,174|Hadano,174|Obihiro,174|Hino,172|Takaoka,170|Kamakura,166|Saga,165|Tsu,163|Kawanishi,161|Sayama,161|Oyama,160|Ashikaga,160|Matsue,157|Hitachi-Naka,157|Nagareyama,156|Kumagaya,156|Katsuta,156|Tottori,154|Ōta,152|Ōgaki,151|Komaki,151|Higashimurayama,151
KE|Nairobi,2751|Mombasa,800|Nakuru,260|Eldoret,218|Kisumu,216|Thika,200
KG|Bishkek,900|Osh,200
KH|Phnom Penh,1574|Takeo,844|Sihanoukville,157|Battambang,150
KP|Pyongyang,3222|Hamhŭng,559|Namp’o,455|Sunch’ŏn,437|Hŭngnam,346|Kaesŏng,338|Wŏnsan,329|Chongjin,327|Sariwŏn,310|Sinŭiju,288|Haeju,222|Kanggye,210|Hyesan,193|Songnim,152
KR|Seoul,10349|Busan,3679|Incheon,2628|Daegu,2567|Daejeon,1475|Gwangju,1417|Suwon,1243|Goyang-si,1073|Seongnam-si,1032|Ulsan,963|Bucheon-si,851|Jeonju,711|Ansan-si,651|Cheongju-si,635|Anyang-si,634|Changwon,550|Pohang,500|Uijeongbu-si,479|Hwaseong-si,476|Masan,434|Jeju City,408|Cheonan,365|Kwangmyŏng,358|Kimhae,356|Chinju,307|Yeosu,296|Gumi,291|Iksan,284|Mokpo,268|Wŏnju,243|Gunsan,243|Suncheon,231|Sejong,230|Chuncheon,210|Icheon-si,196|Guri-si,195|Gangneung,181|Yangju,180|Osan,159|Seogwipo,156|Gyeongju,155|Gimcheon,150
KW|Al Aḩmadī,637|Ḩawallī,164
KZ|Almaty,2001|Karagandy,452|Shymkent,414|Taraz,358|Nur-Sultan,346|Pavlodar,329|Ust-Kamenogorsk,319|Kyzylorda,300|Semey,293|Aktobe,262|Kostanay,210|Petropavl,201|Oral,200|Atyrau,180|Temirtau,171
LA|Vientiane,197
LB|Beirut,1916|Tripoli,229|Sidon,164
LK|Colombo,648|Dehiwala-Mount Lavinia,220|Moratuwa,185|Jaffna,169
LR|Monrovia,940
LT|Vilnius,542|Kaunas,375|Klaipėda,192
LV|Riga,743
LY|Tripoli,1151|Benghazi,651|Mişrātah,386|Tarhuna,211|Al Khums,202|Az Zāwīyah,200|Zawiya,186
MA|Casablanca,3145|Rabat,1656|Fès,965|Sale,903|Marrakesh,839|Agadir,698|Tangier,688|Meknès,546|Oujda-Angad,405|Al Hoceïma,396|Kenitra,367|Tétouan,326|Temara,314|Safi,288|Salé Al Jadida,200|Mohammedia,188|Khouribga,168|Beni Mellal,166
MD|Chisinau,636|Tiraspol,157
MG|Antananarivo,1391|Toamasina,206|Antsirabe,186|Fianarantsoa,167|Mahajanga,155
MK|Skopje,475
ML|Bamako,1297
MM|Yangon,4478|Mandalay,1208|Nay Pyi Taw,925|Mawlamyine,439|Kyain Seikgyi Township,246|Bago,244|Pathein,237|Monywa,182|Sittwe,178|Meiktila,177|Myeik,173|Taunggyi,160
MN|Ulan Bator,845
MO|Macau,520
MR|Nouakchott,661
MU|Port Louis,155
MW|Lilongwe,647|Blantyre,585|Mzuzu,175
MX|Mexico City,12294|Iztapalapa,1816|Ecatepec de Morelos,1655|Guadalajara,1495|Puebla,1434|Juárez,1321|Tijuana,1301|León de los Aldama,1239|Gustavo Adolfo Madero,1186|Zapopan,1142|Monterrey,1136|Ciudad Nezahualcoyotl,1105|Chihuahua,809|Naucalpan de Juárez,792|Mérida,778|San Luis Potosí,723|Aguascalientes,722|Hermosillo,715|Saltillo,710|Mexicali,690|Culiacán,676|Guadalupe,674|Acapulco de Juárez,673|Tlalnepantla,653|Cancún,628|Santiago de Querétaro,626|Coyoacán,620|Santa María Chimalhuacán,612|Torreón,609|Morelia,598|Reynosa,589|Tlaquepaque,576|Tlalpan,575|Tuxtla,537|Cuauhtémoc,532|Victoria de Durango,519|Toluca,489|Ciudad López Mateos,489|Cuautitlán Izcalli,485|Ciudad Apodaca,467|Heroica Matamoros,450|San Nicolás de los Garza,443|Veracruz,428|Xalapa de Enríquez,425|Azcapotzalco,415|Tonalá,409|Xochimilco,408|Iztacalco,384|Mazatlán,382|Irapuato,381|Nuevo Laredo,374|Miguel Hidalgo,373|Xico,356|Benito Juarez,355|Villahermosa,354|Ciudad General Escobedo,352|Celaya,340|Cuernavaca,339|Tepic,333|Ixtapaluca,322|Tampico,309|Tláhuac,305|Ciudad Victoria,305|Ciudad Obregón,299|Nicolás Romero,282|Ensenada,280|Coacalco,278|Santa Catarina,268|Uruapan,264|Pachuca de Soto,257|Los Mochis,257|Gómez Palacio,257|Oaxaca,255|Soledad de Graciano Sánchez,255|Tehuacán,249|Ojo de Agua,242|Magdalena Contreras,238|Coatzacoalcos,236|Campeche,220|Monclova,215|La Paz,215|Nogales,213|Buenavista,206|Tapachula,203|Puerto Vallarta,203|Ciudad Madero,197|Chilpancingo,187|Poza Rica de Hidalgo,185|Chicoloapan,173|Ciudad del Carmen,169|Chalco,169|Jiutepec,162|Delegación Cuajimalpa de Morelos,160|Salamanca,160|San Cristóbal de las Casas,158|San Luis Río Colorado,158|San Pablo de las Salinas,156|Cuautla,154|Ciudad Benito Juárez,152|Chetumal,151|Piedras Negras,150
MY|Kota Bharu,1460|Kuala Lumpur,1454|Klang,880|Kampung Baru Subang,834|Johor Bahru,802|Ipoh,673|Kuching,570|Petaling Jaya,521|Shah Alam,482|Kota Kinabalu,457|Sandakan,392|Seremban,373|Kuantan,366|Tawau,306|George Town,300|Kuala Terengganu,285|Sungai Petani,229|Miri,228|Taiping,218|Alor Setar,217|Sepang,212|Bukit Mertajam,212|Sibu,198|Malacca,181|Kulim,171|Kluang,170|Batu Pahat,156|Bintulu,152
MZ|Maputo,1192|Matola,675|Beira,531|Nampula,389|Chimoio,257|Nacala,225|Quelimane,189
NA|Windhoek,268
NE|Niamey,774|Zinder,191|Maradi,163
NG|Lagos,9000|Kano,3626|Ibadan,3565|Kaduna,1582|Port Harcourt,1149|Benin City,1125|Maiduguri,1112|Zaria,975|Aba,898|Jos,817|Ilorin,814|Oyo,736|Enugu,689|Abeokuta,593|Abuja,590|Sokoto,564|Onitsha,561|Warri,536|Ebute Ikorodu,536|Okene,479|Calabar,462|Uyo,437|Katsina,432|Ado-Ekiti,424|Akure,421|Lekki,401|Bauchi,316|Ikeja,313|Makurdi,293|Minna,292|Efon-Alaaye,279|Ilesa,278|Owo,277|Umuahia,265|Ondo,257|Ikot Ekpene,255|Iwo,250|Gombe,250|Jimeta,248|Atani,230|Gusau,227|Mubi,226|Ikire,222|Shagamu,215|Owerri,215|Ijebu-Ode,209|Ugep,200|Chakwama,200|Nnewi,194|Ise-Ekiti,190|Saki,179|Ila Orangun,179|Bida,172|Ijero-Ekiti,168|Awka,168|Inisa,164|Suleja,162|Sapele,162|Osogbo,157|Kisi,156
NI|Managua,973
NL|Amsterdam,742|Rotterdam,598|The Hague,474|Utrecht,291|Eindhoven,210|Tilburg,200|Groningen,181|Almere Stad,176|Breda,168|Nijmegen,159|Enschede,154
NO|Oslo,580|Bergen,214
NP|Kathmandu,1442|Pokhara,200|Pātan,183|Biratnagar,182
NZ|Auckland,418|Wellington,382|Christchurch,364|Manukau City,362|Hamilton,153
OM|Muscat,797|Seeb,238|Şalālah,163|Bawshar,159
PA|Panamá,408|San Miguelito,322
PE|Lima,7737|Arequipa,841|Callao,813|Trujillo,747|Chiclayo,577|Iquitos,438|Huancayo,377|Piura,325|Chimbote,317|Cusco,312|Pucallpa,311|Tacna,280|Ica,247|Juliaca,246|Sullana,161|Chincha Alta,153
PG|Port Moresby,284
PH|Quezon City,2762|Manila,1600|Caloocan City,1500|Budta,1274|Davao,1213|Malingao,1122|Cebu City,799|General Santos,680|Taguig,644|Pasig City,617|Las Piñas,590|Antipolo,550|Makati City,510|Zamboanga,458|Bacolod City,455|Mansilingan,454|Cagayan de Oro,445|Dasmariñas,442|Pasay,417|Iloilo,388|San Jose del Monte,358|Bacoor,357|Lapu-Lapu City,350|Iligan,343|Mandaue City,331|Calamba,317|Iligan City,312|Butuan,310|Cabuyao,309|Mandaluyong City,306|Biñan,300|Santol,299|Angeles City,299|Cainta,283|Baguio,273|San Pedro,270|Mantampay,265|San Fernando,251|Libertad,250|Navotas,249|Tacloban,242|Batangas,237|Magugpo Poblacion,233|Taytay,231|Lucena,229|Puerto Princesa,223|Olongapo,221|Cabanatuan City,220|Binangonan,219|Santa Rosa,217|Imus,216|Lipa City,212|San Pablo,208|Malolos,199|Ormoc,191|Panalanoy,189|Mabalacat City,188|Pagadian,187|Meycauayan,185|Tarlac City,184|Legaspi,179|Cotabato,179|Naga,175|Dagupan,171|Toledo,157|Guyong,155|Bago City,150
PK|Karachi,11624|Lahore,6311|Faisalabad,2507|Rawalpindi,1743|Multan,1437|Hyderabad,1386|Gujranwala,1384|Peshawar,1219|Rahim Yar Khan,789|Quetta,734|Muzaffarābād,725|Battagram,700|Kotli,640|Islamabad,602|Bahawalpur,553|Sargodha,543|Sialkot,477|Sukkur,418|Larkana,364|Shekhupura,361|Bhimbar,343|Jhang Sadr,341|Gujrat,302|Mardan,300|Kasur,291|Mingora,280|Sahiwal,236|Dera Ghazi Khan,236|Nawabshah,230|Okara,224|Mirpur Khas,216|Chiniot,202|Shahkot,200|Kamoke,200|Saddiqabad,190|Būrewāla,184|Jacobabad,171|Muzaffargarh,165|Muridke,164|Shikarpur,157|Hafizabad,154|Kohat,151|Tordher,150
PL|Warsaw,1702|Łódź,769|Kraków,755|Wrocław,635|Poznań,570|Gdańsk,462|Szczecin,408|Bydgoszcz,366|Lublin,360|Katowice,317|Białystok,292|Gdynia,254|Częstochowa,248|Radom,227|Sosnowiec,227|Mokotów,213|Kielce,209|Toruń,209|Gliwice,199|Zabrze,192|Bytom,189|Praga Południe,188|Bielsko-Biala,177|Olsztyn,172|Rzeszów,158
PR|San Juan,418|Bayamón,203|Carolina,170|Ponce,153
PS|Gaza,410|Khān Yūnis,173|Jabālyā,169|Hebron,160
PT|Lisbon,518|Porto,250|Amadora,179
PY|Asunción,1482|Ciudad del Este,321|San Lorenzo,228|Capiatá,199
QA|Doha,345|Ar Rayyān,272
RO|Bucharest,1877|Iaşi,318|Cluj-Napoca,317|Timişoara,315|Craiova,304|Constanţa,303|Galaţi,294|Braşov,276|Ploieşti,229|Brăila,214|Oradea,207|Bacău,171|Arad,169|Piteşti,168|Sibiu,152
RS|Belgrade,1274|Niš,250|Novi Sad,215|Zemun,156
RU|Moscow,10381|Saint Petersburg,5028|Novosibirsk,1419|Yekaterinburg,1350|Nizhniy Novgorod,1284|Samara,1135|Omsk,1129|Kazan,1105|Rostov-na-Donu,1074|Chelyabinsk,1063|Ufa,1033|Volgograd,1011|Perm,982|Krasnoyarsk,927|Saratov,864|Voronezh,849|Tol’yatti,703|Krasnodar,650|Ulyanovsk,641|Izhevsk,631|Yaroslavl,607|Barnaul,600|Vladivostok,587|Irkutsk,587|Khabarovsk,579|Orenburg,550|Novokuznetsk,540|Ryazan’,520|Tyumen,519|Lipetsk,516|Penza,513|Naberezhnyye Chelny,510|Astrakhan,503|Makhachkala,498|Tomsk,486|Kemerovo,477|Tula,469|Kirov,457|Cheboksary,447|Kaliningrad,435|Bryansk,427|Ivanovo,421|Magnitogorsk,413|Kursk,409|Tver,400|Nizhny Tagil,381|Stavropol’,363|Ulan-Ude,360|Arkhangel’sk,356|Belgorod,345|Kurgan,343|Kaluga,339|Sochi,328|Orël,324|Volzhskiy,323|Smolensk,321|Murmansk,319|Vladikavkaz,317|Cherepovets,316|Vologda,315|Vladimir,310|Chita,309|Saransk,303|Surgut,300|Tambov,291|Yoshkar-Ola,279|Taganrog,279|Kostroma,278|Komsomolsk-on-Amur,276|Nal’chik,273|Sterlitamak,267|Petrozavodsk,265|Bratsk,257|Orsk,247|Nizhnevartovsk,245|Angarsk,243|Novorossiysk,242|Khimki,240|Yakutsk,236|Nizhnekamsk,234|Dzerzhinsk,233|Syktyvkar,230|Staryy Oskol,227|Groznyy,226|Shakhty,221|Blagoveshchensk,221|Prokop’yevsk,219|Rybinsk,217|Zelenograd,216|Velikiy Novgorod,215|Biysk,215|Pskov,202|Balakovo,200|Armavir,200|Engel’s,196|Severodvinsk,194|Zlatoust,191|Syzran’,189|Petropavlovsk-Kamchatsky,187|Kamensk-Ural’skiy,183|Podolsk,179|Yuzhno-Sakhalinsk,176|Volgodonsk,168|Berezniki,168|Miass,168|Novocherkassk,167|Abakan,167|Nazran’,164|Mytishchi,161|Rubtsovsk,161|Salavat,160|Ussuriysk,157|Lyubertsy,155|Kovrov,154|Balashikha,150
RW|Kigali,745
SA|Riyadh,4206|Jeddah,2867|Mecca,1324|Medina,1300|Sulţānah,947|Dammam,769|Ta’if,531|Tabuk,455|Al Kharj,425|Buraydah,391|Khamis Mushait,388|Al Hufūf,293|Al Mubarraz,291|Hafar Al-Batin,272|Ha'il,267|Najrān,259|Al Jubayl,237|Abha,211|Yanbu,200|Khobar,166
SD|Khartoum,1975|Omdurman,1200|Nyala,566|Port Sudan,490|Kassala,401|El Obeid,393|Al Qadarif,364|Kosti,345|Wad Medani,333|El Daein,265|El Fasher,253|Singa,250|Ad-Damazin,186|Geneina,163
SE|Stockholm,1515|Göteborg,573|Malmö,302
SG|Singapore,3548|Woodlands,253
SI|Ljubljana,272
SK|Bratislava,424|Košice,237
SL|Freetown,803|Bo,174
SN|Dakar,2476|Pikine,874|Touba,529|Thiès,320|Thiès Nones,252|Saint-Louis,176|Kaolack,172|Ziguinchor,160
SO|Mogadishu,2587|Hargeysa,478|Berbera,242|Kismayo,235|Marka,230|Jamaame,185
SR|Paramaribo,224
SS|Juba,450|Winejok,300|Malakal,161
SV|San Salvador,526|Soyapango,330|Santa Ana,177|San Miguel,162|Mejicanos,160
SY|Aleppo,1602|Damascus,1569|Homs,775|Ḩamāh,461|Latakia,340|Deir ez-Zor,243|Ar Raqqah,178
TD|N'Djamena,721
TG|Lomé,750
TH|Bangkok,5104|Samut Prakan,389|Mueang Nonthaburi,292|Udon Thani,247|Chon Buri,219|Nakhon Ratchasima,209|Chiang Mai,201|Hat Yai,192|Pak Kret,183|Si Racha,179|Phra Pradaeng,171|Lampang,156
TJ|Dushanbe,679
TL|Dili,150
TM|Ashgabat,728|Türkmenabat,235|Daşoguz,167
TN|Tunis,693|Sfax,277|Sousse,164
TR|Istanbul,14804|Ankara,3517|İzmir,2501|Bursa,1413|Adana,1249|Gaziantep,1066|Konya,876|Çankaya,792|Antalya,758|Bağcılar,724|Diyarbakır,645|Kayseri,593|Üsküdar,583|Bahçelievler,577|Umraniye,573|Mersin,538|Esenler,520|Eskişehir,515|Karabağlar,458|Şanlıurfa,450|Muratpaşa,450|Malatya,442|Sultangazi,437|Maltepe,427|Erzurum,421|Samsun,394|Batman,382|Kahramanmaraş,376|Van,372|Ataşehir,362|Şişli,315|Denizli,313|Elazığ,298|Zeytinburnu,289|Adapazarı,287|Sultanbeyli,287|Gebze,281|Merkezefendi,280|Sivas,264|Tarsus,256|Manisa,244|Trabzon,244|Sancaktepe,241|Balıkesir,238|Adıyaman,224|Kırıkkale,211|Esenyurt,211|Antakya,210|Osmaniye,203|Çorlu,203|Arnavutköy,198|İzmit,197|Başakşehir,194|Kütahya,185|Çorum,183|Siverek,175|Isparta,172|Aydın,163|Büyükçekmece,163|İskenderun,160|Viranşehir,154|Uşak,153|Aksaray,152|Kızıltepe,150
TW|Taipei,7872|Kaohsiung,1520|Taichung,1041|Tainan,771|Banqiao,543|Hsinchu,404|Taoyuan City,402|Keelung,398|Hualien City,350
TZ|Dar es Salaam,2699|Mwanza,437|Zanzibar,404|Arusha,341|Mbeya,292|Morogoro,251|Tanga,225|Dodoma,181|Kigoma,164|Moshi,157
UA|Kyiv,2798|Kharkiv,1431|Dnipro,1033|Donetsk,1025|Odessa,1002|Zaporizhia,796|Lviv,718|Kryvyi Rih,652|Mykolayiv,511|Mariupol,482|Luhansk,452|Sevastopol,416|Khmelnytskyi,398|Makiyivka,377|Vinnytsia,352|Simferopol,336|Kherson,320|Poltava,318|Chernihiv,308|Cherkasy,298|Sumy,294|Zhytomyr,282|Horlivka,279|Rivne,255|Kropyvnytskyi,249|Kamianske,249|Ternopil,236|Chernivtsi,236|Kremenchuk,227|Lutsk,214|Ivano-Frankivsk,204|Bila Tserkva,199|Kramators’k,174|Melitopol,158
UG|Kampala,1353
US-AK|Anchorage,299
US-AL|Birmingham,212|Montgomery,201|Mobile,194|Huntsville,191
US-AR|Little Rock,198
US-AZ|Phoenix,1563|Tucson,532|Mesa,472|Chandler,261|Gilbert,248|Glendale,240|Scottsdale,237|Maryvale,208|Tempe,176|Peoria,171|Deer Valley,166|Tempe Junction,158
US-CA|Los Angeles,3972|San Diego,1395|San Jose,1027|San Francisco,865|Fresno,520|Sacramento,491|Long Beach,474|Oakland,419|Bakersfield,374|Anaheim,351|Santa Ana,335|Riverside,322|Stockton,306|Chula Vista,266|Irvine,257|Fremont,232|San Bernardino,216|Modesto,211|Fontana,207|Oxnard,207|Moreno Valley,204|Huntington Beach,202|Glendale,201|Santa Clarita,182|Oceanside,176|Garden Grove,175|Rancho Cucamonga,175|Santa Rosa,175|Ontario,171|Elk Grove,167|Corona,164|Lancaster,161|Hayward,158|Palmdale,158|Salinas,157|Pomona,153|Sunnyvale,152|Escondido,151
US-CO|Denver,683|Colorado Springs,457|Aurora,359|Fort Collins,161|Lakewood,153
US-FL|Jacksonville,868|Miami,441|Tampa,369|Orlando,271|St. Petersburg,257|Hialeah,237|Tallahassee,190|Fort Lauderdale,179|Cape Coral,175|Pembroke Pines,167|Port Saint Lucie,165
US-GA|Atlanta,464|Columbus,201
US-HI|Honolulu,372
US-IA|Des Moines,210
US-IL|Chicago,2721|Aurora,201
US-IN|Indianapolis,830|Fort Wayne,260
US-KS|Wichita,390|Overland Park,187|Kansas City,151
US-KY|Lexington-Fayette,314|Ironville,289|Meads,289|Louisville,244|Lexington,225
US-LA|New Orleans,390|Baton Rouge,229|Shreveport,197
US-MA|Boston,667|Worcester,185|Springfield,154
US-MD|Baltimore,622
US-MI|Detroit,677|Grand Rapids,195
US-MN|Minneapolis,411|Saint Paul,285
US-MO|Kansas City,475|St. Louis,316|Springfield,167
US-MS|Jackson,171
US-NC|Charlotte,827|Raleigh,451|Greensboro,285|Durham,258|Winston-Salem,241|Fayetteville,202|Cary,160
US-NE|Omaha,444|Lincoln,277
US-NJ|Newark,282|Jersey City,264
US-NM|Albuquerque,559
US-NV|Las Vegas,624|Henderson,286|Reno,241|North Las Vegas,235|Paradise,223|Sunrise Manor,189|Spring Valley,178
US-NY|New York City,8175|Brooklyn,2301|Queens,2273|Manhattan,1488|The Bronx,1385|Staten Island,469|Buffalo,258|Jamaica,217|Rochester,210|Yonkers,201|East Flatbush,178|Washington Heights,153|Astoria,150
US-OH|Columbus,850|Cleveland,388|Cincinnati,297|Toledo,280|Akron,198
US-OK|Oklahoma City,631|Tulsa,404
US-OR|Portland,632|Salem,165|Eugene,163
US-PA|Philadelphia,1567|Pittsburgh,304
US-RI|Providence,179
US-SD|Sioux Falls,172
US-TN|Memphis,656|Nashville,531|Knoxville,185|Chattanooga,177|East Chattanooga,154
US-TX|Houston,2296|San Antonio,1470|Dallas,1300|Austin,932|Fort Worth,833|El Paso,681|Arlington,388|Corpus Christi,324|Plano,284|Laredo,255|Lubbock,249|Garland,237|Irving,237|Amarillo,199|Grand Prairie,188|Brownsville,184|McKinney,163|Frisco,154|Pasadena,154
US-UT|Salt Lake City,193
US-VA|Virginia Beach,453|Norfolk,246|Chesapeake,235|Richmond,220|Arlington,208|Newport News,182|Alexandria,154
US-WA|Seattle,684|Spokane,213|Tacoma,208|Vancouver,173
US-WI|Milwaukee,600|Madison,249
UY|Montevideo,1271
UZ|Tashkent,1978|Namangan,432|Samarkand,319|Andijon,318|Bukhara,248|Nukus,230|Qarshi,223|Qo‘qon,187|Chirchiq,168|Fergana,164|Jizzax,153|Urganch,150
VE|Caracas,3000|Maracaibo,2225|Maracay,1754|Valencia,1385|Barquisimeto,809|Ciudad Guayana,747|Barcelona,425|Maturín,411|Puerto La Cruz,370|Petare,365|Barinas,353|Turmero,345|Ciudad Bolívar,338|Mérida,300|Alto Barinas,284|Santa Teresa del Tuy,279|Cumaná,258|San Cristóbal,247|Baruta,244|Mucumpiz,215|Cabimas,201|Coro,195|Guatire,192|Cúa,183|Guarenas,182|Puerto Cabello,174|Ocumare del Tuy,166|Guacara,152|El Tigre,151
VN|Ho Chi Minh City,3467|Hanoi,1431|Da Nang,752|Haiphong,603|Biên Hòa,407|Huế,287|Nha Trang,283|Cần Thơ,260|Rạch Giá,228|Vũng Tàu,210|Qui Nhon,210|Sa Dec,204|Ðà Lạt,197|Nam Định,193|Vinh,164|Phan Thiết,161|La Gi,161|Đưc Trọng,161|Long Xuyên,158|Cần Giuộc,152|Bảo Lộc,152
XK|Pristina,550|Prizren,171
YE|Sanaa,1937|Al Ḩudaydah,618|Ta‘izz,615|Aden,551|Mukalla,258|Ibb,235|Dhamār,160
ZA|Cape Town,3433|Durban,3120|Johannesburg,2026|Soweto,1695|Pretoria,1619|Port Elizabeth,968|Pietermaritzburg,751|Benoni,605|Tembisa,512|East London,479|Vereeniging,475|Bloemfontein,463|Boksburg,445|Welkom,432|Newcastle,405|Krugersdorp,379|Randburg,337|Botshabelo,310|Brakpan,306|Witbank,262|Richards Bay,253|Vanderbijlpark,247|Centurion,233|Uitenhage,229|Roodepoort,225|Paarl,190|Carletonville,182|Klerksdorp,179|Midrand,173|Westonaria,157|Middelburg,155|Vryheid,150
ZM|Lusaka,1267|Kitwe,401|Ndola,395|Kabwe,189
ZW|Harare,1543|Bulawayo,699|Chitungwiza,340|Mutare,184
`;
