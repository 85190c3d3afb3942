import { headingKey } from '../../model/heading.ts';
import { totalWordIn } from '../../model/tables/total-words.ts';

/** What says of a whole file where it is from, and parts no people. */
const ofFile =
  /^(?:enhed|tabel|tabelnavn|statistik|kilde|kildehenvisning|opdateret|udtræk(?:sdato)?|dato|note|bemærkning(?:er)?|kommentar|version|status|land|region|landsdel|type|indhold|måling|måleenhed|m[åa]l|emne|id)$/;
/** Everybody, as StatBank says it of most dimensions: `I alt`, `TOT`, `Uanset herkomst`, `Alle`, `Hele befolkningen`, `Personer`. */
const everybody =
  /^(?:\d+ )?(?:tot|total|ialt|all|alle?(?: .+)?|.*(?:i alt|, total|total)|uanset .+|hele befolkningen|befolkning(?:en)?|personer|antal(?: personer)?|folketal|indbyggere|uoplyst|-|0)$/;

/**
 * Whether a column that says the same in every row leaves people out: the only `herkomst` of several, and no total nor a word of where the
 * file is from.
 */
export function isOneOfSeveral(heading: string, value: string): boolean {
  const text = headingKey(value);
  if (text === '' || ofFile.test(headingKey(heading)) || everybody.test(text)) return false;
  return totalWordIn(value) === undefined && !/\d{4}/.test(text);
}
