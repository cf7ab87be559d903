import { expect, test } from 'vitest';
import { ANN, BEN, playOut } from '../db/games.ts';
import { SCREENS } from './browser.ts';
import { tap, withTestPage } from './page-support.ts';

const web = withTestPage();

test.each(Object.entries(SCREENS))(
  'on a %s: a manager asks for a ruling on a finished game, the other agrees, both see who won now and why',
  async (_screen, viewport) => {
    const gameId = await web.friendly();
    const pitchers = await playOut(web.services, gameId);
    const { setup } = await web.state(gameId);
    const [starter = '', first = '', last = ''] = pitchers.map((id) => setup.home.roster[id]?.name ?? id);
    const ben = await web.open(gameId, BEN, { viewport });
    await ben.getByText(`W: ${first}`).waitFor();
    await tap(ben, 'Rule on winner, loser and save');
    const dialog = ben.getByRole('dialog');
    await dialog.getByLabel('Winner').selectOption({ label: starter });
    await dialog.getByLabel('Why').fill('two perfect innings');
    await tap(ben, 'Rule it so');
    await dialog
      .getByRole('alert')
      .getByText(/9\.17\(b\)/)
      .waitFor();
    await dialog.getByLabel('Winner').selectOption({ label: last });
    await tap(ben, 'Rule it so');
    await ben.getByText(/Asked. Waiting for/).waitFor();

    const ann = await web.open(gameId, ANN, { viewport });
    await ann.getByText(`ask for a scorer's ruling: W: ${last} (two perfect innings).`).waitFor();
    await tap(ann, 'Rule it so');
    for (const page of [ann, ben]) {
      await page.getByText(`The scorer's ruling: W: ${last} (two perfect innings)`).waitFor();
      await page.getByText(new RegExp(`^W: ${last}`)).waitFor();
      expect(await page.getByText(/Asked. Waiting for/).count()).toBe(0);
    }
    await ann.context().close();
    await ben.context().close();
  },
);
