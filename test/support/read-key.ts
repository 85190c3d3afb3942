import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { readScheme, underlined } from './read-scheme.ts';

/**
 * A fordelingsnøgle as an ordning of Aalborg, Hjørring and Læsø has it, on one line; its files lie in /mappe.
 * Each problem is told as what it points at, a block up to its end, and what is said of it.
 */
export function readKey(written: string) {
  const text = `ordning: proeve
titel: Prøve
aar: 2024
udsteder: Prøven
kilder: { aftale: { dokument: Aftalen } }
fordelinger:
  - id: f
    titel: F
    beloeb: { fast: 100 }
    noegle: { ${written} }
    modtagere: [Aalborg, Hjørring, Læsø]
    afrunding: { metode: stoerste-rest }
`;
  const { scheme, problems } = readScheme(text);
  return {
    key: scheme?.allocations[0]?.key,
    problems: problems.map((problem) => [pointedAt(text, problem), problem.message]),
  };
}

function pointedAt(text: string, problem: Diagnostic): string {
  const { line = 1, column = 1 } = problem.place ?? {};
  const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
  return rest.startsWith('{') ? rest.slice(0, rest.indexOf('}') + 1) : underlined(text, problem);
}
