import { BASES, runnerOn } from '@paper-dynasty/engine/model/bases';
import type { Play } from '@paper-dynasty/engine/model/play';
import { battingSide, otherSide } from '@paper-dynasty/engine/model/sides';

const fail = (what: string, play: Play): never => {
  const { before, outcome, result, hit_location, movements, facts, defense, offense } = play;
  const short = movements.map((m) => `${m.from}>${m.to ?? 'x'}${m.force ? 'f' : ''}`).join(' ');
  throw new Error(
    `${what}: ${outcome}/${result} ${hit_location} outs ${before.outs} ${short} ${JSON.stringify({ facts, defense, offense })}`,
  );
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Nobody is lost, doubled, passed or sent back, and two men never share a base. */
const menAccountedFor = (play: Play): void => {
  const { before, movements, stats } = play;
  const from = movements.map((m) => m.from).filter((base) => base > 0);
  const runners = BASES.filter((base) => runnerOn(before.bases, base));
  if (from.length !== runners.length || runners.some((base) => !from.includes(base)))
    fail('a runner is lost or doubled', play);
  const batters = movements.filter((m) => m.from === 0);
  if (batters.length !== (stats.pa ?? 0)) fail('the batter is lost or doubled', play);
  for (const m of movements) {
    const man = m.from === 0 ? play.batter_id : before.bases[m.from - 1]?.player_id;
    if (m.player_id !== man) fail('a man is not himself', play);
    if (m.to !== null && m.to < m.from) fail('a man goes back', play);
    if (m.from === 0 && m.to === 0) fail('the batter stays', play);
  }
  const safe = movements.filter((m) => m.to !== null).sort((a, b) => b.from - a.from);
  for (let i = 1; i < safe.length; i += 1) {
    const ahead = safe[i - 1]?.to ?? 0;
    const behind = safe[i]?.to ?? 0;
    if (ahead < behind) fail('a runner is passed', play);
    if (ahead === behind && ahead < 4) fail('two men share a base', play);
  }
};

/** Outs, runs and the score agree with the movements, and no more outs are made than remain. */
const booksBalance = (play: Play, outsPerHalf: number): void => {
  const { before, after, movements, stats } = play;
  const side = battingSide(before.half);
  const out = movements.filter((m) => m.to === null).length;
  const home = movements.filter((m) => m.to === 4).length;
  if (out !== play.outs || home !== play.runs) fail('outs or runs are miscounted', play);
  if (before.outs + out > outsPerHalf) fail('too many outs', play);
  if (after.score[side] !== before.score[side] + home) fail('the score is wrong', play);
  if (after.score[otherSide(side)] !== before.score[otherSide(side)]) fail('the other score moved', play);
  if (sum(play.credits.map((c) => c.putouts)) !== (play.entry ? play.putouts.length : out))
    fail('putouts do not add up to outs', play);
  if (sum(play.credits.map((c) => c.errors)) !== (stats.error ?? 0)) fail('errors do not add up', play);
  // Pinch runners bring the runs of a home run home later.
  const stillToScore = stats.homerun ? movements.length - out - home : 0;
  if ((stats.rbi ?? 0) > home + stillToScore) fail('more batted in than scored', play);
};

/** A third out that is a force or the batter's before first base lets nobody score (OBR 5.08(a)). */
const noRunOnTheLastForce = (play: Play, outsPerHalf: number): void => {
  const { before, movements, runs, putouts } = play;
  if (before.outs + play.outs < outsPerHalf || runs === 0) return;
  const last = movements.find((m) => m.from === putouts.at(-1)?.runner);
  const batter = movements.find((m) => m.from === 0);
  if (last?.force) fail('a run on a force for the third out', play);
  if (play.outs === 1 && batter?.to === null && batter.force)
    fail('a run while the batter is the third out', play);
};

/** With the batter on base, every runner with nobody put out behind him and no free base behind has moved. */
const forcedRunnersMoved = (play: Play): void => {
  const to = (from: number): number | null | undefined => play.movements.find((m) => m.from === from)?.to;
  let pushed = (to(0) ?? 0) >= 1;
  for (const base of BASES) {
    const end = to(base);
    if (end === undefined || end === null) pushed = false;
    if (pushed && end === base) fail('a forced runner stood still', play);
  }
};

/** The appearance, the slot due up and the statistics go together. */
const appearanceCounted = (play: Play): void => {
  const { before, after, stats } = play;
  const side = battingSide(before.half);
  const slot = stats.pa ? (before.slots[side] % 9) + 1 : before.slots[side];
  if (after.slots[side] !== slot) fail('the wrong slot is due up', play);
  const interference = play.result === 'catcher_interference' && stats.pa ? 1 : 0;
  const { pa = 0, ab = 0, bb = 0, hbp = 0, sf = 0, sac = 0 } = stats;
  if (pa !== ab + bb + hbp + sf + sac + interference) fail('the appearance does not add up', play);
  const extra = (stats.double ?? 0) + (stats.triple ?? 0) + (stats.homerun ?? 0);
  if (extra > (stats.hit ?? 0) || (stats.hit ?? 0) > ab) fail('more hits than at-bats', play);
};

/** The situation after is what the movements left. */
const situationFollows = (play: Play, outsPerHalf: number, over: boolean): void => {
  const { before, after, movements } = play;
  const ended = before.outs + play.outs >= outsPerHalf;
  if (ended && !over) {
    if (after.half === before.half || after.outs !== 0) fail('the half did not end', play);
    return;
  }
  if (!ended && (after.half !== before.half || after.inning !== before.inning)) fail('the half ended', play);
  for (const base of BASES) {
    const man = ended ? null : (movements.find((m) => m.to === base)?.player_id ?? null);
    if ((runnerOn(after.bases, base)?.player_id ?? null) !== man) fail('the bases are wrong', play);
  }
};

/** Throws, with the play in short, on the first thing about a play that can never be (RULES sections 4 to 11). */
export const checkPlay = (play: Play, outsPerHalf = 3, over = false): void => {
  menAccountedFor(play);
  booksBalance(play, outsPerHalf);
  noRunOnTheLastForce(play, outsPerHalf);
  forcedRunnersMoved(play);
  appearanceCounted(play);
  situationFollows(play, outsPerHalf, over);
};
