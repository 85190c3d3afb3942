import { type CircleForm, type Kommune, type Member, type MembershipRule, membershipRules } from './case.ts';
import type { Draw } from './draw.ts';

export const kommuner: readonly Kommune[] = [
  { code: '851', name: 'Aalborg' },
  { code: '860', name: 'Hjørring' },
  { code: '825', name: 'Læsø' },
  { code: '773', name: 'Morsø' },
  { code: '787', name: 'Thisted' },
  { code: '840', name: 'Rebild' },
  { code: '813', name: 'Frederikshavn' },
];
/** The others of Region Nordjylland, which no case counts. */
export const otherKommuner: readonly Kommune[] = [
  { code: '810', name: 'Brønderslev' },
  { code: '820', name: 'Vesthimmerlands' },
  { code: '846', name: 'Mariagerfjord' },
  { code: '849', name: 'Jammerbugt' },
];

interface Circle {
  readonly circle: readonly Member[];
  readonly form: { readonly form?: CircleForm };
}

/** Kommuner, two of them as one, and a party; the kommuner now and then as a region or as a circle in a file. */
export function drawCircle(draw: Draw, nextFile: () => string): Circle {
  const rule = draw.chance(25) ? { rule: draw.of<MembershipRule>(...membershipRules) } : {};
  const member = (id: string, name: string, of: readonly Kommune[], when: Spell): Member => ({
    id,
    name,
    kommuner: of,
    ...rule,
    ...when,
  });
  const chosen = draw.some(kommuner).slice(0, 6);
  const [a, b, ...others] = chosen;
  const together = a !== undefined && b !== undefined && draw.chance(25) ? [a, b] : [];
  const joint =
    together.length === 0 ? [] : [member(codesOf(together), 'De to sammen', together, spell(draw, rule))];
  const parties = draw.chance(20) ? [member('UCN', 'UCN', [], spell(draw, rule))] : [];
  const singles = joint.length === 0 ? chosen : others;
  const formed = (when: (kommune: Kommune) => Spell, of = singles) => [
    ...joint,
    ...of.map((kommune) => member(kommune.code, kommune.name, [kommune], when(kommune))),
    ...parties,
  ];
  if (singles.length > 0 && draw.chance(8)) {
    const byCode = singles.toSorted((one, other) => (one.code < other.code ? -1 : 1));
    return { circle: formed(() => ({}), byCode), form: { form: { kind: 'region' } } };
  }
  if (singles.length > 0 && draw.chance(8)) {
    const file = nextFile();
    const circle = formed(() =>
      draw.chance(30) ? draw.of<Spell>({ from: '2024-04' }, { to: '2024-07' }) : {},
    );
    return {
      circle,
      form: { form: { kind: 'kreds', file, gone: otherKommuner.slice(0, draw.whole(0, 2)) } },
    };
  }
  return { circle: formed(() => spell(draw, rule)), form: {} };
}

function codesOf(together: readonly Kommune[]): string {
  return together
    .map(({ code }) => code)
    .sort()
    .join('+');
}

interface Spell {
  readonly from?: string;
  readonly to?: string;
}

/** Months or days of membership: now and then some of the year's, and seldom none of them. */
function spell(draw: Draw, { rule }: { readonly rule?: MembershipRule }): Spell {
  if (!draw.chance(15)) return {};
  const months = ['2023-11', '2024-01', '2024-04', '2024-07', '2024-12', '2025-02'];
  const days = ['2023-11-14', '2024-01-01', '2024-03-14', '2024-06-30', '2024-12-05', '2025-02-01'];
  const from = draw.whole(0, draw.chance(10) ? 5 : 4);
  const to = draw.whole(Math.max(from, 2), 5);
  // A day within a month wants a rule: now and then it has none.
  const inDays = draw.chance(rule === undefined ? 3 : 60) ? days : months;
  const [first, last] = [inDays[from], inDays[to]];
  return {
    ...(first === undefined || draw.chance(20) ? {} : { from: first }),
    ...(last === undefined || draw.chance(50) ? {} : { to: last }),
  };
}
