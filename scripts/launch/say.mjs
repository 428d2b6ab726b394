const started = performance.now();

/** Tells the person who ran the command what is being done, with the seconds since the start. @param {string} sentence */
export function say(sentence) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
  console.log(`${seconds} s  ${sentence.replaceAll('\n', '\n         ')}`);
}
