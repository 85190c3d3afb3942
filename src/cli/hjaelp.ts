import { didYouMean } from '../input/reading/suggest.ts';
import { failure } from '../model/diagnostic.ts';
import { ownEntry } from '../model/own-entry.ts';
import type { Document } from '../publish/format/document.ts';
import { helpTopics } from '../publish/help-topics.ts';
import { answer } from './answer.ts';
import type { CommonOptions, Outcome, Session } from './session.ts';

const topics = Object.keys(helpTopics);

/** `fordel hjaelp EMNE`: a help topic; without one, which there are. */
export function hjaelp(
  topic: string | undefined,
  options: CommonOptions,
  session: Session,
): Promise<Outcome> {
  return answer(options, session, () => helpOn(topic), { document: (page) => page });
}

function helpOn(topic: string | undefined): Document {
  if (topic === undefined) return [{ kind: 'afsnit', lines: topics }];
  const document = ownEntry(helpTopics, topic);
  if (document !== undefined) return document;
  throw failure({
    code: 'BRUG-VALG',
    message: `der er intet hjælpeemne "${topic}"`,
    advice: `Der er: ${topics.join(', ')}.${didYouMean(topic, topics)}`,
  });
}
