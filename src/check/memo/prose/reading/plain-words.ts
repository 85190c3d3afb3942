import { anyChange } from './change-words.ts';
import { wording } from './phrase.ts';

/** Words that bind figures and name nothing: what stands between two figures in these alone is said of both. */
const plain = new Set(
  `og eller går gik gået svarende svarer svarede til hvilket det dette den de der dvs altså er var vil sige giver gav en et i alt ialt dermed hermed således nu
  ca med på udgør udgjorde bliver blev blevet nemlig hvorefter herefter derefter derved så tilbage af oprindelige hidtil hidtidige mod fra end mere mindre flere
  færre højere lavere dyrere billigere over under budget budgettet budgettets budgetteret budgetterede regnskab regnskabet bevillingen bevilling
  for når samlet samlede ny nyt nye i som ved tale om udgiften beløbet beløb taksten kr mens ned op sidste år året før tidligere dengang forhold sammenlignet
  netop kun lig forventes ventes at være blive har haft idet da viser udviser tilsvarende derfor senere samme år tillagt fradrag fratrukket
  januar februar marts april maj juni juli august september oktober november december priser pris prisniveau`
    .split(/\s+/)
    .filter(Boolean),
);
const change = wording`^${anyChange}$`;
const word = /[a-zæøåé]+(?:[-/][a-zæøåé]+)*/g;

/** Whether a text between figures is of such words, and words of change, alone. */
export function isPlain(text: string): boolean {
  return (text.toLowerCase().match(word) ?? []).every(
    (each) =>
      each.length < 2 || plain.has(each) || each.search(change) >= 0 || /-(?:priser|pl|budget)$/.test(each),
  );
}
