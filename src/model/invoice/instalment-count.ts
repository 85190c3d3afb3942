export const instalmentCounts = [1, 2, 4, 12] as const;
/** How many rater a year is paid in: the year itself, halves, quarters or months. */
export type InstalmentCount = (typeof instalmentCounts)[number];
