import { describe, expect, it } from 'vitest';
import { ActorNames } from './actor-names.js';

function people(known: Record<string, string>) {
  const asked: string[][] = [];
  const names = new ActorNames({
    names: async (ids) => {
      asked.push([...ids]);
      return new Map(Object.entries(known));
    },
  });
  return { names, asked };
}

describe('the names of actors', () => {
  it('are asked for together', async () => {
    const { names, asked } = people({ sun: '孙督办', wen: '温雅宁' });
    expect(await Promise.all(['sun', 'wen', 'sun'].map((id) => names.nameOf(id)))).toEqual([
      '孙督办',
      '温雅宁',
      '孙督办',
    ]);
    expect(asked).toEqual([['sun', 'wen']]);
    expect(await names.nameOf('wen')).toBe('温雅宁');
    expect(asked).toHaveLength(2);
  });

  it('are the reference itself for the product and for somebody unknown', async () => {
    const { names, asked } = people({});
    expect(await names.nameOf('system')).toBe('system');
    expect(asked).toEqual([]);
    expect(await names.nameOf('gone')).toBe('gone');
  });

  it('fail those who asked, and not those who ask next', async () => {
    let away = true;
    const names = new ActorNames({
      names: () => (away ? Promise.reject(new Error('away')) : Promise.resolve(new Map([['sun', '孙督办']]))),
    });
    await expect(names.nameOf('sun')).rejects.toThrow('away');
    away = false;
    expect(await names.nameOf('sun')).toBe('孙督办');
  });
});
