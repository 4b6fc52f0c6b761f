/** What tabs say to each other about a draft. */
interface Said {
  name: string;
  from: number;
  kind: 'asks' | 'has' | 'takes';
}

/** A tab that is awake answers within this. One that sleeps counts as closed, and hears of it when it wakes. */
const ANSWER = 250;

/** Holds a name by asking the other tabs of this site. Works on plain HTTP; where tabs cannot talk, nobody is held up. */
export async function holdByAsking(name: string, { steal, lost }: { steal: boolean; lost: () => void }): Promise<(() => void) | null> {
  // Typed as always there, which it is not in old browsers.
  const Channel = (globalThis as { BroadcastChannel?: typeof BroadcastChannel }).BroadcastChannel;
  if (!Channel) return () => undefined;
  const channel = new Channel('lapor-drafts');
  const me = Math.random();
  let holds = steal;
  let refuse = () => {};
  const say = (kind: Said['kind']) => channel.postMessage({ name, from: me, kind } satisfies Said);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.name !== name || data.from === me) return;
    // Of two that ask at the same time one gives way.
    if (data.kind === 'asks' && (holds || me < data.from)) say('has');
    if (data.kind === 'has' && !holds) refuse();
    if (data.kind === 'takes' && holds) {
      channel.close();
      lost();
    }
  };
  if (steal) say('takes');
  else {
    const refused = new Promise<boolean>((resolve) => {
      refuse = () => resolve(true);
      setTimeout(() => resolve(false), ANSWER);
    });
    say('asks');
    if (await refused) {
      channel.close();
      return null;
    }
    holds = true;
  }
  return () => channel.close();
}
