import {
  type BaseInterval,
  baseInterval,
  outsiders,
  type PublishedPrice,
} from '../../calculate/tariff-interval.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { decimalsApart, inNumber } from '../../model/exact/format.ts';
import { compare, multiply, type Rational } from '../../model/exact/rational.ts';
import { numberIn, plainNumber } from '../../model/exact/unit.ts';
import type { PublishedTableInput } from '../../model/published.ts';
import { type PublishedTable, publishedKey } from '../../model/published-table.ts';
import type { TariffPrice, TariffResult } from '../../model/scheme/tariff.ts';
import type { CheckReport } from './checked-cell.ts';
import { roundingCause } from './likely-cause.ts';
import { checkPublishedTable, sameSourceNote } from './table.ts';

/** What a published row is about: a group's takst, or the price of a service to it. */
interface Priced {
  readonly title: string;
  readonly price: TariffPrice;
  /** How many grundtakster it is. */
  readonly factor: Rational;
  readonly isService: boolean;
}

/** By what names the row: `gruppe`, or `gruppe · ydelse`. */
function pricesOf({ groups, services }: TariffResult): ReadonlyMap<string, Priced> {
  return new Map([
    ...groups.map((price): [string, Priced] => {
      const { id, title, factor } = price.group;
      return [id, { title, price, factor, isService: false }];
    }),
    ...services.flatMap(({ service, prices }) =>
      prices.map((price): [string, Priced] => {
        const { id, title, factor } = price.group;
        return [
          publishedKey(id, service.id),
          {
            title: `${title}, ${service.title}`,
            price,
            factor: multiply(factor, service.fraction),
            isService: true,
          },
        ];
      }),
    ),
  ]);
}

/** Holds every published takst and price of a service against the computed one, and the published family against itself. */
export function checkPublishedTariff(
  { source, table }: PublishedTableInput,
  result: TariffResult,
): CheckReport {
  // One takst alone agrees with the grundtakst that was read off it; two or more must agree with each other.
  const alone = table.rows.filter(({ figures }) => figures.has('takst')).length === 1;
  const circular = alone && source !== undefined && source.id === result.plan.source?.id;
  const prices = pricesOf(result);
  const report = checkPublishedTable(result.plan.title, table, ({ key }, column) => {
    const priced = prices.get(key);
    const computed = priced === undefined ? undefined : figureOf(priced, column);
    if (priced === undefined || computed === undefined) return undefined;
    const { title, price } = priced;
    return {
      code: 'KONTROL-TAKST',
      what: `${column === 'takst' ? 'taksten' : column} for ${title}`,
      row: title,
      unit: column === 'faktor' ? plainNumber : result.plan.unit,
      computed: [computed],
      unproven: column === 'faktor' || (circular && column !== 'aendringPct'),
      cause: (published) => (column === 'takst' ? roundingCause(published, price.exact) : undefined),
    };
  });
  const families = (['forrige', 'takst'] as const).flatMap((column) =>
    familyFinding(column, table, result, prices),
  );
  const note = sameSourceNote(table, report, `grundtakst og faktorer i "${result.plan.title}"`);
  const missing = pricesLeftOut(table, prices);
  return { ...report, findings: [...report.findings, ...families, ...missing, ...note] };
}

/**
 * Says which groups a table of takster leaves out, and which prices of ydelser, where it has any: they have not been checked. A row
 * of other figures says that the document has no takst for it.
 */
function pricesLeftOut(table: PublishedTable, prices: ReadonlyMap<string, Priced>): Diagnostic[] {
  const published = table.rows.map(({ key }) => key);
  const hasServices = published.some((key) => prices.get(key)?.isService);
  const missing = [...prices].flatMap(([key, { title, isService }]) =>
    published.includes(key) || (isService && !hasServices) ? [] : [title],
  );
  if (missing.length === 0 || table.rows.every(({ figures }) => !figures.has('takst'))) return [];
  return [
    {
      code: 'KONTROL-TOM',
      severity: 'advarsel',
      message: `facit mangler ${inNumber(missing.length, 'takst', 'takster')}: ${missing.join(', ')}`,
      place: { file: table.source.file },
      advice:
        'Det er ikke kontrolleret. Skriv rækken; har dokumentet ikke tallet, så lad takst være tom i den.',
    },
  ];
}

function figureOf({ price, isService }: Priced, column: string): Rational | undefined {
  if (isService && column !== 'takst') return undefined;
  switch (column) {
    case 'takst':
      return price.amount;
    case 'forrige':
      return price.previous?.amount;
    case 'faktor':
      return price.group.factor;
    case 'aendring':
      return price.previous?.change.amount;
    case 'aendringPct':
      return price.previous?.change.share;
    default:
      return undefined;
  }
}

/** Which grundtakster give the whole column as printed; where none does, which takst cannot belong. */
function familyFinding(
  column: 'takst' | 'forrige',
  table: PublishedTable,
  result: TariffResult,
  prices: ReadonlyMap<string, Priced>,
): Diagnostic[] {
  const family = table.rows.flatMap((row): PublishedPrice[] => {
    const priced = prices.get(row.key);
    const figure = row.figures.get(column);
    if (priced === undefined || figure === undefined) return [];
    return [{ id: priced.title, factor: priced.factor, amount: figure.value, step: figure.step }];
  });
  if (family.length < 2) return [];
  const interval = baseInterval(family);
  const place = { file: table.source.file };
  if (interval !== undefined) return [intervalFinding(column, family, interval, result, place)];
  const suspects = outsiders(family).map(({ id }) => id);
  return [
    {
      code: 'KONTROL-GRUNDTAKST',
      severity: 'fejl',
      message: `ingen grundtakst giver alle ${family.length} takster i kolonnen ${column}`,
      place,
      advice:
        suspects.length === 0
          ? 'Mere end én af dem er forkert.'
          : `Uden ${suspects.join(' eller ')} passer de øvrige sammen.`,
    },
  ];
}

/** The grundtakster that give a column; a `fejl` where that of the ordning is none of them. */
function intervalFinding(
  column: 'takst' | 'forrige',
  family: readonly PublishedPrice[],
  { from, below }: BaseInterval,
  { plan, base }: TariffResult,
  place: { readonly file: string },
): Diagnostic {
  const isOutside = column === 'takst' && (compare(base.value, from) < 0 || compare(base.value, below) >= 0);
  const decimals = isOutside ? decimalsApart(base.value, compare(base.value, from) < 0 ? from : below, 4) : 4;
  const show = (value: Rational) => numberIn(value, plan.unit, decimals);
  const own = isOutside ? ` Ordningens er ${show(base.value)}, så ordningen eller tabellen skal rettes.` : '';
  return {
    code: 'KONTROL-GRUNDTAKST',
    severity: isOutside ? 'fejl' : 'note',
    message: `alle ${family.length} takster i kolonnen ${column} kommer af én uafrundet grundtakst${isOutside ? ', men ikke af ordningens' : ''}`,
    place,
    advice: `Den er fra ${show(from)} til under ${show(below)}.${own}`,
  };
}
