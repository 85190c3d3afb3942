import type { CountLine, CountTable } from '../../model/count-table.ts';
import { type Diagnostic, FordelError, failure } from '../../model/diagnostic.ts';
import { sign, subtract, sum, zero } from '../../model/exact/rational.ts';
import { hasColumn } from '../../model/heading.ts';
import type { Recipient } from '../../model/recipient.ts';
import type { CountKey } from '../../model/scheme/allocation-key.ts';
import { columnsOfChoice, takes } from '../../model/scheme/line-filter.ts';
import { derive, type Traced } from '../../model/traced.ts';
import { type KeyWeights, partsOfSum } from '../weighing/key-weights.ts';

/**
 * `optaelling`: each recipient's count in a CSV; of several kommuner as one, the row with its name or the sum of theirs.
 * Several rows of one recipient add up.
 *
 * @throws FordelError `BUDGET-KOLONNE` for a column the file does not have, `NOEGLE-RAEKKE` for recipients without a row,
 * `VAEGT-NEGATIV` for those with a count below zero, which steps and classes would hide, unless it counts as zero.
 */
export function weighCounts(key: CountKey, recipients: readonly Recipient[], table: CountTable): KeyWeights {
  const columns = [
    key.countColumn,
    ...(key.minusColumn === undefined ? [] : [key.minusColumn]),
    ...columnsOfChoice(key),
  ];
  const unknown = columns.filter((column) => !hasColumn(table.columns, column));
  if (unknown.length > 0) throw new FordelError(unknown.map((column) => missingColumn(column, key, table)));
  const lines = table.lines.filter(({ cells }) => takes(key, cells));
  const missing: string[] = [];
  const weighted = recipients.map((recipient) => {
    const own = linesOf(recipient, lines);
    if (own.length === 0) missing.push(recipient.name);
    return { recipient, weight: countOf(own, key) };
  });
  if (missing.length > 0) {
    throw new FordelError([
      {
        code: 'NOEGLE-RAEKKE',
        severity: 'fejl',
        message: `${missing.join(', ')} har ingen række i ${table.source.file}`,
        place: key.origin,
        advice: 'Skriv en række med antallet; er det nul, så skriv 0.',
      },
    ]);
  }
  const negative = weighted.filter(({ weight }) => sign(weight.value) < 0);
  if (negative.length > 0) {
    throw failure({
      code: 'VAEGT-NEGATIV',
      message: `antallet er negativt for ${negative.map(({ recipient }) => recipient.name).join(', ')}`,
      place: key.origin,
      advice: `Ret tallet i ${table.source.file}; skal det tælle som nul, så skriv negativ: nul.`,
    });
  }
  return partsOfSum(weighted);
}

function linesOf(recipient: Recipient, lines: readonly CountLine[]): CountLine[] {
  const named = lines.filter(({ key, name }) => key === recipient.key || name === recipient.name);
  if (named.length > 0) return named;
  const perMember = recipient.memberCodes.map((code) => lines.filter(({ key }) => key === code));
  return perMember.some((own) => own.length === 0) ? [] : perMember.flat();
}

function countOf(lines: readonly CountLine[], key: CountKey): Traced {
  const counted = sumOfColumn(lines, key.countColumn);
  const { minusColumn } = key;
  const net =
    minusColumn === undefined
      ? counted
      : difference(counted, sumOfColumn(lines, minusColumn), key, minusColumn);
  if (!key.negativeIsZero || sign(net.value) >= 0) return net;
  return derive('gulv', zero, [{ label: key.label, traced: net }]);
}

function difference(counted: Traced, taken: Traced, key: CountKey, minusColumn: string): Traced {
  return derive('forskel', subtract(counted.value, taken.value), [
    { label: key.countColumn, traced: counted },
    { label: minusColumn, traced: taken },
  ]);
}

function sumOfColumn(lines: readonly CountLine[], column: string): Traced {
  const cells = lines.flatMap((line) => line.cells.get(column) ?? []);
  return {
    value: sum(cells.flatMap(({ value }) => value ?? [])),
    origins: cells.map(({ origin }) => origin),
  };
}

function missingColumn(column: string, key: CountKey, table: CountTable): Diagnostic {
  return {
    code: 'BUDGET-KOLONNE',
    severity: 'fejl',
    message: `${table.source.file} har ingen kolonne "${column}"`,
    place: key.origin,
    advice: `Kolonnerne er: ${table.columns.join(', ')}.`,
  };
}
