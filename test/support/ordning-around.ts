/** What a fordeling says where the part of it that is shown does not. */
const usual = {
  beloeb: 'beloeb: { fast: 1000 }',
  noegle: 'noegle: { lige: {} }',
  afrunding: 'afrunding: { metode: hver-for-sig }',
};
const ofFordeling = [...Object.keys(usual), 'modtagere', 'pr'];
const ofInvoicing = ['betaling', 'opkraeves'];
const invoicing = `fakturering:
  udsteder: { navn: X, cvr: "12345674", vej: V, nummer: "1", postnr: "9000", by: B, kontakt: { navn: R } }
  moms: { kategori: O, begrundelse: B, bekraeftet_af: ingen }
  numre: { faktura: { praefiks: F-, cifre: 4 }, kreditnota: { praefiks: K-, cifre: 4 } }
  debitorer: debitorer.csv
`;
const account = '  betaling: { konto: { reg: "1234", nr: "0001234567" } }\n';

/** The smallest ordning that a block of YAML can be a part of: a whole one, blocks of one, or keys of a fordeling or of `fakturering`. */
export function ordningAround(block: string): string {
  const text = outdented(block);
  const keys = [...text.matchAll(/^(\w+):/gm)].map(([, key]) => key ?? '');
  if (keys.includes('ordning')) return text;
  const isOf = (names: readonly string[]) => keys.every((key) => names.includes(key));
  const head = 'ordning: vist\ntitel: T\naar: 2024\nudsteder: U\n';
  const others = keys.includes('fordelinger') ? '' : `fordelinger:\n${namedAllocations(text).join('')}`;
  if (isOf(ofFordeling)) return `${head}${others}${allocationWith(text, keys)}`;
  if (!isOf(ofInvoicing)) return `${head}${text}${others}`;
  return `${head}${invoicing}${keys.includes('betaling') ? '' : account}${indented(text, 2)}${others}`;
}

function outdented(block: string): string {
  const depth = /^ */.exec(block)?.[0].length ?? 0;
  return block.replace(new RegExp(`^ {${depth}}`, 'gm'), '');
}

function indented(text: string, depth: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(depth));
}

function allocationWith(text: string, keys: readonly string[]): string {
  const missing = Object.entries(usual).flatMap(([key, line]) => (keys.includes(key) ? [] : [line]));
  const recipients = keys.includes('modtagere') ? [] : [`modtagere: [${recipientsIn(text).join(', ')}]`];
  return `  - id: egen\n    titel: T\n${indented(`${text}${[...missing, ...recipients].join('\n')}\n`, 4)}`;
}

/** Those that values are given for. */
function recipientsIn(text: string): string[] {
  const [, values] = /vaerdier: \{([^}]*)\}/.exec(text) ?? [];
  if (values === undefined) return ['Aalborg', 'Hjørring'];
  return [...values.matchAll(/([^\s,:][^,:]*):/g)].map(([, name = '']) => {
    if (name.includes('/')) return `{ navn: ${name}, kommuner: [${name.split('/').join(', ')}] }`;
    return ['Aalborg', 'Hjørring', 'Læsø'].includes(name) ? name : `{ part: ${name} }`;
  });
}

/** A fordeling for each that the text names. */
function namedAllocations(text: string): string[] {
  const lists = [...text.matchAll(/(?:fordelinger|opkraeves): \[([^\]]*)\]|fordeling: ([\w-]+)/g)];
  const named = lists.flatMap(([, list, one]) => (list ?? one ?? '').split(',').map((id) => id.trim()));
  return [...new Set(['grund', ...named])].map(
    (id) =>
      `  - { id: ${id}, titel: T, beloeb: { fast: 1000 }, noegle: { lige: {} }, modtagere: [Aalborg, { part: Efter folketal }], afrunding: { metode: hver-for-sig } }\n`,
  );
}
