/** The first line of every part, and the names of what OOXML is made of (ECMA-376, ISO/IEC 29500). */
export const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const packages = 'http://schemas.openxmlformats.org/package/2006';
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
