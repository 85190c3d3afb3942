export interface Run {
    readonly stdout: string;
    readonly stderr: string;
    readonly status: number | null;
}
/** Runs the built command line as a user does, without colours. */
export declare function fordel(args: readonly string[], options?: {
    cwd?: string;
    input?: string;
}): Run;
