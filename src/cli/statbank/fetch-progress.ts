import { formatNumber } from '../../model/exact/format.ts';
import { rational } from '../../model/exact/rational.ts';
import type { Output } from '../../output/terminal.ts';
import { say } from '../../output/write-output.ts';
import type { CommonOptions } from '../session.ts';

/** What is told while it is fetched: on a terminal how far it is, on a line of its own; everywhere that the same is asked again. */
export class FetchProgress {
  readonly #output: Output;
  readonly #isQuiet: boolean;
  #about = '';
  #isShown = false;

  constructor(output: Output, { stille }: Pick<CommonOptions, 'stille'>) {
    this.#output = output;
    this.#isQuiet = stille === true;
  }

  begin(table: string, part: number, of: number): void {
    this.#about = of === 1 ? `Henter ${table}` : `Henter ${table}: svar ${part} af ${of}`;
    this.#show(this.#about);
  }

  received(bytes: number): void {
    if (this.#about === '') return;
    const megabytes = formatNumber(rational(BigInt(Math.floor(bytes / 100_000)), 10n));
    this.#show(`${this.#about}, ${megabytes} MB`);
  }

  retrying(why: string, seconds: number): void {
    this.end();
    if (!this.#isQuiet) void say(this.#output, `Prøver igen om ${seconds} s: ${why}\n`);
  }

  end(): void {
    if (this.#isShown) void say(this.#output, '\r\u001b[K');
    this.#isShown = false;
  }

  #show(line: string): void {
    if (!this.#output.isTTY || this.#isQuiet) return;
    this.#isShown = true;
    void say(this.#output, `\r\u001b[K${line}`);
  }
}
