import { createHash } from 'node:crypto';
import pg from 'pg';

/** Who owns a database and all that is in it, and may do nothing else: no superuser, and no maker of roles or databases. */
export interface Owner {
  readonly role: string;
  readonly password: string;
}

/**
 * The role that a product serves with.
 *
 * @param superPassword its password is made of the superuser's, so that there is one secret to keep; not the other way round
 */
export const ownerOf = (name: string, superPassword: string): Owner => ({
  role: `${name}_owner`,
  password: createHash('sha256').update(`${name} owner ${superPassword}`).digest('base64url'),
});

/**
 * Makes the role where it is missing, and gives it the database with whatever a superuser has made in it before.
 *
 * @param databaseUrl the address of the database itself, as superuser
 */
export async function giveDatabase(databaseUrl: string, database: string, { role, password }: Owner): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'watchfloor launcher' });
  await client.connect();
  try {
    const name = client.escapeIdentifier(role);
    // two processes may start at once, and a role cannot be made only where it is missing
    await client.query('select pg_advisory_lock(hashtext($1))', [`owner ${role}`]);
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${name}`);
    const secret = client.escapeLiteral(password);
    await client.query(
      `alter role ${name} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password ${secret}`,
    );
    await client.query(`alter database ${client.escapeIdentifier(database)} owner to ${name}`);
    await client.query(`alter schema public owner to ${name}`);
    const { rows } = await client.query<{ statement: string }>(foreign, [role]);
    for (const { statement } of rows) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Tables, views and free sequences of somebody else; the sequences of a table's columns go with it. */
const foreign = `
  select format('alter %s public.%I owner to %I',
                case relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, relname, $1::text) as statement
    from pg_class
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'S') and pg_get_userbyid(relowner) <> $1
     and not exists (select 1 from pg_depend where objid = pg_class.oid and classid = 'pg_class'::regclass and deptype in ('a', 'i'))
   order by relkind = 'S', relname`;
