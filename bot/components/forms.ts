import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { scorerHelp } from '../play/scorer-text.ts';
import { words } from '../words/index.ts';
import { makeCustomId, type ActionOf } from './custom-id.ts';

const HINT_LENGTH = 100;
const LABEL_LENGTH = 45;
const PLAY_LENGTH = 300;
const NAME_LENGTH = 40;

const field = (name: string, label: string, hint: string | null, most: number, required: boolean) => ({
  type: ComponentType.Label as const,
  label: label.slice(0, LABEL_LENGTH),
  component: {
    type: ComponentType.TextInput as const,
    custom_id: name,
    style: TextInputStyle.Short as const,
    max_length: most,
    required,
    ...(hint === null ? {} : { placeholder: hint.slice(0, HINT_LENGTH) }),
  },
});

/** The form for a play as the scorer writes it; its fields are the options of `/outcome`. */
export const writeForm = ({
  game_id,
  n,
}: Pick<ActionOf<'write'>, 'game_id' | 'n'>): APIModalInteractionResponseCallbackData => {
  const { LIVE_WORDS } = words();
  return {
    custom_id: makeCustomId({ action: 'written', game_id, n }),
    title: LIVE_WORDS.writeTitle.slice(0, LABEL_LENGTH),
    components: [
      field('outcome', LIVE_WORDS.writeOutcome, LIVE_WORDS.writeOutcomeHint, NAME_LENGTH, true),
      field('location', LIVE_WORDS.writePlace, null, NAME_LENGTH, false),
      field('play', LIVE_WORDS.writePlay, scorerHelp(), PLAY_LENGTH, false),
    ],
  };
};

/** The fields of the form. */
export const FORM_FIELDS = ['outcome', 'location', 'play'] as const;
