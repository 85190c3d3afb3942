import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  csvOf,
  cwd,
  eachInItsOwnFolder,
  filesIn,
  manifestOf,
  run,
  smallScheme,
} from '../../support/invoice-runs.ts';
import { fixture } from '../../support/invoicing.ts';

eachInItsOwnFolder();

const debtors = ['--debitorer', fixture('debitorer.csv')];
const bilagOf = (xml: string) =>
  [...xml.matchAll(/<cbc:EmbeddedDocumentBinaryObject[^>]*filename="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, name = '', base64 = '']) => ({ name, bytes: Buffer.from(base64, 'base64') }),
  );

describe('what is sent with an e-invoice', () => {
  it.each(['peppol', 'oioubl'])(
    'is the page too, the same bytes as beside it, with --vedlaeg-side (%s)',
    async (format) => {
      writeFileSync(join(cwd, 'ordning.yaml'), smallScheme);
      const { status } = await run(
        'ordning.yaml',
        ...debtors,
        '--ud',
        'ud',
        '--format',
        format,
        '--vedlaeg-side',
      );
      expect(status).toBe(0);
      const documents = filesIn('ud').filter((file) => file.endsWith('.xml'));
      expect(documents).toHaveLength(2);
      for (const file of documents) {
        const [csv, page, ...more] = bilagOf(readFileSync(file, 'utf8'));
        expect([csv?.name.startsWith('beregning-'), more]).toEqual([true, []]);
        expect(page?.bytes.equals(readFileSync(file.replace(/\.xml$/, '.pdf')))).toBe(true);
      }
      expect((await run('--kontrol', 'ud')).stdout).toContain('Officielle regler: 0 fejl, 0 advarsler.');
    },
  );

  it('names files without their folders, and tells their digests', async () => {
    mkdirSync(join(cwd, 'hemmelig/mappe'), { recursive: true });
    writeFileSync(join(cwd, 'hemmelig/mappe/ordning.yaml'), smallScheme);
    await run('hemmelig/mappe/ordning.yaml', ...debtors, '--ud', 'ud');
    for (const file of filesIn('ud').filter((each) => each.endsWith('.xml'))) {
      const xml = readFileSync(file, 'utf8');
      const told = bilagOf(xml).map(({ bytes }) => bytes.toString('utf8'));
      expect([xml, ...told].filter((text) => text.includes('hemmelig'))).toEqual([]);
      expect(told.join('')).toMatch(/ordning\.yaml:\d+/);
      expect(told.join('')).toMatch(/sha256;[0-9a-f]{64};ordning\.yaml/);
    }
  });
});

it('has the payment reference and the accounts of the ledger in both lists', async () => {
  const accounts = 'fakturering:\n  finanskonti: { debitor: "8210", indtaegt: "4711", moms: "9900" }\n';
  writeFileSync(join(cwd, 'ordning.yaml'), smallScheme.replace('fakturering:\n', accounts));
  expect((await run('ordning.yaml', ...debtors, '--ud', 'ud')).status).toBe(0);
  const [invoice] = csvOf('ud/afstemningsliste.csv');
  // A FIK reference: fifteen digits with those of the number and a check digit.
  expect(invoice?.betalingsreference).toMatch(new RegExp(`^0+${invoice?.nummer}\\d$`));
  expect(invoice?.finanskonto).toBe('4711');
  const posted = csvOf('ud/posteringer.csv').map(
    ({ postering, finanskonto }) => `${postering} ${finanskonto}`,
  );
  expect(new Set(posted)).toEqual(new Set(['debitor 8210', 'indtaegt 4711']));
});

it('says in the manifest which documents passed with a warning', async () => {
  writeFileSync(
    join(cwd, 'ordning.yaml'),
    smallScheme.replace('fakturering:\n', 'fakturering:\n  frist: 5\n'),
  );
  expect((await run('ordning.yaml', ...debtors, '--ud', 'ud')).status).toBe(0);
  const passed = manifestOf('ud').dokumenter.map(({ type, forkontrol }: Record<string, string>) => [
    type,
    forkontrol,
  ]);
  expect(passed).toEqual([
    ['faktura', 'bestået med advarsler'],
    ['kreditnota', 'bestået'],
  ]);
});
