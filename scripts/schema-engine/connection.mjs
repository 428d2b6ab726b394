import pg from 'pg';
import { parse } from 'pg-connection-string';

/**
 * A connection string in its parts. Never hand the string itself to the adapter: it opens the shadow database as
 * `{ ...config, database }`, and a connection string in `config` would win, so that the "shadow" were the real one.
 * @param {string} url
 */
export function connectionParts(url) {
  const { host, port, user, password, database, ssl } = parse(url);
  const schema = new URL(url).searchParams.get('schema') ?? undefined;
  const config = {
    host: host ?? '127.0.0.1', port: port ? Number(port) : 5432, user, password, database: database ?? undefined,
    ...(ssl === undefined ? {} : { ssl: /** @type {any} */ (ssl) }),
  };
  return { config, schema };
}

/** @template T @param {pg.ClientConfig} config @param {(client: pg.Client) => Promise<T>} work */
export async function withClient(config, work) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Throws the driver's error when the database cannot be used. @param {string} url */
export async function checkConnection(url) {
  await withClient(connectionParts(url).config, (client) => client.query('SELECT 1'));
}

/** Creates the database that the address names, by way of one that always exists. @param {string} url @returns {Promise<string>} its name */
export async function createDatabase(url) {
  const { config } = connectionParts(url);
  const name = config.database ?? 'postgres';
  await withClient({ ...config, database: 'postgres' }, (client) => client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`));
  return name;
}
