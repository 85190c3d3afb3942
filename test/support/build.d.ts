/** The command-line tests run what users run: the bundle. */
export default function build(): void;
