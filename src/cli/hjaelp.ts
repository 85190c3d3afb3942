import { didYouMean } from '../input/reading/suggest.ts';
import { failure } from '../model/diagnostic.ts';
import type { Document } from '../publish/format/document.ts';
import { helpDocument } from '../publish/help/topic.ts';
import { helpTopic, helpTopics, listOfTopics } from '../publish/help/topics.ts';
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
  if (topic === undefined) return listOfTopics;
  const found = helpTopic(topic);
  if (found !== undefined) return helpDocument(found);
  throw failure({
    code: 'BRUG-VALG',
    message: `der er intet hjælpeemne "${topic}"`,
    advice: `Der er: ${topics.join(', ')}.${didYouMean(topic, topics)}`,
  });
}
