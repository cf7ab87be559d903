import { useLayoutEffect } from 'preact/hooks';
import { at } from './frame-address.ts';

const ICON = '/favicon.svg';
/** The icon with a dot. */
const ICON_OF_TURN = '/favicon-turn.svg';

const show = (address: string): void =>
  document.querySelector('link[rel="icon"]')?.setAttribute('href', at(address));

/** Marks the icon in the browser's tab while a game waits for the person. */
export const useTurnIcon = (isTheirTurn: boolean): void =>
  useLayoutEffect(() => {
    show(isTheirTurn ? ICON_OF_TURN : ICON);
    return () => show(ICON);
  }, [isTheirTurn]);
