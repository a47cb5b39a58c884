// The devices of a pasted list or table, and of a file with one: commas, semicolons or tabs, with headings or without. Pure.

type Row = readonly string[];

const guid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const nameHead = /^(?:device ?_?name|devicename|apparaatnaam|apparaat naam|computer ?_?name|computernaam|host ?name|naam van (?:het )?apparaat|toestelnaam|managed ?device ?name)$/i;
const thingHead = /^(?:devices?|apparaat|apparaten|computers?|name|naam|toestel|machine|asset)$/i;
const serialHead = /^(?:serial ?_?(?:number|no\.?|nr\.?)?|serialnumber|serienummer|serie ?_?nr\.?|s\/?n|service ?tag)$/i;
const idHead = /^(?:(?:intune |managed ?)?device ?_?id|apparaat-?id|apparaat id|id|azure ?ad ?device ?id|entra ?(?:id )?device ?id|microsoft entra device id|apparaat-id van microsoft entra)$/i;
const heads = [nameHead, thingHead, serialHead, idHead];
const token = /^[\p{L}\p{N}][\p{L}\p{N}._ -]{1,62}$/u;

/** Names of a message in which they stand in a column, or one on each line. Null when it has neither. */
export function namesInTable(text: string): string[] | null {
  const rows = rowsOf(text);
  const at = headingsAt(rows);
  if (at !== null) {
    const values = byHeadings(rows, at);
    if (values.length > 0) return values;
  }
  const single = rows.slice(1).filter((cells) => cells.some((cell) => cell !== ''));
  const isList = single.length > 1 && single.every(([cell = '', ...rest]) => rest.every((other) => other === '') && /^[\p{L}\p{N}._-]{2,63}$/u.test(cell));
  if (!isList) return null;
  const first = rows[0]?.[0] ?? '';
  const alone = rows[0]?.length === 1 && /^[\p{L}\p{N}._-]*\d[\p{L}\p{N}._-]*$/u.test(first) ? [first] : [];
  return [...alone, ...single.map(([cell = '']) => cell)];
}

/** Names, serial numbers or ids of a file: every row is one. Empty when no column holds such. */
export function namesInFile(text: string): string[] {
  const rows = rowsOf(text).filter((cells) => cells.some((cell) => cell !== ''));
  const at = headingsAt(rows.slice(0, 10));
  const named = at === null ? [] : byHeadings(rows, at);
  const values = named.length > 0 ? named : likeliestColumn(rows);
  return [...new Map(values.map((name) => [name.toLowerCase(), name])).values()];
}

/** Cells in quotation marks may hold anything, also a line break or the sign between cells. */
function rowsOf(text: string): Row[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  const between = separatorOf(clean);
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < clean.length; at += 1) {
    const sign = clean[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (clean[at + 1] === '"') cell += clean[(at += 1)];
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') [quoted, cell] = [true, ''];
    else if (sign === between) {
      cells.push(cell.trim());
      cell = '';
    } else if (sign === '\n') {
      rows.push([...cells, cell.trim()]);
      [cells, cell] = [[], ''];
    } else if (sign !== '\r') cell += sign;
  }
  return [...rows, [...cells, cell.trim()]];
}

/** The one that stands in most lines. */
function separatorOf(text: string): string {
  const lines = text.split('\n').slice(0, 50);
  const counted = ['\t', ';', ','].map((sign) => ({ sign, lines: lines.filter((line) => line.includes(sign)).length }));
  return counted.reduce((best, one) => (one.lines > best.lines ? one : best)).sign;
}

function headingsAt(rows: readonly Row[]): number | null {
  const at = rows.findIndex((cells) => cells.some((cell) => heads.some((head) => head.test(cell))));
  return at < 0 ? null : at;
}

/** By name; by serial number where names stand twice or not at all; an id is the surest and is taken where every row has one. */
function byHeadings(rows: readonly Row[], at: number): string[] {
  const headings = rows[at] ?? [];
  const column = (head: RegExp): string[] => {
    const index = headings.findIndex((cell) => head.test(cell));
    return index < 0 ? [] : rows.slice(at + 1).flatMap((cells) => cells[index] || []);
  };
  const [names, things, serials, ids] = [column(nameHead), column(thingHead), column(serialHead), column(idHead).filter((value) => guid.test(value))];
  const called = names.length > 0 ? names : things;
  if (ids.length > 0 && ids.length >= Math.max(called.length, serials.length)) return ids.map((id) => id.replace(/[{}]/g, ''));
  const twice = new Set(called.map((name) => name.toLowerCase())).size < called.length;
  return called.length === 0 || (twice && serials.length >= called.length) ? serials : called;
}

/** Without headings: the first column in which nearly every cell has the look of a name, serial number or id. */
function likeliestColumn(rows: readonly Row[]): string[] {
  const width = Math.max(0, ...rows.slice(0, 200).map((cells) => cells.length));
  let best: { values: string[]; share: number } = { values: [], share: 0.49 };
  for (let index = 0; index < width; index += 1) {
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const values = cells.filter(isDeviceLike);
    const share = cells.length === 0 ? 0 : (values.length / rows.length) * (new Set(values).size / Math.max(1, values.length));
    if (share > best.share) best = { values, share };
  }
  // A single column may hold names without a digit: "BALIE", "KASSA".
  if (best.values.length > 0 && width === 1) return rows.map(([cell = '']) => cell).filter((cell) => token.test(cell));
  return best.values;
}

/** A date, a number of a version or an address is none. */
function isDeviceLike(cell: string): boolean {
  if (guid.test(cell)) return true;
  if (!token.test(cell) || cell.includes(' ') || !/\d/.test(cell) || !/[\p{L}]/u.test(cell)) return /^\d{6,15}$/.test(cell);
  return !/^\d{4}-\d{2}-\d{2}/.test(cell) && !/^v?\d+(?:\.\d+)+$/i.test(cell);
}
