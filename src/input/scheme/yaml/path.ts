/** A path into a YAML document: keys and indexes. */
export type Path = readonly (string | number)[];
