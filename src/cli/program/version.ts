declare const FORDEL_VERSION: string;

/** The version of the package, which the build puts here. */
export const version = FORDEL_VERSION;
