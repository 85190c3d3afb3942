import { decimalsOfStep } from '../../model/exact/format.ts';
import { equal, one } from '../../model/exact/rational.ts';
import { methodNames } from '../../model/exact/rounding-names.ts';
import { formatIn } from '../../model/exact/unit.ts';
import type { AllocationPlan } from '../../model/scheme/scheme.ts';
import type { Source } from '../../model/source.ts';

/** What a fordeling's amounts are rounded to, in words: `hele kr.`, `hele 1.000 kr.`, `0,01 kr.`. */
export function stepInWords({ rounding, unit }: AllocationPlan): string {
  return equal(rounding.step, one)
    ? `hele ${unit}`
    : formatIn(rounding.step, unit, decimalsOfStep(rounding.step));
}

/** A fordeling's rounding in words. */
export function methodInWords(plan: AllocationPlan): string {
  const step = stepInWords(plan);
  switch (plan.rounding.method) {
    case 'hver-for-sig':
      return `hver række afrundet til ${step}`;
    case 'rund-op':
      return `hver række rundet op til ${step}`;
    case 'rund-ned':
      return `hver række rundet ned til ${step}`;
    case 'stoerste-rest':
      return `afrundet til ${step} efter største rest`;
    case 'restmodtager': {
      const { residualRecipient } = plan.rounding;
      const name = plan.recipients.find(({ key }) => key === residualRecipient)?.name ?? '';
      return `afrundet til ${step}, resten til ${name}`;
    }
    case 'kumulativ':
      return `afrundet til ${step} kumulativt`;
    case 'krydstabel':
      return `afrundet til ${step} sammen med de andre i krydstabellen`;
    default:
      return `afrundet til ${step} efter metoden ${methodNames[plan.rounding.method]}`;
  }
}

/** Where a value stands: `budget.csv:12`. */
export function originInWords({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}

/** Where a rule or a figure was published: the document, its section and its page. */
export function sourceInWords({ document, section, page }: Source): string {
  return [document, section, page && `s. ${page}`].filter(Boolean).join(', ');
}
