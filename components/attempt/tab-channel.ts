import type { TabMessage } from './attempt-session.ts';

/** How the tabs of one browser talk about one attempt; in a browser without such channels nobody hears, and the server agrees them later. */
export type TabChannel = { open(hear: (message: TabMessage) => void): void; tell(message: TabMessage): void; close(): void };

export function tabChannel(attempt: string): TabChannel {
  let channel: BroadcastChannel | null = null;
  return {
    open(hear) {
      if (typeof BroadcastChannel === 'undefined') return;
      channel = new BroadcastChannel(`verbatim-attempt-${attempt}`);
      channel.addEventListener('message', (event: MessageEvent<TabMessage>) => hear(event.data));
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it never leaves this origin
    tell: (message) => channel?.postMessage(message),
    close() {
      channel?.close();
      channel = null;
    },
  };
}
