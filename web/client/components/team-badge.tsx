import { inkOn } from '../logic/ink-on.ts';

interface TeamBadgeProps {
  readonly team: { readonly abbreviation: string; readonly color: string };
  readonly size?: 'small' | 'large';
}

/** A team's letters on its color; the name stands beside it. */
export const TeamBadge = ({ team, size = 'small' }: TeamBadgeProps) => (
  <span
    class={`badge ${size}`}
    aria-hidden="true"
    style={{ backgroundColor: team.color, color: inkOn(team.color) }}
  >
    {team.abbreviation}
  </span>
);
