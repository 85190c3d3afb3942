import { sequences } from './sequences.ts';

/** An element's place in the sequence of the aggregate that it stands in. */
export interface Part {
  readonly name: string;
  readonly index: number;
  readonly isRequired: boolean;
  readonly isRepeatable: boolean;
  /** The aggregate that the element is; undefined for one that holds a text. */
  readonly aggregate: string | undefined;
}

type Aggregate = ReadonlyMap<string, Part>;

const line = /^\s*(?<aggregate>\w+): (?<parts>.*)$/;
const part = /^(?<name>[\w:]+?)(?:=(?<aggregate>\w+))?(?<mark>[?*+]?)$/;

let known: ReadonlyMap<string, Aggregate> | undefined;

/** The parts of an aggregate of UBL 2.1 by their names; undefined for one that no invoice can have. */
export function partsOf(aggregate: string): Aggregate | undefined {
  known ??= new Map(sequences.split('\n').flatMap(readAggregate));
  return known.get(aggregate);
}

function readAggregate(text: string): [string, Aggregate][] {
  const { aggregate, parts } = line.exec(text)?.groups ?? {};
  if (aggregate === undefined || parts === undefined) return [];
  return [[aggregate, new Map(parts.split(' ').map((each, index) => readPart(each, index)))]];
}

function readPart(text: string, index: number): [string, Part] {
  const { name = '', aggregate, mark = '' } = part.exec(text)?.groups ?? {};
  const own = name.startsWith('cac:') ? name.slice('cac:'.length) : undefined;
  return [
    name,
    {
      name,
      index,
      isRequired: mark === '' || mark === '+',
      isRepeatable: mark === '*' || mark === '+',
      aggregate: aggregate ?? own,
    },
  ];
}
