import { setTimeout } from 'node:timers/promises';
import { readMunicipalityRegister } from '../../input/reading/municipality-register.ts';
import { displayPath } from '../../input/reading/paths.ts';
import { didYouMean } from '../../input/reading/suggest.ts';
import { dataRequest, type StatbankClient, statbankClient } from '../../input/statbank/fetch/client.ts';
import { fetchQuery } from '../../input/statbank/fetch/fetch-query.ts';
import { openHttp } from '../../input/statbank/fetch/http.ts';
import { importFetched } from '../../input/statbank/import/import-fetched.ts';
import { chooseQuery } from '../../input/statbank/query/choose.ts';
import { type NamedTable, namedTables, tableNamed } from '../../input/statbank/query/named-tables.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ImportedExtract } from '../../model/statbank/imported.ts';
import type { TableInfo } from '../../model/statbank/query.ts';
import { answer } from '../answer.ts';
import { version } from '../program/version.ts';
import type { Outcome, Session } from '../session.ts';
import { FetchProgress } from './fetch-progress.ts';
import { addressOf, type FetchOptions, requireFile } from './hent-options.ts';
import { writeExtract } from './write-extract.ts';

/** A server may be silent for so long. */
const silence = 60_000;

interface Fetched {
  readonly extract: ImportedExtract;
  readonly warnings: readonly Diagnostic[];
  readonly written: string;
}

/** `fordel hent TABEL …`: what a table of StatBank has; with something chosen of it, the counts as a tidy extract. */
export function fetchExtract(
  written: string,
  choices: readonly string[],
  options: FetchOptions,
  session: Session,
): Promise<Outcome> {
  const { ud: _, ...common } = options;
  const table = tableNamed(written);
  const { kommuner, alder, tidspunkt, ud } = options;
  if (choices.length === 0 && [kommuner, alder, tidspunkt, ud].every((each) => each === undefined)) {
    return answer(common, session, () => asked(options, session, (client) => infoOf(table, client)), {
      document: async (info) =>
        (await import('../../publish/statbank/table-document.ts')).tableDocument(info),
      json: (info) => info,
    });
  }
  return answer(common, session, () => fetched(table, choices, options, session), {
    document: async ({ extract, written: file }) =>
      (await import('../../publish/statbank/document.ts')).importDocument(extract, file),
    json: async ({ extract, warnings }) =>
      (await import('../../publish/statbank/json.ts')).importJson(extract, warnings),
    notices: ({ warnings }) => warnings,
  });
}

async function fetched(
  table: NamedTable,
  choices: readonly string[],
  options: FetchOptions,
  session: Session,
): Promise<Fetched> {
  const out = requireFile(options);
  const { extract, warnings, queries } = await asked(options, session, async (client, progress) => {
    const info = await infoOf(table, client);
    const register = readMunicipalityRegister(session.reader);
    const { query, single } = chooseQuery(info, { ...options, table, choices }, register);
    const parts = await fetchQuery(query, info.variables.length, client, (part, of) => {
      progress.begin(info.id, part, of);
    });
    return {
      ...importFetched(parts, info, single),
      queries: { adresse: `${addressOf(options)}/data`, sendt: parts.map((part) => dataRequest(part.query)) },
    };
  });
  const today = new Date().toISOString().slice(0, 10);
  const saved = new Map(extract.files.map(({ file }) => [file, today]));
  await writeExtract(extract, out, { table: undefined, saved, queries }, session);
  return { extract, warnings, written: displayPath(out) };
}

/** A conversation with StatBank, told of on standard error as it goes. */
async function asked<Result>(
  options: FetchOptions,
  { terminal }: Session,
  work: (client: StatbankClient, progress: FetchProgress) => Promise<Result>,
): Promise<Result> {
  const progress = new FetchProgress(terminal.stderr, options);
  const base = addressOf(options);
  const http = await openHttp({
    env: terminal.env,
    agent: `fordel/${version}`,
    silence,
    received: (bytes) => progress.received(bytes),
  });
  try {
    const client = statbankClient(base, http, {
      wait: (milliseconds) => setTimeout(milliseconds),
      retrying: (why, seconds) => progress.retrying(why, seconds),
    });
    return await work(client, progress);
  } finally {
    progress.end();
    await http.close();
  }
}

function infoOf({ table, name }: NamedTable, client: StatbankClient): Promise<TableInfo> {
  const names = namedTables.map((each) => each.name);
  return client.tableInfo(table, didYouMean(name, names));
}
