import { didYouMean } from '../input/reading/suggest.ts';
import { failure } from '../model/diagnostic.ts';
import { ownEntry } from '../model/own-entry.ts';
import { renderMarkdown } from '../publish/format/markdown.ts';
import { renderText } from '../publish/format/text.ts';
import { helpTopics } from '../publish/help-topics.ts';
import { type CommonOptions, chooseFormat, type Outcome, type Session } from './session.ts';

/** `fordel hjaelp EMNE`: a help topic; without one, which there are. */
export function hjaelp(topic: string | undefined, options: CommonOptions, session: Session): Outcome {
  const format = chooseFormat(options, ['tabel', 'md']);
  const topics = Object.keys(helpTopics);
  if (topic === undefined) return { text: `${topics.join('\n')}\n`, exitCode: 0 };
  const document = ownEntry(helpTopics, topic);
  if (document === undefined) {
    throw failure({
      code: 'BRUG-VALG',
      message: `der er intet hjælpeemne "${topic}"`,
      advice: `Der er: ${topics.join(', ')}.${didYouMean(topic, topics)}`,
    });
  }
  const text = format === 'md' ? renderMarkdown(document) : renderText(document, session.screen);
  return { text, exitCode: 0 };
}
