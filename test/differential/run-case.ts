import { calculateScheme } from '../../src/calculate/calculate-scheme.ts';
import { loadScheme } from '../../src/input/load-scheme.ts';
import { heldBytes, type RawBytes } from '../../src/input/reading/open-file.ts';
import { type SourceBytes, SourceReader, type SourceText } from '../../src/input/reading/source.ts';
import { FordelError } from '../../src/model/diagnostic.ts';
import type { AllocationResult, SettlementResult } from '../../src/model/result.ts';
import { spreadOf } from '../../src/model/traced.ts';
import type { Case } from './case.ts';
import { Fraction } from './fraction.ts';
import { crossFaults } from './model/cross-table.ts';
import { expected, isOff } from './model/expected.ts';
import { settled } from './model/settled.ts';
import { written } from './write-ordning.ts';

/** What ships is read once for all cases; the rest of a case never touches a disk. */
const shipped = new SourceReader();

class MemoryReader extends SourceReader {
  readonly #files: ReadonlyMap<string, string>;

  constructor(files: ReadonlyMap<string, string>) {
    super();
    this.#files = files;
  }
  override read(path: string): SourceText {
    const text = this.#files.get(nameOf(path));
    return text === undefined ? shipped.read(path) : { file: nameOf(path), text, sha256: '' };
  }
  override bytes(path: string): SourceBytes {
    const text = this.#files.get(nameOf(path));
    if (text === undefined) return shipped.bytes(path);
    const bytes = Buffer.from(text);
    return { file: nameOf(path), bytes, largest: bytes.length, sha256: '' };
  }
  protected override bytesOf(path: string, largest: number): RawBytes {
    const text = this.#files.get(nameOf(path));
    return text === undefined ? super.bytesOf(path, largest) : heldBytes(Buffer.from(text));
  }
}

const nameOf = (path: string) => path.split(/[/\\]/).at(-1) ?? path;

export type Outcome =
  | {
      readonly kind: 'resultat';
      readonly allocations: readonly AllocationResult[];
      readonly settlements: readonly SettlementResult[];
    }
  | { readonly kind: 'afvist'; readonly codes: readonly string[]; readonly text: string };

/** A case through the real reading and the real calculation. */
export function run(drawn: Case): Outcome {
  const { ordning, files } = written(drawn);
  try {
    const reader = new MemoryReader(new Map([...files, ['-', ordning]]));
    const { allocations, settlements } = calculateScheme(loadScheme('-', { reader }));
    return { kind: 'resultat', allocations, settlements };
  } catch (error) {
    if (!(error instanceof FordelError)) throw error;
    return { kind: 'afvist', codes: faults(error), text: error.message };
  }
}

/** What stopped it; doubts that stand beside are no reason. */
function faults({ diagnostics }: FordelError): string[] {
  return diagnostics.filter(({ severity }) => severity === 'fejl').map(({ code }) => code);
}

/** Where the program and the model differ on a case, in words; nothing where they agree. */
export function differences(drawn: Case): string[] {
  const outcome = run(drawn);
  const { results, refusals } = expected(drawn, (id, member) => {
    const found = outcome.kind === 'afvist' ? [] : outcome.allocations;
    const rows = found.find(({ plan }) => plan.id === id)?.rows ?? [];
    const amount = rows.find(({ recipient }) => recipient.key === member)?.amount;
    return amount && new Fraction(amount.numerator, amount.denominator);
  });
  if (outcome.kind === 'afvist') {
    const unexpected = outcome.codes.filter((code) => !refusals.has(code));
    return unexpected.length === 0
      ? []
      : [`refused with ${outcome.text}; the model has ${[...refusals].join(', ') || 'a result'}`];
  }
  if (refusals.size > 0) return [`a result where the model refuses with ${[...refusals].join(', ')}`];
  const apart = drawn.fordelinger.flatMap((fordeling, index) => {
    const [found, wanted] = [outcome.allocations[index], results.get(fordeling.id)];
    if (found === undefined || wanted === undefined) return [`${fordeling.id} is missing`];
    const pairs: [string, { numerator: bigint; denominator: bigint } | undefined, Fraction][] = [
      ['total', found.total.value, wanted.total],
      ['residual', found.residual, wanted.residual],
      ['spread of the total', spreadOf(found.total), wanted.spread],
      ...wanted.rows.flatMap((row, at): typeof pairs => {
        const other = found.rows[at];
        return [
          [`weight of ${row.id}`, other?.weight.value, row.weight],
          [`share of ${row.id}`, other?.share, row.share],
          [`exact amount of ${row.id}`, other?.exact, row.exact],
          [`amount of ${row.id}`, other?.amount, row.amount],
        ];
      }),
    ];
    const off = isOff(fordeling, wanted);
    const marked = ({ rows }: typeof found) => rows.map(({ provisional }) => provisional).join();
    const awaited = wanted.rows.map(({ isAwaited }) => isAwaited).join();
    return [
      ...(marked(found) === awaited
        ? []
        : [`${fordeling.id}, provisional: ${marked(found)}, the model ${awaited}`]),
      ...pairs.flatMap(([what, a, b]) => {
        const isSame = a !== undefined && a.numerator === b.upper && a.denominator === b.lower;
        return isSame ? [] : [`${fordeling.id}, ${what}: ${a?.numerator}/${a?.denominator}, the model ${b}`];
      }),
      ...(found.rows.length === wanted.rows.length ? [] : [`${fordeling.id}: ${found.rows.length} rows`]),
      ...(found.findings.some(({ code }) => code === 'NOEGLE-SUM') === off
        ? []
        : [`${fordeling.id}: findings ${found.findings.length}, the model ${off}`]),
    ];
  });
  return [
    ...apart,
    ...crossFaults(drawn, results),
    ...settlementDifferences(outcome.settlements, settled(drawn, results)),
  ];
}

function settlementDifferences(
  settlements: readonly SettlementResult[],
  wanted: ReadonlyMap<string, Fraction>,
): string[] {
  const found = settlements.flatMap(({ rows }) =>
    rows.map(({ recipient, amount }) => `${recipient.key}: ${amount.numerator}/${amount.denominator}`),
  );
  const model = [...wanted].map(([id, { upper, lower }]) => `${id}: ${upper}/${lower}`);
  return found.join() === model.join()
    ? []
    : [`the afregning: ${found.join(', ')}; the model ${model.join(', ')}`];
}
