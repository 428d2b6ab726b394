/** People whom news names by their family name alone, newer than WordNet or missing there. Facts of common knowledge. */
const names = `Donald Trump, Joe Biden, Barack Obama, Kamala Harris, Mike Pence, J. D. Vance, Hillary Clinton, Bernie Sanders, Elizabeth Warren, Nancy Pelosi, Mitch McConnell, Paul Ryan, John McCain, Mitt Romney, Marco Rubio, Ted Cruz, Antony Blinken, John Kerry,
Lloyd Austin, John Bolton, James Comey, Edward Snowden, Julian Assange, Chelsea Manning, George Floyd, Vladimir Putin, Dmitry Medvedev, Sergei Lavrov, Sergei Shoigu, Yevgeny Prigozhin, Alexei Navalny, Volodymyr Zelensky, Volodymyr Zelenskyy, Petro Poroshenko, Viktor Yanukovych,
Yulia Tymoshenko, Alexander Lukashenko, Xi Jinping, Hu Jintao, Wen Jiabao, Li Keqiang, Li Qiang, Wang Yi, Tsai Ing-wen, Lai Ching-te, Carrie Lam, Joshua Wong, Shinzo Abe, Yoshihide Suga, Fumio Kishida, Shigeru Ishiba, Taro Aso, Junichiro Koizumi, Moon Jae-in, Yoon Suk-yeol, Park Geun-hye,
Lee Jae-myung, Kim Jong-un, Kim Jong-il, Kim Il-sung, Narendra Modi, Manmohan Singh, Rahul Gandhi, Imran Khan, Nawaz Sharif, Shehbaz Sharif, Benazir Bhutto, Sheikh Hasina, Muhammad Yunus, Aung San Suu Kyi, Min Aung Hlaing, Rodrigo Duterte, Ferdinand Marcos, Benigno Aquino, Joko Widodo, Prabowo Subianto,
Mahathir Mohamad, Anwar Ibrahim, Lee Hsien Loong, Prayut Chan-o-cha, Thaksin Shinawatra, Hun Sen, Nguyen Phu Trong, To Lam, Pham Minh Chinh, Vo Van Thuong, Scott Morrison, Anthony Albanese, Julia Gillard, Kevin Rudd, Malcolm Turnbull, Jacinda Ardern, Christopher Luxon, John Key, Justin Trudeau, Mark Carney, Stephen Harper,
Boris Johnson, Theresa May, David Cameron, Gordon Brown, Tony Blair, Rishi Sunak, Liz Truss, Keir Starmer, Jeremy Corbyn, Nigel Farage, Nicola Sturgeon, Emmanuel Macron, François Hollande, Nicolas Sarkozy, Marine Le Pen, Angela Merkel, Olaf Scholz, Friedrich Merz, Annalena Baerbock, Gerhard Schröder, Ursula von der Leyen,
Jean-Claude Juncker, Josep Borrell, Silvio Berlusconi, Matteo Renzi, Matteo Salvini, Mario Draghi, Giorgia Meloni, Pedro Sánchez, Mariano Rajoy, António Guterres, Ban Ki-moon, Kofi Annan, Jens Stoltenberg, Mark Rutte, Geert Wilders, Viktor Orbán, Donald Tusk, Jarosław Kaczyński, Andrzej Duda, Recep Tayyip Erdoğan,
Recep Tayyip Erdogan, Alexis Tsipras, Benjamin Netanyahu, Ariel Sharon, Naftali Bennett, Yair Lapid, Mahmoud Abbas, Yasser Arafat, Ismail Haniyeh, Yahya Sinwar, Hassan Nasrallah, Bashar al-Assad, Hosni Mubarak, Mohamed Morsi, Abdel Fattah el-Sisi, Muammar Gaddafi, Saddam Hussein, Osama bin Laden, Ali Khamenei, Hassan Rouhani,
Ebrahim Raisi, Mahmoud Ahmadinejad, Mohammed bin Salman, Hamid Karzai, Ashraf Ghani, Nelson Mandela, Thabo Mbeki, Jacob Zuma, Cyril Ramaphosa, Robert Mugabe, Emmerson Mnangagwa, Paul Kagame, Yoweri Museveni, Uhuru Kenyatta, William Ruto, Abiy Ahmed, Muhammadu Buhari, Bola Tinubu, Hugo Chávez, Hugo Chavez, Nicolás Maduro,
Nicolas Maduro, Juan Guaidó, Jair Bolsonaro, Luiz Inácio Lula da Silva, Dilma Rousseff, Cristina Fernández de Kirchner, Mauricio Macri, Javier Milei, Evo Morales, Rafael Correa, Gustavo Petro, Andrés Manuel López Obrador, Claudia Sheinbaum, Enrique Peña Nieto, Raúl Castro, Fidel Castro, Nayib Bukele, Greta Thunberg, Malala Yousafzai,
Elon Musk, Bill Gates, Steve Jobs, Tim Cook, Mark Zuckerberg, Jeff Bezos, Sundar Pichai, Satya Nadella, Larry Page, Sergey Brin, Jack Ma, Sam Altman, Jensen Huang, Warren Buffett, Rupert Murdoch, Lionel Messi, Cristiano Ronaldo, Kylian Mbappé, Diego Maradona, Usain Bolt, Serena Williams, Roger Federer, Rafael Nadal, Novak Djokovic,
Michael Phelps, Simone Biles, LeBron James, Lewis Hamilton, Taylor Swift, Stephen Hawking, Albert Einstein, Isaac Newton, Charles Darwin, Marie Curie, Galileo Galilei, Nikola Tesla, Alan Turing, Sigmund Freud, Karl Marx, Adolf Hitler, Joseph Stalin, Winston Churchill, Mikhail Gorbachev, Mao Zedong, Deng Xiaoping, Ho Chi Minh, Vo Nguyen Giap`;

/** Family names that are also words, places or firms say nothing alone. */
const silent = new Set('Brown May Key Ma Page Gates Jobs Cook Bolt Swift Clinton Warren Austin Johnson James Hamilton Williams Manning Floyd Sharon Singh Khan Sharif Ahmed Hussein Mohamad Ibrahim Lee Park Wang Wong Lam Li Brin Newton Tesla Curie Sanders Ryan Vance Harris Cameron Abbas Bennett Rudd Ruto Sen Un Minh Giap Jong-un Loong Yi Hu Keqiang Qiang Qatada Salman Laden Silva'.split(' '));

let known: Set<string> | undefined;

/** True for the full name, or the telling family name, of somebody whom the news knows. */
export function isFamousPerson(name: string): boolean {
  known ??= new Set(names.split(/\s*[,\n]\s*/).flatMap((full) => [full, ...familyNames(full)]));
  return known.has(name);
}

/** The last word; in Chinese and Korean order, `Xi Jinping`, the first is too short to tell. */
function familyNames(full: string): string[] {
  const last = full.split(' ').at(-1)!;
  return last.length >= 4 && !silent.has(last) ? [last] : [];
}
