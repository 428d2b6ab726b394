#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine` program: the same arguments and the same JSON-RPC over standard input and
// output, answered by the engine's WebAssembly build from npm. prisma.config.ts points Prisma's commands here.
import { createInterface } from 'node:readline';
import { readArguments } from './schema-engine/arguments.mjs';
import { checkConnection, createDatabase } from './schema-engine/connection.mjs';
import { engineVersion, openEngine } from './schema-engine/engine.mjs';

const options = readArguments(process.argv.slice(2));

if (options.wantsVersion) {
  console.log(`schema-engine-wasm ${engineVersion()}`);
} else if (options.command) {
  process.exitCode = await runCommand(options.command);
} else {
  serve();
}

/**
 * The two things Prisma asks by argument instead of by message. The outcome is a log line on standard error.
 * @param {string} command
 */
async function runCommand(command) {
  try {
    if (command === 'can-connect-to-database') await checkConnection(options.url);
    else if (command === 'create-database') await createDatabase(options.url);
    else throw new Error(`This schema engine does not know "${command}".`);
    writeLogLine('INFO', { message: 'ok' });
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    writeLogLine('ERROR', { message, error_code: prismaCode(error), is_panic: false });
    return 1;
  }
}

/** Postgres' error codes in Prisma's words. @param {unknown} error */
function prismaCode(error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { '3D000': 'P1003', '28P01': 'P1000', '42P04': 'P1009' }[code] ?? 'P1001';
}

/** @param {string} level @param {object} fields */
function writeLogLine(level, fields) {
  process.stderr.write(`\n${JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' })}\n`);
}

/** Answers requests one after the other, one JSON object a line, until standard input closes. */
function serve() {
  /** @type {Promise<Awaited<ReturnType<typeof openEngine>>> | undefined} */
  let engine;
  let queue = Promise.resolve();
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  lines.on('line', (line) => {
    if (!line.trim()) return;
    const request = JSON.parse(line);
    if (request.method) queue = queue.then(() => answer(request));
  });
  lines.on('close', () => { void queue.finally(() => process.exit(0)); });

  /** @param {{ id: number, method: string, params?: any }} request */
  async function answer({ id, method, params = {} }) {
    try {
      if (method === 'createDatabase') {
        return reply({ id, result: { databaseName: await createDatabase(params.datasource?.url ?? options.url) } });
      }
      engine ??= openEngine(options);
      const result = await (await engine).call(method === 'getDatabaseVersion' ? 'version' : method, params);
      if (method === 'diff' && result?.stdout) reply({ id: 1_000_000 + id, method: 'print', params: { content: result.stdout } });
      return reply({ id, result: result ?? null });
    } catch (error) {
      return reply({ id, error: describe(error) });
    }
  }
}

/** @param {object} message */
function reply(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

/** @param {any} error */
function describe(error) {
  return {
    code: 4466, // what the native engine uses for an error that it explains in `data`
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: false, message: error?.message ?? String(error), meta: error?.meta ?? null, error_code: error?.code ?? null },
  };
}
