import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { migrationAdapterFactory } from './adapter.mjs';
import { connectionParts } from './connection.mjs';

const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));

/** The version of the engine's npm package. @returns {string} */
export const engineVersion = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;

/**
 * Loads the engine for one database.
 * @param {import('./arguments.mjs').Options} options
 * @returns {Promise<{ call: (method: string, params: object) => Promise<any> }>}
 */
export async function openEngine({ datamodels, url }) {
  const { SchemaEngine } = await loadWasm();
  const { config, schema } = connectionParts(url);
  const adapters = bindMigrationAwareSqlAdapterFactory(migrationAdapterFactory(config, schema));
  const debug = (/** @type {unknown} */ line) => { if (process.env['DEBUG']) process.stderr.write(`${String(line)}\n`); };
  const engine = await SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, debug, adapters);
  return {
    call: async (method, params) => {
      if (typeof engine[method] !== 'function') throw new Error(`This schema engine does not know "${method}".`);
      return engine[method](params);
    },
  };
}

/** Instantiates the module by hand: the package's own entry expects a bundler. @returns {Promise<any>} */
async function loadWasm() {
  const glue = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href);
  const wasm = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const imports = Object.fromEntries(WebAssembly.Module.imports(wasm).map(({ module: name }) => [name, glue]));
  const { exports } = new WebAssembly.Instance(wasm, imports);
  glue.__wbg_set_wasm(exports);
  if (typeof exports['__wbindgen_start'] === 'function') exports['__wbindgen_start']();
  return glue;
}
