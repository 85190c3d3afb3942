import { inNumber } from '../../model/exact/format.ts';

/** `1 plads`, `1.200 pladser`. */
export function placesInWords(places: number): string {
  return inNumber(places, 'plads', 'pladser');
}

/** How a behandlingstilbud is sized: `245 borgere, der tæller som 25 pladser`. */
export function citizensInWords(citizens: number, places: number): string {
  return `${inNumber(citizens, 'borger', 'borgere')}, der tæller som ${placesInWords(places)}`;
}
