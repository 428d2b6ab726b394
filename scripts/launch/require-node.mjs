// Imported first, so that an old Node gets a sentence instead of a syntax error from some later file.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Verbatim needs Node 20.19 or newer; this is ${process.version}. Install a newer one from https://nodejs.org and try again.`);
  process.exit(1);
}
