import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';
import { projectRoot } from './paths.js';

const read = (environment: NodeJS.ProcessEnv) => readConfig(environment, '/dashboard');

describe('the settings of a server', () => {
  it('need nothing: loopback, port 4000, a PostgreSQL of its own, the demo city', () => {
    expect(read({})).toMatchObject({ host: '127.0.0.1', port: 4000, databaseUrl: undefined, demo: true });
    expect(read({}).dataDir).toBe(`${projectRoot}.data`);
  });

  it('take an empty variable for an absent one', () => {
    expect(read({ PORT: '', DATABASE_URL: '' })).toEqual(read({}));
  });

  it('keep an absolute data folder and take a relative one from the project', () => {
    expect(read({ WATCHFLOOR_DATA: '/srv/floor' }).dataDir).toBe('/srv/floor');
    expect(read({ WATCHFLOOR_DATA: 'other' }).dataDir).toBe(`${projectRoot}other`);
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT must be a whole number from 0 to 65535, not "abc"'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000"'],
    [{ HOST: 'http://x' }, 'HOST must be a host name or an address, such as 127.0.0.1, not "http://x"'],
    [{ WATCHFLOOR_DEMO: 'yes' }, 'WATCHFLOOR_DEMO must be on or off, not "yes"'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be fatal, error, warn, info, debug or silent, not "loud"'],
  ])('refuse %j in one sentence that names the variable', (environment, message) => {
    expect(() => read(environment)).toThrow(new ConfigError(message));
  });

  it('never repeat the password of a wrong DATABASE_URL', () => {
    expect(() => read({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).toThrow(
      new ConfigError('DATABASE_URL must be an address such as postgres://user:password@host:5432/name'),
    );
  });
});
