import { readXml } from './xml.js';

/** Built-in number formats that show a date, in every edition of Excel (ECMA-376 part 1, 18.8.30). */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Of each cell style of a workbook, whether it shows a number as a date. */
export function dateStyles(bytes: Uint8Array | null): readonly boolean[] {
  const styles: boolean[] = [];
  if (bytes === null) return styles;
  const custom = new Map<number, boolean>();
  let within = false;
  readXml(bytes, {
    open: (name, attribute) => {
      if (name === 'numFmt') custom.set(Number(attribute('numFmtId')), showsDate(attribute('formatCode') ?? ''));
      else if (name === 'cellXfs') within = true;
      else if (name === 'xf' && within) {
        const id = Number(attribute('numFmtId') ?? 0);
        styles.push(custom.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') within = false;
    },
  });
  return styles;
}

/** Whether a format code has a letter of a date outside its literals, e.g. `yyyy"年"m"月"d"日"`, but not `[h]:mm`. */
function showsDate(code: string): boolean {
  const [positive = ''] = code.split(';');
  if (/\[[hms]+\]/i.test(positive)) return false;
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return /[ymdhs]/i.test(bare.replace(/general/gi, ''));
}
