/** Why a folder cannot be used, in Danish, from what the system said. */
export function whyUnusable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return 'det er en fil, eller der er en fil på vejen dertil';
    case 'EACCES':
    case 'EPERM':
      return 'det har du ikke lov til';
    case 'EROFS':
      return 'drevet kan kun læses';
    case 'ENOENT':
      return 'mappen, den skal ligge i, findes ikke';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'der er ikke mere plads';
    case 'EIO':
      return 'drevet melder fejl (EIO)';
    default:
      return code ?? message;
  }
}

/** What to do about a drive that fails or is full; undefined for what another folder helps against. */
export function whatToDo(error: unknown): string | undefined {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'Frigør plads, og kør igen.';
    case 'EIO':
      return 'Se efter drevet, og kør igen.';
    default:
      return undefined;
  }
}
