/** Amounts in every kind of unit, by name; what follows are fordelinger. */
export const named = [
  'beloeb:',
  '  - { id: drift, titel: Drift, enhed: mio. kr., beloeb: { fast: "1,5" } }',
  '  - { id: leje, titel: Leje, enhed: t.kr., beloeb: { fast: 250 } }',
  '  - { id: oerer, titel: Gebyr, enhed: øre, beloeb: { fast: 150 } }',
  '  - { id: pladser, titel: Pladser, enhed: pladser, beloeb: { fast: 40 } }',
  '  - { id: borgere, titel: Borgere, enhed: borgere, beloeb: { fast: 1500 } }',
  '  - { id: sats, titel: Sats, enhed: kr. pr. borger, beloeb: { fast: "4.615" } }',
  '  - { id: procent, titel: Overhead, enhed: "%", beloeb: { fast: 5 } }',
  'fordelinger:',
  '',
].join('\n');
