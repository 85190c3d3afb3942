import type { Diagnostic } from '../../../model/diagnostic.ts';
import { moneyUnits, unitName, unitOf } from '../../../model/exact/unit.ts';
import { nearestOf } from '../../reading/suggest.ts';
import { unitOfCell, unitOfTitle } from '../../tables/units/unit-said.ts';
import type { YamlDocument } from '../yaml/document.ts';
import type { Path } from '../yaml/path.ts';

/** Nothing but words and figures of money: `mio`, `i 1.000 kr.`, `kr. mio.`; what says more may be a unit of its own. */
const moneyAlone =
  /^(?:[\s().,'’-]|1[. ]?000|i\b|hele|kr|kroner|dkk|mio|mia|mill(?:ioner|ion)?|milliard(?:er)?|tusinder?|tusind)+$/i;
const spellings = [
  ...moneyUnits,
  'kroner',
  'tusind kroner',
  'millioner kroner',
  'milliarder kroner',
  't.kr.',
];

/** The unit of money that one was meant as which is not spelt as any, and would be equal to itself alone. */
function moneyMeant(written: string): string | undefined {
  if (unitOf(written).kind !== 'andet') return undefined;
  if (moneyAlone.test(written) && /[a-z1]/i.test(written)) {
    const said = unitOfCell(written) ?? unitOfTitle(written);
    if (said !== undefined) return said;
  }
  const near = nearestOf(written, spellings);
  return near === undefined ? undefined : unitName(near);
}

/** Says of each `enhed` in an ordning that may be a misspelt unit of money which one it may be. */
export function doubtfulUnits(document: YamlDocument): Diagnostic[] {
  return unitsIn(document.value, []).flatMap(({ path, written }): Diagnostic[] => {
    const meant = moneyMeant(written);
    if (meant === undefined) return [];
    return [
      {
        code: 'ENHED',
        severity: 'advarsel',
        message: `"${written}" kendes ikke som penge`,
        place: document.placeOf(path),
        advice: `Mente du "${meant}"? Se: fordel hjaelp enheder. Er det en enhed for sig, så lad det stå.`,
      },
    ];
  });
}

function unitsIn(value: unknown, path: Path): { readonly path: Path; readonly written: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number.parseInt(key, 10) : key];
    // What a fordeling is shown per one of is no money.
    if (key === 'pr') return [];
    return key === 'enhed' && typeof inner === 'string' ? [{ path: at, written: inner }] : unitsIn(inner, at);
  });
}
