import { useState } from 'preact/hooks';
import type { LeagueSettings } from '@paper-dynasty/engine/leagues/league-settings';
import { officeApi } from '../../office-api.ts';
import { OFFICE_WORDS, TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { ActForm } from './act-form.tsx';
import { NumberField } from './number-field.tsx';
import type { OfficePanelProps } from './panel.ts';

interface ChoiceProps<T extends string> {
  readonly title: string;
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

const Choice = <T extends string>({ title, words, value, onChoose }: ChoiceProps<T>) => {
  const values = Object.keys(words) as T[];
  return (
    <label>
      <span>{title}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
};

type SettingsFormProps = OfficePanelProps & { readonly before: LeagueSettings };

const SettingsForm = ({ office: { status }, before, onChanged }: SettingsFormProps) => {
  const [settings, setSettings] = useState(before);
  const act = useAct();
  const set = (change: Partial<LeagueSettings>): void => setSettings({ ...settings, ...change });
  const save = async (): Promise<string> => {
    const keys = Object.keys(settings) as (keyof LeagueSettings)[];
    const changed = keys.filter((key) => settings[key] !== before[key]);
    await officeApi.saveSettings(
      status.league_id,
      Object.fromEntries(changed.map((key) => [key, settings[key]])),
    );
    onChanged();
    return OFFICE_WORDS.saved;
  };
  return (
    <ActForm act={act} work={save}>
      <Choice
        title={TOOL_OFFICE_WORDS.submission}
        words={TOOL_OFFICE_WORDS.submissions}
        value={settings.submission}
        onChoose={(submission) => set({ submission })}
      />
      <Choice
        title={TOOL_OFFICE_WORDS.rest}
        words={TOOL_OFFICE_WORDS.enforcement}
        value={settings.rest}
        onChoose={(rest) => set({ rest })}
      />
      <Choice
        title={TOOL_OFFICE_WORDS.injuries}
        words={TOOL_OFFICE_WORDS.settlements}
        value={settings.injuries}
        onChoose={(injuries) => set({ injuries })}
      />
      <Choice
        title={TOOL_OFFICE_WORDS.limits}
        words={TOOL_OFFICE_WORDS.enforcement}
        value={settings.limits}
        onChoose={(limits) => set({ limits })}
      />
      <NumberField
        title={TOOL_OFFICE_WORDS.turnClock}
        value={settings.turn_clock}
        min={0}
        max={10080}
        onType={(turn_clock) => set({ turn_clock })}
      />
      <button type="submit" class="primary" disabled={act.busy}>
        {OFFICE_WORDS.save}
      </button>
    </ActForm>
  );
};

/** How a league has settled things: approval, rest, injuries, limits, clock. */
export const SettingsPanel = ({ office, onChanged }: OfficePanelProps) => {
  const { settings, status } = office;
  if (!settings) return null;
  return (
    <section class="panel" aria-labelledby="settings">
      <h2 id="settings">{TOOL_OFFICE_WORDS.settings}</h2>
      {status.source === 'url' && <p class="muted small">{TOOL_OFFICE_WORDS.fromServer}</p>}
      <SettingsForm key={JSON.stringify(settings)} office={office} before={settings} onChanged={onChanged} />
    </section>
  );
};
