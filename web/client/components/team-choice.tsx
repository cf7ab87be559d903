interface TeamChoiceProps {
  readonly title: string;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  /** What stands for no team, where none may be chosen. */
  readonly none?: string;
  readonly onChoose: (id: string) => void;
}

/** A field in which one of the league's teams is chosen. */
export const TeamChoice = ({ title, teams, value, none, onChoose }: TeamChoiceProps) => (
  <label>
    <span>{title}</span>
    <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
