import type { OutcomeReport } from '@paper-dynasty/engine/service/report-outcome';
import type { ClientEventData } from '@paper-dynasty/engine/wire/client-events';

/** An object without its undefined fields. */
export const given = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

type Reporting = 'submit_manual_outcome' | 'request_correction' | 'preview_play';

/** The report of an action without its envelope. */
export const reportIn = (data: ClientEventData<Reporting>): OutcomeReport => {
  const {
    game_id: _game,
    idempotency_key: _key,
    seq: _seq,
    play: _play,
    adjust,
    ...report
  } = {
    idempotency_key: null,
    seq: null,
    play: null,
    adjust: undefined,
    ...data,
  };
  const outOfTurn = adjust?.slot === undefined ? {} : { adjust };
  return given({ ...report, ...outOfTurn }) as OutcomeReport;
};
