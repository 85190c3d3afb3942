import { type CircleFixedBy, circleFixedBy, datesToChoose } from '../calculate/scenario/apply-scenario.ts';
import { otherRates, type RateToChoose, ratesToChoose } from '../calculate/scenario/choose-other-rates.ts';
import { parseDanishNumber, parseDanishPercent } from '../model/exact/danish-number.ts';
import { formatExact, formatRate } from '../model/exact/format.ts';
import { equal, type Rational, sign } from '../model/exact/rational.ts';
import { comparableMethods, type Rounding } from '../model/exact/rounding.ts';
import { methodNames } from '../model/exact/rounding-names.ts';
import type { Recipient } from '../model/recipient.ts';
import type { AllocationScenario, Scenario } from '../model/scheme/scenario.ts';
import type { AllocationPlan, Scheme } from '../model/scheme/scheme.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';
import { asMarkup } from '../publish/format/html/markup.ts';

/** More decimals than any amount of an ordning has. */
const decimals = 20;

/** The fields of a scenario, filled in as the ordning is. */
export function writeForm(scheme: Scheme, input: SchemeInput, id: string): string {
  const dates = datesToChoose(input);
  const date =
    dates.length < 2
      ? ''
      : `<p><label for="${id}-dato">Opgørelsestidspunkt</label> <select id="${id}-dato" name="dato"><option value="">som i ordningen</option>${dates.map((each) => `<option>${asMarkup(each)}</option>`).join('')}</select></p>`;
  return date + ratesOf(input, id) + scheme.allocations.map((plan) => fieldsOf(plan, input, id)).join('');
}

function ratesOf(input: SchemeInput, id: string): string {
  const fields = ratesToChoose(input).map(
    (choice, index) =>
      `<p><label for="${id}-pl-${index}">${asMarkup(rateInWords(choice))}, i pct.</label> <input id="${id}-pl-${index}" name="pl:${asMarkup(choice.id)}" inputmode="decimal" size="8" placeholder="${formatRate(choice.rate.rate)}"><br><span class="soft">Bruges til: ${asMarkup(choice.titles.join(', '))}</span></p>`,
  );
  return fields.length === 0 ? '' : `<fieldset><legend>PL-satser</legend>${fields.join('')}</fieldset>`;
}

/** `PL 2023/2024, kl, samlet, skøn 2024`; one that the ordning states has its years alone. */
function rateInWords({ rate }: RateToChoose): string {
  const { from, to, index, kind, vintage } = rate;
  return [`PL ${from}/${to}`, ...(vintage === '' ? [] : [index, kind, `skøn ${vintage}`])].join(', ');
}

/** Why the circle of a fordeling has no boxes to tick. */
const whyFixed: Readonly<Record<CircleFixedBy, string>> = {
  noegle: 'nøglen har et tal for hver modtager, og andre har intet',
  deltagelse: 'en modtager er flere kommuner, ingen kommune eller kun med en del af tiden',
  navn: 'et beløb i ordningen er det, en bestemt modtager betaler',
  pr: 'beløbene vises også pr. enhed, og den tælles for hver modtager',
  afrunding: 'afrundingen nævner en bestemt modtager eller følger en krydstabel',
  fakturering: 'faktureringen udelader en bestemt modtager',
};

function fieldsOf(plan: AllocationPlan, { scheme, municipalities }: SchemeInput, id: string): string {
  const own = `${id}-${plan.id}`;
  const amount =
    plan.amount.kind === 'noeglesum'
      ? ''
      : `<p><label for="${own}-beloeb">Beløb i ${asMarkup(plan.unit)}</label> <input id="${own}-beloeb" name="beloeb:${plan.id}" inputmode="decimal" placeholder="som i ordningen"></p>`;
  const methods = methodsFor(plan);
  const rounding =
    methods.length === 0
      ? ''
      : `<p><label for="${own}-metode">Afrunding</label> <select id="${own}-metode" name="metode:${plan.id}">${methods.map((method) => `<option value="${method}"${method === plan.rounding.method ? ' selected' : ''}>${asMarkup(methodNames[method])}</option>`).join('')}</select> <label for="${own}-til">til</label> <input id="${own}-til" name="til:${plan.id}" size="8" value="${formatExact(plan.rounding.step, decimals)}"></p>`;
  const members = new Set(plan.recipients.map(({ key }) => key));
  const others = municipalities.filter(({ code }) => !members.has(code));
  const box = (key: string, name: string, isIn: boolean) =>
    `<label><input type="checkbox" name="med:${plan.id}" value="${asMarkup(key)}"${isIn ? ' checked' : ''}> ${asMarkup(name)}</label>`;
  const fixedBy = circleFixedBy(scheme, plan);
  const circle =
    fixedBy !== undefined
      ? `<p class="soft">Hvem der er med, kan ikke ændres her: ${whyFixed[fixedBy]}. Ret modtagere i ordningen.</p>`
      : `<details><summary>Hvem der er med</summary><div class="circle">${plan.recipients.map(({ key, name }) => box(key, name, true)).join('')}${others.map(({ code, name }) => box(code, name, false)).join('')}</div></details>`;
  return `<fieldset><legend>${asMarkup(plan.title)}</legend>${amount}${rounding}${circle}</fieldset>`;
}

function methodsFor({ rounding }: AllocationPlan): Rounding['method'][] {
  if (rounding.method === 'restmodtager' || rounding.method === 'krydstabel') return [];
  return comparableMethods(rounding.method).filter((method) => method !== 'restmodtager');
}

/** What the fields say, and in words how it differs from the ordning. */
export function readForm(form: HTMLFormElement, input: SchemeInput) {
  const { scheme, municipalities } = input;
  const data = new FormData(form);
  const written = (name: string) => String(data.get(name) ?? '').trim();
  const differences: string[] = [];
  const faults: string[] = [];
  const date = written('dato') || undefined;
  if (date !== undefined) differences.push(`opgørelsestidspunktet er ${date}`);
  const number = (name: string, what: string, parse = parseDanishNumber) => {
    const text = written(name);
    if (text === '') return undefined;
    const read = parse(text);
    if (read.ok) return read.value;
    faults.push(asMarkup(`${what} "${text}": ${read.message}. ${read.advice}`));
    return undefined;
  };
  const rates = new Map(
    ratesToChoose(input).flatMap((choice): [string, Rational][] => {
      const rate = number(`pl:${choice.id}`, rateInWords(choice), parseDanishPercent);
      if (rate === undefined || equal(rate, choice.rate.rate)) return [];
      differences.push(`${asMarkup(rateInWords(choice))} er ${formatRate(rate)}`);
      return [[choice.id, rate]];
    }),
  );
  const allocations = scheme.allocations.map((plan): [string, AllocationScenario] => {
    const about = asMarkup(plan.title);
    const amount = number(`beloeb:${plan.id}`, `${plan.title}, beløb`);
    if (amount !== undefined)
      differences.push(`${about} er ${formatExact(amount, decimals)} ${asMarkup(plan.unit)}`);
    const rounding = roundingOf(
      plan,
      written(`metode:${plan.id}`),
      number(`til:${plan.id}`, `${plan.title}, afrunding til`),
    );
    if (rounding !== undefined && sign(rounding.step) <= 0)
      faults.push(`${about}: der afrundes til et tal over 0.`);
    if (rounding !== undefined)
      differences.push(
        `${about} er afrundet ${asMarkup(methodNames[rounding.method])} til ${formatExact(rounding.step, decimals)}`,
      );
    const asked = data.getAll(`med:${plan.id}`).map(String);
    const recipients = asked.length === 0 ? undefined : circleOf(plan, municipalities, new Set(asked));
    if (form.querySelector(`[name="med:${CSS.escape(plan.id)}"]`) !== null && asked.length === 0)
      faults.push(`${about}: der skal være mindst én modtager.`);
    if (recipients !== undefined)
      differences.push(`i ${about} er med: ${asMarkup(recipients.map(({ name }) => name).join(', '))}`);
    return [plan.id, { amount, rounding, recipients }];
  });
  const scenario: Scenario = {
    date,
    rates: otherRates(input, rates),
    allocations: new Map(allocations),
  };
  return { scenario, differences, faults };
}

function roundingOf(
  { rounding }: AllocationPlan,
  chosen: string,
  step = rounding.step,
): Rounding | undefined {
  const method = comparableMethods(rounding.method).find((each) => each === chosen);
  const isSame = formatExact(step, decimals) === formatExact(rounding.step, decimals);
  return method === undefined || (method === rounding.method && isSame) ? undefined : { method, step };
}

/** The recipients that are still in, in their order, then those that came. */
function circleOf(
  plan: AllocationPlan,
  municipalities: SchemeInput['municipalities'],
  asked: ReadonlySet<string>,
): Recipient[] | undefined {
  const members = new Set(plan.recipients.map(({ key }) => key));
  const came = municipalities.filter(({ code }) => asked.has(code) && !members.has(code));
  const stay = plan.recipients.filter(({ key }) => asked.has(key));
  if (came.length === 0 && stay.length === plan.recipients.length) return undefined;
  return [
    ...stay,
    ...came.map(({ code, name }) => ({ key: code, municipalityCode: code, memberCodes: [code], name })),
  ];
}
