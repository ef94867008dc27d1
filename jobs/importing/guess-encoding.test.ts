import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { encodingNamed } from '../../schema/catalogue/file-encodings.js';
import { FileFault } from './file-fault.js';
import { guessEncodings, refuseImprobable } from './guess-encoding.js';

async function* whole(bytes: Buffer) {
  yield bytes;
}

const bytesOf = (text: string, encoding: string) => iconv.encode(`number,name\n${text}\n`, encoding);

const guessed = async (text: string, encoding: string) => {
  try {
    return (await guessEncodings(whole(bytesOf(text, encoding)))).map((guess) => guess.encoding);
  } catch (error) {
    return error instanceof FileFault ? [] : Promise.reject(error);
  }
};

const told = async (text: string, written: string, named: string) => {
  const encoding = encodingNamed(named);
  if (!encoding) return 'unknown';
  try {
    await refuseImprobable(whole(bytesOf(text, written)), encoding);
    return 'taken';
  } catch (error) {
    return error instanceof FileFault ? 'refused' : Promise.reject(error);
  }
};

describe('an encoding that is not guessed', () => {
  const RUSSIAN = 'Z1,Подшипник шариковый\nZ2,Втулка М8';

  it.each([
    ['Russian in Windows-1251', RUSSIAN, 'windows-1251'],
    ['Russian in KOI8-R', RUSSIAN, 'koi8-r'],
    ['Russian in the code page of DOS', RUSSIAN, 'cp866'],
    ['Hebrew', 'Z1,מיסב כדורי', 'windows-1255'],
    ['German of a Macintosh', 'Z1,Gehäuse\nZ2,Schlüssel', 'macintosh'],
  ])('is asked for: %s', async (_, text, encoding) => expect(await guessed(text, encoding)).toEqual([]));

  it.each([
    ['Russian', RUSSIAN, 'windows-1251', 'cp1251'],
    ['Czech', 'Z1,Ložisko kuličkové\nZ2,Těsnění přední', 'windows-1250', 'Windows-1250'],
    ['Polish', 'Z1,Łożysko kulkowe\nZ2,Śruba', 'windows-1250', 'cp1250'],
    ['Turkish', 'Z1,Rulman şaftı\nZ2,Yağ filtresi', 'windows-1254', 'iso-8859-9'],
    ['Japanese', 'Z1,軸受\nZ2,ブレーキシュー', 'euc-jp', 'EUC-JP'],
    ['German, which is the same in it', 'Z1,Gehäuse\nZ2,25°C', 'windows-1252', 'windows-1250'],
  ])('is read where it is told: %s', async (_, text, encoding, named) =>
    expect(await told(text, encoding, named)).toBe('taken'));

  it.each([
    ['German as Cyrillic', 'Z1,Gehäuse', 'windows-1252', 'windows-1251'],
    ['Chinese as Cyrillic', 'Z1,制动蹄总成\nZ2,六角头螺栓', 'gbk', 'windows-1251'],
    ['Chinese as Central European', 'Z1,制动蹄总成', 'gbk', 'windows-1250'],
    ['UTF-8 as Central European', 'Z1,Gehäuse', 'utf-8', 'windows-1250'],
    ['UTF-8 as Turkish', 'Z1,Rulman şaftı', 'utf-8', 'windows-1254'],
    ['KOI8-R as Windows-1251', 'Z1,Подшипник шариковый', 'koi8-r', 'windows-1251'],
  ])('is refused where it cannot be it: %s', async (_, text, encoding, named) =>
    expect(await told(text, encoding, named)).toBe('refused'));

  it('is unknown under the name of one that has other characters at the same bytes', () => {
    expect(encodingNamed('ISO-8859-15')).toBeNull();
    expect(encodingNamed('ISO-8859-2')).toBeNull();
    expect(encodingNamed('KOI8-R')).toBeNull();
  });
});
