import type { AllocationMethod } from './rounding.ts';

/** The name of a rounding method in running Danish. */
export const methodNames: Readonly<Record<AllocationMethod, string>> = {
  'hver-for-sig': 'hver for sig',
  'rund-op': 'rund op',
  'rund-ned': 'rund ned',
  'stoerste-rest': 'største rest',
  restmodtager: 'restmodtager',
  kumulativ: 'kumulativ',
  dhondt: "d'Hondt",
  'sainte-lague': 'Sainte-Laguë',
  adams: 'Adams',
  dean: 'Dean',
  'huntington-hill': 'Huntington-Hill',
  krydstabel: 'krydstabel',
};
