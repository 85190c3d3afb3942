import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../support/in-process.ts';

const cwd = new URL('../../', import.meta.url).pathname;
const fixture = (name: string) => `fixtures/ordninger/${name}.yaml`;

const validators = new Map<string, ValidateFunction>();

/** The check of a command's JSON by the schema that the command line gives for it; made once, for it takes long. */
async function validatorOf(command: string): Promise<ValidateFunction> {
  const { stdout } = await fordel(['skema', command], { cwd });
  const validate = validators.get(command) ?? new Ajv2020({ allErrors: true }).compile(JSON.parse(stdout));
  validators.set(command, validate);
  return validate;
}

/** The JSON of a command, which is as its schema says. */
async function checked(command: string, args: string[]) {
  const { stdout } = await fordel([command, ...args, '-f', 'json'], { cwd });
  const validate = await validatorOf(command);
  const value = JSON.parse(stdout);
  validate(value);
  expect(validate.errors).toBeNull();
  return value;
}

describe('JSON of ordninger with composed keys', () => {
  it.each(['blanding', 'gulv-loft-klasser', 'indlejret', 'medlemskab', 'merforbrug', 'sats', 'trin'])(
    '%s is as its schema says',
    async (name) => {
      await checked('beregn', [fixture(name)]);
      await checked('forklar', [fixture(name), '--kommune', 'Aalborg']);
    },
  );

  it('has no kommunekode where a recipient is no single kommune, and marks what is provisional', async () => {
    const { fordelinger } = await checked('beregn', ['vaekst-via-viden-2024']);
    const [kommuner, partnere] = fordelinger;
    expect(kommuner.raekker[0]).toMatchObject({
      kommunekode: null,
      modtager: 'Frederikshavn/Læsø',
      beloeb: '55',
    });
    expect(kommuner.bemaerkninger).toMatchObject([{ kode: 'NOEGLE-SUM' }]);
    expect(kommuner.foreloebig).toBe(false);
    const marks = partnere.raekker.map((row: { modtager: string; foreloebig: boolean }) => row.foreloebig);
    expect(marks).toEqual([false, false, false, true, false, false, false]);
    expect(partnere.foreloebig).toBe(true);
  });

  it('explains a weight down to its cells', async () => {
    const { forklaringer } = await checked('forklar', [fixture('blanding'), '--kommune', 'Hjørring']);
    const [{ vaegt }] = forklaringer;
    expect(vaegt).toMatchObject({
      operation: 'sum',
      led: [{ operation: 'produkt' }, { operation: 'produkt' }],
    });
    const cells = JSON.stringify(vaegt);
    expect(cells).toContain('fixtures/ordninger/koereplanstimer.csv');
    expect(cells).toContain('data/befolkning/folk1a-2008K1-2026K1.csv');
  });

  it('is as its schema says for spor and sammenlign', async () => {
    await checked('spor', ['data/facit/telecare-nord-2023.csv']);
    await checked('sammenlign', ['vaekst-via-viden-2020', 'vaekst-via-viden-2024']);
  });

  it('is as its schema says for import, with what is doubtful', async () => {
    const whole = await checked('import', ['fixtures/statbank/api-csv-da-folk1am-full-copy.csv']);
    expect([whole.udsnit.kommuner, whole.advarsler]).toEqual([98, []]);
    const { advarsler } = await checked('import', ['fixtures/statbank/api-csv-en-folk1a-head.csv']);
    expect(advarsler).toMatchObject([{ kode: 'UDTRAEK-HULLER', niveau: 'advarsel' }]);
  });

  it('finds a joint recipient by one of its kommuner', async () => {
    const { forklaringer } = await checked('forklar', ['vaekst-via-viden-2024', '--kommune', 'Læsø']);
    expect(forklaringer).toMatchObject([{ modtager: 'Frederikshavn/Læsø', kommunekode: null, beloeb: '55' }]);
  });
});
