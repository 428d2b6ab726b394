import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { withClient } from './connection.mjs';

// @prisma/adapter-pg 7.10 serves queries well but not migrations. Three of its faults are mended here: it refuses the
// column types of Postgres' catalogue; it cuts scripts at every ";", also inside a function; and it drops the shadow
// database while its own pool is still connected to it.

const CHAR = 18;
const TEXT = 25;
/** name, int2vector, regproc, oidvector, pg_node_tree and their like: types of the catalogue that read as text. */
const READ_AS_TEXT = new Set([CHAR, 19, 22, 24, 28, 30, 194, 2205, 2206]);

/**
 * A factory of migration-grade connections to one database.
 * @param {import('pg').ClientConfig} config discrete parts, no connection string
 * @param {string | undefined} schema
 * @returns {any} what `bindMigrationAwareSqlAdapterFactory` takes
 */
export function migrationAdapterFactory(config, schema) {
  const options = schema ? { schema } : undefined;
  const factory = /** @type {any} */ (new PrismaPg({ ...config, max: 1 }, options));
  const connect = factory.connect.bind(factory);
  factory.connect = async () => mendAdapter(await connect());
  factory.connectToShadowDb = () => connectToShadow(config, options);
  return factory;
}

/** @param {import('pg').ClientConfig} config @param {{ schema: string } | undefined} options */
async function connectToShadow(config, options) {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`;
  await withClient(config, (client) => client.query(`CREATE DATABASE "${database}"`));
  const adapter = mendAdapter(await new PrismaPg({ ...config, database, max: 1 }, options).connect());
  const dispose = adapter.dispose.bind(adapter);
  adapter.dispose = async () => {
    await dispose();
    await withClient(config, (client) => client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`));
  };
  return adapter;
}

/** @param {any} adapter */
function mendAdapter(adapter) {
  mendReading(adapter);
  const startTransaction = adapter.startTransaction.bind(adapter);
  adapter.startTransaction = async (/** @type {unknown} */ isolation) => mendReading(await startTransaction(isolation));
  adapter.executeScript = async (/** @type {string} */ script) => {
    try {
      await adapter.client.query(script); // whole, by the simple protocol, as the native engine does
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** @param {any} queryable */
function mendReading(queryable) {
  const performIO = queryable.performIO.bind(queryable);
  const queryRaw = queryable.queryRaw.bind(queryable);
  queryable.queryRaw = async (/** @type {unknown} */ query) => {
    /** @type {number[]} */
    const characters = [];
    queryable.performIO = async (/** @type {unknown} */ input) => {
      const result = await performIO(input);
      for (const [index, field] of (result.fields ?? []).entries()) {
        if (field.dataTypeID === CHAR) characters.push(index);
        if (READ_AS_TEXT.has(field.dataTypeID)) field.dataTypeID = TEXT;
      }
      return result;
    };
    try {
      const result = await queryRaw(query);
      for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    } finally {
      queryable.performIO = performIO;
    }
  };
  return queryable;
}
