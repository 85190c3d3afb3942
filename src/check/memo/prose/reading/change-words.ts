/** The words that say that something grew, and that it shrank. */
export const grew =
  '\\b(?:(?:mer)?stig(?:er|e|ning(?:en|er)?)|steg(?:et)?|voks(?:er|e|et|ede)|(?:til)?vækst(?:en)?|(?:for)?øge(?:t|s|r|de|lse|lsen)?|(?:for)?øgning(?:en)?|opjuster(?:et|es|ing|ingen)|opdimensioner(?:e|et|es|ing|ingen)|hæve(?:t|s|r)?|løft(?:et|es|er)?|opskriv(?:es|er|ning|ningen)|opskrevet|udvid(?:et|es|else)|forhøj(?:et|es|else|elsen)|fremgang(?:en)?)\\b';
export const shrank =
  '\\b(?:fald(?:er|et|e|t)?|faldt|nedgang(?:e|en)?|reducer(?:e|er|et|es)|reduktion(?:en)?|nedsæt(?:tes|telse|telsen|te|ter)|nedsat|sænk(?:et|es|e|er|ning|ningen)|mindsk(?:et|es)|formindsk(?:et|es)|nedjuster(?:et|es|ing|ingen)|neddimensioner(?:e|et|es|ing|ingen)|tilbagegang(?:en)?|nednormering(?:en)?|nedskriv(?:es|er|ning|ningen)|nedskrevet|beskær(?:es|er)|beskåret|nedbring(?:es|er)|nedbragt|besparelse(?:n|r)?)\\b';
/** What takes an amount from one year's prices to another's. */
export const carriedForward =
  '\\b(?:frem(?:skriv|skrev|regn)|opregn|indekser|(?:p\\/l|pl|pristals?)-?(?:regul|frem|og løn)|pris-? og løn)[a-zæøå]*';
/** What lies between two that are not one before and after the other: a budget and what was spent, income and expenses. */
export const balance =
  '\\b(?:forskel(?:len)?|difference(?:n)?|afvigelse(?:n)?|(?:mer|mindre)(?:forbrug|udgift|indtægt)(?:et|en|er|erne)?|overskridelse(?:n)?|overskud(?:det)?|underskud(?:det)?)\\b';
/** Any of these. */
export const anyChange = `(?:${grew}|${shrank}|${balance}|${carriedForward}|\\b(?:ændring(?:en)?|ændret|ændres|ændrer|regulering(?:en)?|reguler(?:et|es)|juster(?:et|es)|sættes)\\b)`;
