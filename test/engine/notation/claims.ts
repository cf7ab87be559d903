import type { Play } from '@paper-dynasty/engine/model/play';
import { positionNumber, type Position } from '@paper-dynasty/engine/model/positions';
import type { Language } from '@paper-dynasty/engine/model/languages';

/** How each language says a thing; a group `base` or `by` holds the word of a base or of a fielder. */
interface Phrases {
  readonly bases: Readonly<Record<string, number>>;
  readonly fielders: Readonly<Record<string, Position>>;
  readonly places: Readonly<Record<string, Position>>;
  readonly steals: RegExp;
  readonly outs: readonly RegExp[];
  readonly takes: RegExp;
  readonly scores: RegExp;
  /** The batter's own verbs: those that say an out, and those that say that they reached. */
  readonly batterOut: RegExp;
  readonly batterOn: RegExp;
  readonly hits: readonly RegExp[];
  readonly caught: RegExp;
  readonly grounded: RegExp;
  readonly error: RegExp;
  readonly catcherInterference: RegExp;
  readonly interference: RegExp;
  readonly obstruction: RegExp;
  readonly dropped: RegExp;
  readonly pitches: Readonly<Record<'wild_pitch' | 'passed_ball' | 'balk', RegExp>>;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    bases: { first: 1, second: 2, third: 3, home: 4 },
    fielders: {
      pitcher: 'P',
      catcher: 'C',
      'first baseman': '1B',
      'second baseman': '2B',
      'third baseman': '3B',
      shortstop: 'SS',
      'left fielder': 'LF',
      'center fielder': 'CF',
      'right fielder': 'RF',
    },
    places: {
      pitcher: 'P',
      catcher: 'C',
      'first base': '1B',
      'second base': '2B',
      'third base': '3B',
      shortstop: 'SS',
      'left field': 'LF',
      'center field': 'CF',
      'right field': 'RF',
    },
    steals: /^steals (?<base>\w+)$/,
    outs: [
      /^is out at (?<base>\w+)$/,
      /^is caught stealing (?<base>\w+)$/,
      /^is picked off (?<base>first|second|third)$/,
      /^is picked off going to (?<base>\w+)$/,
    ],
    takes: /^to (?<base>first|second|third)$/,
    scores: /^scores$/,
    batterOut:
      /^(strikes out(?! but)|pops out|lines out|flies out|grounds out|bunts out|sacrifices(?!.* and reaches))/,
    batterOn: /(reaches|is walked|walks|is hit by|singles|doubles|triples|homers|strikes out but)/,
    hits: [/^singles/, /^doubles/, /^triples/, /^homers/],
    caught: /^(pops|lines|flies) out/,
    grounded: /^grounds/,
    error: /error by the (?<by>[a-z ]+?)(?=$|;|\.)/gi,
    catcherInterference: /catcher's interference/,
    interference: /on interference by the (?<by>[a-z ]+)/,
    obstruction: /on obstruction by the (?<by>[a-z ]+)/,
    dropped: /is dropped by the (?<by>[a-z ]+?)(?=$|;|\.)/,
    pitches: { wild_pitch: /wild pitch/i, passed_ball: /passed ball/i, balk: /\bbalk\b/i },
  },
  es: {
    bases: { primera: 1, segunda: 2, tercera: 3, home: 4 },
    fielders: {
      lanzador: 'P',
      receptor: 'C',
      'primera base': '1B',
      'segunda base': '2B',
      'tercera base': '3B',
      'campo corto': 'SS',
      'jardinero izquierdo': 'LF',
      'jardinero central': 'CF',
      'jardinero derecho': 'RF',
    },
    places: {
      'al lanzador': 'P',
      'al receptor': 'C',
      'a la primera base': '1B',
      'a la segunda base': '2B',
      'a la tercera base': '3B',
      'al campo corto': 'SS',
      'al jardín izquierdo': 'LF',
      'al jardín central': 'CF',
      'al jardín derecho': 'RF',
    },
    steals: /^roba (?<base>\w+)$/,
    outs: [
      /^es out en (?<base>\w+)$/,
      /^es atrapado robando (?<base>\w+)$/,
      /^es sorprendido en (?<base>\w+)$/,
      /^es sorprendido yendo a (?<base>\w+)$/,
    ],
    takes: /^a (?<base>primera|segunda|tercera)$/,
    scores: /^anota$/,
    batterOut: /^(se poncha(?! pero)|sale de (globo|línea|elevado|rodado|toque)|se sacrifica(?!.* y llega))/,
    batterOn: /(llega|recibe base|es golpeado|conecta)/,
    hits: [/^conecta sencillo/, /^conecta doble/, /^conecta triple/, /^conecta jonrón/],
    caught: /^sale de (globo|línea|elevado)/,
    grounded: /^(sale de rodado|batea rodado)/,
    error: /error del (?<by>[a-z ]+?)(?=$|;|\.)/gi,
    catcherInterference: /interferencia del receptor/,
    interference: /por interferencia del (?<by>[a-z ]+)/,
    obstruction: /por obstrucción del (?<by>[a-z ]+)/,
    dropped: /elevado de foul del (?<by>[a-z ]+?)(?=$|;|\.)/,
    pitches: { wild_pitch: /lanzamiento descontrolado/i, passed_ball: /pelota pasada/i, balk: /\bbalk\b/i },
  },
};

const baseIn = (p: Phrases, match: RegExpExecArray | null): number | null =>
  match ? (p.bases[match.groups?.base ?? ''] ?? -1) : null;

const outIn = (p: Phrases, text: string): number | null =>
  p.outs.map((out) => baseIn(p, out.exec(text))).find((base) => base !== null) ?? null;

/** Where an entry says that a man was put out; what the scorer left out is the next base. Null = not said by an entry. */
const writtenOut = (play: Play, from: number): number | null => {
  const own = play.entry?.source ? play.entry.movements.find((m) => m.from === from) : undefined;
  return own && own.to === null ? (own.out_at ?? from + 1) : null;
};

const runnerFaults = (p: Phrases, play: Play, clauses: readonly string[], name: string, from: number) => {
  const m = play.movements.find((x) => x.from === from);
  if (!m) return [];
  const own = clauses.filter((c) => c.startsWith(`${name} `)).map((c) => c.slice(name.length + 1));
  const outs = own.map((c) => outIn(p, c)).filter((base) => base !== null);
  const steals = own.map((c) => baseIn(p, p.steals.exec(c))).filter((base) => base !== null);
  const ends = own.map((c) => (p.scores.test(c) ? 4 : baseIn(p, p.takes.exec(c)))).filter((b) => b !== null);
  const faults: string[] = [];
  const check = (right: boolean, fault: string): void => {
    if (!right) faults.push(`${fault} (${from}-${m.to} ${m.cause})`);
  };
  check(outs.length === (m.to === null ? 1 : 0), 'whether a runner is out');
  const at = writtenOut(play, from);
  check(m.to !== null || at === null || outs[0] === at, 'the base where a runner is out');
  check(
    steals.every((base) => m.cause === 'stolen_base' && base === from + 1),
    'a stolen base',
  );
  check(m.cause !== 'stolen_base' || steals.length === 1, 'a steal that is not told');
  const last = ends.at(-1) ?? steals.at(-1) ?? from;
  check(m.to === null || last === m.to, 'the base where a runner stands');
  check(own.length === outs.length + steals.length + ends.length, `an unknown clause: ${own.join('|')}`);
  return faults;
};

const sorted = (positions: readonly Position[]): string => positions.map(positionNumber).sort().join('');

const errorsIn = (p: Phrases, text: string): readonly Position[] => {
  const named = [
    ...text.matchAll(p.error),
    ...[p.dropped.exec(text), p.interference.exec(text), p.obstruction.exec(text)],
  ]
    .flatMap((m) => (m ? [m.groups?.by ?? ''] : []))
    .flatMap((by) => p.fielders[by] ?? []);
  const unnamed = p.catcherInterference.test(text) && !p.interference.test(text);
  return unnamed ? [...named, 'C'] : named;
};

/** What the text of an imported event says of how the ball travelled; null where it says nothing. */
const travelOf = (event: string): 'caught' | 'grounded' | null => {
  const [play = '', ...rest] = (event.split('.')[0] ?? '').replace(/[#!?]/g, '').split('/');
  const flags = rest.map((f) => f.replace(/[+-]/g, ''));
  if (!/^[1-9]+(U?$|\()/.test(play) && !/^[1-9]+$/.test(play)) return null;
  if (flags.some((f) => /^B|^SH$|^SAC/.test(f))) return null;
  if (flags.some((f) => /^[FPL](\d|DP|TP|$)/.test(f) || f === 'IF' || f === 'SF')) return 'caught';
  if (flags.some((f) => /^G(\d|DP|TP|$)/.test(f) || f === 'FO')) return 'grounded';
  return /^[1-9](\(B\).*)?$/.test(play) ? 'caught' : 'grounded';
};

const batterFaults = (p: Phrases, play: Play, clauses: readonly string[], name: string) => {
  const m = play.movements.find((x) => x.from === 0);
  const [first = ''] = clauses;
  if (!m || !play.stats.pa) return [];
  if (!first.startsWith(`${name} `)) return ['the batter is not told'];
  const verb = first.slice(name.length + 1);
  const later = clauses.slice(1).filter((c) => c.startsWith(`${name} `));
  const outs = later.map((c) => outIn(p, c.slice(name.length + 1))).filter((base) => base !== null);
  const saysOut = p.batterOut.test(verb);
  const saysOn = p.batterOn.test(verb);
  const faults: string[] = [];
  const check = (right: boolean, fault: string): void => {
    if (!right) faults.push(`${fault} (batter to ${m.to})`);
  };
  check(!(saysOut && m.to !== null), 'an out of a batter who is safe');
  check(!(saysOut && saysOn), 'both');
  check(m.to === null || (!saysOut && outs.length === 0), 'whether the batter is safe');
  check(!(saysOn && m.to === null && outs.length === 0), 'a batter who reached, and whose out is not told');
  const at = writtenOut(play, 0);
  check(outs.length === 0 || at === null || outs[0] === at, 'the base where the batter is out');
  const ended = later
    .map((c) => c.slice(name.length + 1))
    .map((c) => (p.scores.test(c) ? 4 : baseIn(p, p.takes.exec(c))))
    .filter((base) => base !== null)
    .at(-1);
  const bases = play.stats.homerun
    ? 4
    : play.stats.triple
      ? 3
      : play.stats.double
        ? 2
        : play.stats.hit
          ? 1
          : 0;
  check(
    p.hits.every((hit, i) => hit.test(verb) === (bases === i + 1)),
    'the hit',
  );
  const stands = ended ?? (bases || 1);
  check(
    m.to === null || saysOut || stands === m.to || (!saysOn && ended === m.to),
    'where the batter stands',
  );
  const event = play.entry?.source?.event;
  const travel = event === undefined ? null : travelOf(event);
  if (travel === 'caught' && m.to === null) check(!p.grounded.test(verb), 'a catch told as a ground out');
  if (travel === 'grounded') check(!p.caught.test(verb), 'a ground out told as a catch');
  if (play.putouts.find((x) => x.runner === 0)?.by.length === 1 && p.caught.test(verb) && m.to === null) {
    const [by] = play.putouts.find((x) => x.runner === 0)?.by ?? [];
    const place = Object.entries(p.places).find(([words]) => verb.includes(words))?.[1];
    check(
      event === undefined || place === undefined || place === by || event.startsWith('99'),
      'who caught it',
    );
  }
  return faults;
};

/** What the sentence of a play says otherwise than the play has it, or leaves out; names must all differ. */
export const contradictions = (
  play: Play,
  sentence: string,
  nameOf: (id: string) => string,
  language: Language,
): readonly string[] => {
  const p = PHRASES[language];
  const clauses = sentence.replace(/\.$/, '').split('; ');
  const runners = play.movements.filter((m) => m.from > 0);
  const faults = runners.flatMap((m) => runnerFaults(p, play, clauses, nameOf(m.player_id), m.from));
  const errors = [sorted(errorsIn(p, sentence)), sorted(play.errors)];
  if (errors[0] !== errors[1]) faults.push(`the errors: ${errors.join(' for ')}`);
  for (const pitch of ['wild_pitch', 'passed_ball', 'balk'] as const)
    if (p.pitches[pitch].test(sentence) !== (play.result === pitch || (play.stats[pitch] ?? 0) > 0))
      faults.push(`a ${pitch}`);
  return [...faults, ...batterFaults(p, play, clauses, nameOf(play.batter_id))];
};
