/**
 * The rules by their codes, each with what it holds the figures against, in Danish: the list of `fordel notat kontrol` and of
 * docs/notat. A rule is one file in src/check/memo.
 */
export const relationCodes = {
  'NOTAT-SUM': 'en total er summen af sine rækker eller kolonner',
  'NOTAT-HERAF': 'delene efter "heraf" er højst det, de er en del af, og netop det, hvor de er alle med',
  'NOTAT-BALANCE': 'indtægter og udgifter går op, og resultatet er deres forskel',
  'NOTAT-ANDEL': 'en andel i procent er tallet af sin total',
  'NOTAT-HUNDREDE': 'procenter af det samme giver 100',
  'NOTAT-AENDRING': 'en ændring i kr., pct. eller procentpoint er forskellen på de to tal',
  'NOTAT-NOEGLE': 'beløb i en kolonne følger den nøgle, der står ved siden af',
  'NOTAT-TAKST': 'takster i en familie står i samme forhold til hinanden',
  'NOTAT-PRODUKT': 'pris gange antal er beløbet',
  'NOTAT-GENNEMSNIT': 'et gennemsnit ligger, hvor tallene giver det',
  'NOTAT-PL': 'fremskrevne beløb følger den sats, der står, og satsen er kendt',
  'NOTAT-GENTAGET': 'det samme tal er ens, hvor det står flere steder',
  'NOTAT-OPTALT': 'det antal, der nævnes, er så mange, som der er opregnet',
  'NOTAT-RETNING': 'steget, faldet, højere og lavere passer med tallene',
  'NOTAT-BROEK': 'halvdelen, en tredjedel og deres lige passer med tallene',
  'NOTAT-SKREVET': 'tallet er ét beregnet i prosa: summer, forskelle og opdelinger i en sætning',
  'NOTAT-ORDNING': 'tal, som ordningen beregner, er de samme i notatet',
} as const;
export type RelationCode = keyof typeof relationCodes;
