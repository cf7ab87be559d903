import { connect, joinGame } from './room.ts';

/** How many connect at a time. */
const AT_ONCE = 50;

const [url = '', gameId = '', size = '0'] = process.argv.slice(2);

const come = async (): Promise<readonly Awaited<ReturnType<typeof connect>>[]> => {
  const all = [];
  for (let there = 0; there < Number(size); there += AT_ONCE)
    all.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => connect(url)))));
  return all;
};

/** Comes to the game as newcomers, or as those who know it up to an event, and leaves it at once. */
const visit = async (last_seq: number | undefined): Promise<void> => {
  const crowd = await come();
  await Promise.all(crowd.map((one) => joinGame(one, gameId, last_seq)));
  for (const one of crowd) one.disconnect();
};

process.on('message', ({ last_seq }: { readonly last_seq?: number }) => {
  void visit(last_seq).then(() => process.send?.('gone'));
});
process.send?.('ready');
