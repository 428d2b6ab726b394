/**
 * The head of each word (1 to n, 0 the root) from scores in n rows of n + 1: the best of each word where that is a tree
 * with one root, as it nearly always is, else the best tree without crossing arcs.
 */
export function chooseHeads(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  for (let word = 1; word <= n; word++) {
    let best = word === 1 ? (n > 1 ? 2 : 0) : 1;
    for (let head = 0; head <= n; head++) if (head !== word && scores[(word - 1) * (n + 1) + head]! > scores[(word - 1) * (n + 1) + best]!) best = head;
    heads[word - 1] = best;
  }
  return isTree(heads) ? heads : projectiveHeads(scores, n);
}

/** Whether each word leads to the root and the root has one dependent. */
function isTree(heads: Int32Array): boolean {
  const n = heads.length;
  if (heads.filter((head) => head === 0).length !== 1) return false;
  const seen = new Int32Array(n + 1); // by which walk a word was met
  for (let start = 1; start <= n; start++) {
    let at = start;
    while (at !== 0 && seen[at] === 0) {
      seen[at] = start;
      at = heads[at - 1]!;
    }
    if (at !== 0 && seen[at] === start) return false;
  }
  return true;
}

/**
 * Eisner's algorithm over half-trees: `whole[right][i][j]` is the best half-tree from i to j headed at its left end
 * (right = 1) or right end (right = 0), `open` the same with the arc between i and j just made. The root takes one word.
 */
function projectiveHeads(scores: Float32Array, n: number): Int32Array {
  const size = n + 1;
  const table = () => [new Float64Array(size * size).fill(-1e12), new Float64Array(size * size).fill(-1e12)] as const;
  const splits = () => [new Int32Array(size * size), new Int32Array(size * size)] as const;
  const whole = table();
  const open = table();
  const wholeSplit = splits();
  const openSplit = splits();
  const arc = (head: number, word: number) => scores[(word - 1) * size + head]!;
  for (let i = 0; i < size; i++) whole[0][i * size + i] = whole[1][i * size + i] = 0;
  for (let span = 1; span < size; span++) for (let i = 0; i + span < size; i++) {
    const j = i + span;
    const at = i * size + j;
    let best = -Infinity;
    let split = i;
    for (let k = i; k < (i === 0 ? 1 : j); k++) {
      const value = whole[1][i * size + k]! + whole[0][(k + 1) * size + j]!;
      if (value > best) [best, split] = [value, k];
    }
    openSplit[0][at] = openSplit[1][at] = split;
    open[1][at] = best + arc(i, j);
    if (i > 0) open[0][at] = best + arc(j, i);
    best = -Infinity;
    for (let k = i; k < j; k++) {
      const value = whole[0][i * size + k]! + open[0][k * size + j]!;
      if (value > best) [best, split] = [value, k];
    }
    [whole[0][at], wholeSplit[0][at]] = [best, split];
    best = -Infinity;
    for (let k = i + 1; k <= j; k++) {
      const value = open[1][i * size + k]! + whole[1][k * size + j]!;
      if (value > best) [best, split] = [value, k];
    }
    [whole[1][at], wholeSplit[1][at]] = [best, split];
  }
  const heads = new Int32Array(n);
  const todo: [i: number, j: number, right: 0 | 1, isWhole: boolean][] = [[0, n, 1, true]];
  for (let item = todo.pop(); item; item = todo.pop()) {
    const [i, j, right, isWhole] = item;
    if (i === j) continue;
    const at = i * size + j;
    if (!isWhole) {
      if (right) heads[j - 1] = i;
      else heads[i - 1] = j;
      const k = openSplit[right][at]!;
      todo.push([i, k, 1, true], [k + 1, j, 0, true]);
    } else if (right) {
      const k = wholeSplit[1][at]!;
      todo.push([i, k, 1, false], [k, j, 1, true]);
    } else {
      const k = wholeSplit[0][at]!;
      todo.push([i, k, 0, true], [k, j, 0, false]);
    }
  }
  return heads;
}
