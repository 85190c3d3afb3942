import {
  type Amount,
  ageGroups,
  type Bound,
  type Case,
  type Folk,
  type Key,
  type Values,
  type Written,
  year,
} from './case.ts';
import { settledIds } from './model/settled.ts';
import { circleEntry, nameOf } from './write-circle.ts';

/** A case as a user has it: the text of the ordning, and of each file that it names. */
export function written(drawn: Case): { ordning: string; files: Map<string, string> } {
  const files = new Map([['folk.csv', folkFile(drawn.folk)]]);
  const ordning = {
    ordning: 'tilfaeldig',
    titel: 'Tilfældig',
    aar: year,
    udsteder: 'X',
    ...(drawn.named.length === 0
      ? {}
      : {
          beloeb: drawn.named.map(({ id, unit, amount, step }) => ({
            id,
            titel: id,
            enhed: unit,
            beloeb: amountEntry(amount),
            ...(step === undefined ? {} : { afrunding: { til: text(step) } }),
          })),
        }),
    fordelinger: drawn.fordelinger.map(({ id, unit, amount, key, circle, form, rounding }) => ({
      id,
      titel: id,
      enhed: unit,
      beloeb: amountEntry(amount),
      noegle: keyEntry(key, files),
      modtagere: circleEntry(circle, form, files),
      ...(circle[0]?.rule === undefined ? {} : { medlemskab: circle[0].rule }),
      afrunding: {
        metode: rounding.method,
        til: text(rounding.step),
        ...(rounding.takesRest === undefined ? {} : { restmodtager: nameOf(rounding.takesRest) }),
      },
    })),
  };
  const settled = settledIds(drawn);
  const afregninger = settled.length === 0 ? [] : [{ id: 'samlet', titel: 'Samlet', fordelinger: settled }];
  const columns = drawn.fordelinger
    .filter(({ rounding }) => rounding.method === 'krydstabel')
    .map(({ id }) => id);
  const krydstabeller = columns.length === 0 ? [] : [{ id: 'kryds', titel: 'Kryds', fordelinger: columns }];
  // JSON is YAML too.
  return { ordning: JSON.stringify({ ...ordning, afregninger, krydstabeller }, null, 1), files };
}

/** Danish notation: 1234,5 — never three decimals, which could be thousands. */
export function text({ value, decimals, isAwaited }: Written): string {
  if (isAwaited) return 'forventet';
  const scaled = value.size.upper * (10n ** BigInt(decimals) / value.lower);
  const digits = String(scaled).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const number = decimals === 0 ? digits : `${digits.slice(0, cut)},${digits.slice(cut)}`;
  return value.sign < 0 ? `-${number}` : number;
}

function valuesEntry({ of, file }: Values, files: Map<string, string>) {
  const named = [...of].map(([member, value]) => [nameOf(member), text(value)] as const);
  if (file === undefined) return { vaerdier: Object.fromEntries(named) };
  files.set(file, `${['modtager;tal', ...named.map((row) => row.join(';'))].join('\n')}\n`);
  return { fil: file, kolonne: 'tal' };
}

function amountEntry(amount: Amount): object {
  switch (amount.kind) {
    case 'fast':
      return {
        fast: text(amount.value),
        ...(amount.precision === undefined ? {} : { praecision: text(amount.precision) }),
      };
    case 'beloeb':
      return { beloeb: amount.id };
    case 'sum':
    case 'gange':
      return { [amount.kind]: amount.parts.map(amountEntry) };
    case 'minus':
      return { minus: amountEntry(amount.of) };
    case 'afrundet':
      return { afrundet: { af: amountEntry(amount.of), til: text(amount.step) } };
    case 'fordelt':
      return {
        fordelt: { fordeling: amount.from, ...(amount.to === undefined ? {} : { til: nameOf(amount.to) }) },
      };
    case 'noeglesum':
      return { noegle: 'sum' };
  }
}

function boundEntry(bound: Bound, files: Map<string, string>) {
  if (bound.kind === 'procent') return { procent: text(bound.value) };
  const factor = bound.factor === undefined ? {} : { faktor: text(bound.factor) };
  switch (bound.kind) {
    case 'noegle':
      return { noegle: keyEntry(bound.key, files), ...factor };
    case 'beloeb':
      return { beloeb: text(bound.value), ...factor };
    case 'beloebene':
      return { beloeb: valuesEntry(bound.values, files), ...factor };
  }
}

function keyEntry(key: Key, files: Map<string, string>): object {
  const inner = (of: Key) => keyEntry(of, files);
  switch (key.kind) {
    case 'befolkning':
      return { befolkning: { fil: 'folk.csv', tidspunkt: '2024K1', alder: key.ages, koen: key.sex } };
    case 'optaelling': {
      // Rows of one recipient add up where another column than the count tells them apart.
      const rows = key.rows.map(({ name, sort, count, taken }, index) =>
        [name, sort, text(count), text(taken), `rute ${index}`].join(';'),
      );
      files.set(key.file, `${['modtager;slags;antal;fradrag;rute', ...rows].join('\n')}\n`);
      return {
        optaelling: {
          fil: key.file,
          kolonne: 'antal',
          ...(key.takesOff ? { fratraek: 'fradrag' } : {}),
          ...(key.negativeIsZero ? { negativ: 'nul' } : {}),
          ...(key.sorts === undefined
            ? {}
            : { hvor: { slags: key.sorts.length === 1 ? key.sorts[0] : key.sorts } }),
          ...(key.without === undefined ? {} : { udelad: { slags: key.without } }),
        },
      };
    }
    case 'procenter':
    case 'beloeb':
      return { [key.kind]: valuesEntry(key.values, files) };
    case 'lige':
      return { lige: {} };
    case 'blanding':
      return {
        blanding: {
          dele: key.parts.map((part) => ({
            procent: text(part.percent),
            noegle: inner(part.key),
            ...(part.circle === undefined ? {} : { modtagere: part.circle.map(nameOf) }),
          })),
        },
      };
    case 'trin':
      return {
        trin: {
          noegle: inner(key.key),
          trin: key.steps.map(({ above, percent }) => ({ over: text(above), procent: text(percent) })),
        },
      };
    case 'klasser':
      return {
        klasser: {
          noegle: inner(key.key),
          klasser: key.classes.map(({ from, weight }) => ({ fra: text(from), vaegt: text(weight) })),
        },
      };
    case 'faktorer':
      return {
        faktorer: {
          noegle: inner(key.key),
          ...valuesEntry(key.values, files),
          ...(key.otherwise === undefined ? {} : { ellers: text(key.otherwise) }),
        },
      };
    case 'sats':
      return { sats: { sats: text(key.rate), noegle: inner(key.key) } };
    case 'graenser':
      return {
        graenser: {
          noegle: inner(key.key),
          ...(key.floor === undefined ? {} : { gulv: boundEntry(key.floor, files) }),
          ...(key.ceiling === undefined ? {} : { loft: boundEntry(key.ceiling, files) }),
        },
      };
  }
}

/** A tidy extract: the parts, and the rows of totals that it has besides; another headcount date is there to be left alone. */
function folkFile({ hasSexes, hasSexTotal, hasAges, hasAgeTotal, counts }: Folk): string {
  const add = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const lines = ['kommunekode;koen;alder;tidspunkt;antal'];
  for (const [code, { maend, kvinder }] of counts) {
    const both = maend.map((count, index) => count + (kvinder[index] ?? 0));
    const sexes = [
      ...(hasSexes
        ? ([
            ['maend', maend],
            ['kvinder', kvinder],
          ] as const)
        : []),
      ...(hasSexTotal ? ([['alle', both]] as const) : []),
    ];
    for (const [sex, byAge] of sexes) {
      const groups: (readonly [string, number])[] = hasAges
        ? ageGroups.map((ages, index) => [ages, byAge[index] ?? 0])
        : [];
      if (hasAgeTotal) groups.push(['alle', add(byAge)]);
      for (const [ages, count] of groups) {
        lines.push(
          [code, sex, ages, '2024K1', count].join(';'),
          [code, sex, ages, '2023K1', count + 7].join(';'),
        );
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
