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
      return 'der er ikke mere plads';
    default:
      return code ?? message;
  }
}
