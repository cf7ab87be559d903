import type { OfficeView } from '@paper-dynasty/engine/wire/office';

/** What every part of an office is given: the office, and what is to be done when something of it has changed. */
export interface OfficePanelProps {
  readonly office: OfficeView;
  readonly onChanged: () => void;
}

/** Names of people by their Discord ids; an id stands for whoever is not known. */
export const namesOf = (people: OfficeView['people'], ids: readonly string[]): string =>
  ids.map((id) => people[id] ?? id).join(', ');
