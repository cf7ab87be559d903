import type { OfficePanelProps } from './panel.ts';

interface TeamChoiceProps {
  readonly title: string;
  readonly teams: OfficePanelProps['office']['teams'];
  readonly value: string;
  readonly onChoose: (id: string) => void;
}

/** A field in which one of the league's teams is chosen. */
export const TeamChoice = ({ title, teams, value, onChoose }: TeamChoiceProps) => (
  <label>
    <span>{title}</span>
    <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {teams.map((team) => (
        <option key={team.id} value={team.id}>
          {team.name}
        </option>
      ))}
    </select>
  </label>
);
