import type { CircleForm, Member } from './case.ts';
import { kommuner, otherKommuner } from './generate-circle.ts';

/** A recipient as other places of the ordning name it. */
export function nameOf({ kommuner, id, name }: Member): string {
  return kommuner.length === 1 ? id : name;
}

/** The members as they are listed; the kommuner of a region or a circle in one place, where the first of them stands. */
export function circleEntry(
  circle: readonly Member[],
  form: CircleForm | undefined,
  files: Map<string, string>,
) {
  if (form === undefined) return circle.map(memberEntry);
  const inForm = circle.filter(({ kommuner: own }) => own.length === 1);
  return circle.flatMap((member): unknown[] => {
    if (member === inForm[0])
      return [form.kind === 'region' ? regionEntry(inForm) : namedEntry(inForm, form, files)];
    return inForm.includes(member) ? [] : [memberEntry(member)];
  });
}

function regionEntry(inForm: readonly Member[]) {
  const codes = inForm.map(({ id }) => id);
  const uden = [...kommuner, ...otherKommuner].flatMap(({ code, name }) =>
    codes.includes(code) ? [] : [name],
  );
  return { region: 'Nordjylland', uden };
}

function namedEntry(
  inForm: readonly Member[],
  { file, gone }: Extract<CircleForm, { kind: 'kreds' }>,
  files: Map<string, string>,
) {
  const rows = [
    ...inForm.map(({ name, from = '', to = '' }) => ['egen', name, from, to]),
    ...gone.map(({ name }) => ['egen', name, '2019-01', '2023-12']),
    ['anden', 'Samsø', '', ''],
  ];
  files.set(file, `${['kreds;kommune;fra;til', ...rows.map((row) => row.join(';'))].join('\n')}\n`);
  return { kreds: 'egen', fil: file };
}

function memberEntry({ id, name, kommuner, from, to }: Member) {
  const spell = { ...(from === undefined ? {} : { fra: from }), ...(to === undefined ? {} : { til: to }) };
  if (kommuner.length === 0) return { part: name, ...spell };
  if (kommuner.length > 1) return { navn: name, kommuner: kommuner.map((kommune) => kommune.code), ...spell };
  return Object.keys(spell).length === 0 ? name : { kommune: id, ...spell };
}
