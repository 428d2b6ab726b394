// Loaded into the app's process before the app: when the launcher ends, even by kill -9, its channel closes and so do we.
// Otherwise a server that nobody looks after would keep the port.
if (process.channel) {
  process.on('disconnect', () => process.exit(0));
  process.channel.unref();
}
