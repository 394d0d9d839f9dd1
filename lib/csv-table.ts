import Papa from 'papaparse';

/** A spreadsheet would run a cell that begins like this; an apostrophe before it keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/;
const asText = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** The cell as it was before `csvRows` made a text of it. */
export const asTyped = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;

/** Before the first row, so that spreadsheets read UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Rows of a table as CSV (RFC 4180), each ending with a line break. No cell is run as a formula. */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map(asText)),
        { newline: '\r\n' },
      )}\r\n`;
