/**
 * The other end of the wire, small: it keeps answers as the protocol says (each operation once, highest number of a
 * device wins, released at once) and can be cut off, restarted in mid-reply or told to refuse.
 */
import type { Called } from '#components/attempt/attempt-api.ts';
import type { AttemptApi, CallProblem } from '#components/attempt/attempt-api.ts';
import type { AttemptForPlayer, AttemptState, Operation, OperationResult, Released } from '#study/types.ts';

export type ProtocolServer = AttemptApi & {
  readonly log: Operation[];
  readonly requests: { readonly size: number; readonly isLeaving: boolean }[];
  /** What the next calls meet: `lost-reply` stores and then loses the answer on the way back. */
  weather: 'fine' | 'lost-reply' | CallProblem;
  refuse: (operation: Operation) => string | null;
  state: AttemptState;
};

const released: Released = { key: { kind: 'true-false', value: true }, grade: { score: 1, correct: true }, proof: [], optionQuotes: {}, overridden: false };

export function protocolServer(attempt: AttemptForPlayer): ProtocolServer {
  const seen = new Map<string, OperationResult>();
  const answers = new Map<string, AttemptForPlayer['answers'][number]>();
  const reply = <T>(value: () => T): Called<T> => {
    if (server.weather === 'fine') return { ok: true, value: value() };
    if (server.weather === 'lost-reply') {
      value();
      return { ok: false, problem: 'network', retryAfter: 0 };
    }
    return { ok: false, problem: server.weather, retryAfter: 0 };
  };
  const take = (operation: Operation): OperationResult => {
    const known = seen.get(operation.id);
    if (known) return { ...known, status: 'duplicate' };
    const reason = server.refuse(operation);
    const key = `${operation.item}/${operation.round}`;
    const before = answers.get(key);
    if (!reason && operation.value) answers.set(key, { item: operation.item, round: operation.round, value: operation.value, confidence: null, ...(attempt.mode === 'practice' && { released }) });
    if (!reason && operation.type === 'override' && before) answers.set(key, { ...before, released: { ...released, overridden: true } });
    const result: OperationResult = reason
      ? { id: operation.id, status: 'rejected', reason }
      : { id: operation.id, status: 'applied', ...(attempt.mode === 'practice' && { released: { ...released, overridden: operation.type === 'override' } }) };
    if (!reason) server.log.push(operation);
    seen.set(operation.id, result);
    return result;
  };
  const server: ProtocolServer = {
    log: [],
    requests: [],
    weather: 'fine',
    refuse: () => null,
    state: attempt.state,
    async save(_, { operations }, { isLeaving }) {
      server.requests.push({ size: operations.length, isLeaving });
      return reply(() => ({ state: server.state, results: operations.map(take) }));
    },
    async submit(_, { lastSeq }) {
      return reply(() => {
        const missing = Math.max(0, lastSeq - new Set(server.log.map(({ seq }) => seq)).size);
        if (missing === 0) server.state = 'graded';
        return { state: server.state, missing };
      });
    },
    async read() {
      return reply(() => ({ ...attempt, state: server.state, answers: [...answers.values()] }));
    },
  };
  return server;
}
