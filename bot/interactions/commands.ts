import {
  ApplicationCommandOptionType as Option,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

const game = {
  type: Option.String,
  name: 'game',
  description: "A game; without it, this channel's",
  autocomplete: true,
  max_length: 60,
} as const;

/** The slash commands as Discord is told of them. */
export const COMMAND_PAYLOADS = [
  {
    name: 'game',
    description: 'Start, accept, find, show or abandon a game',
    ...everywhere,
    options: [
      {
        type: Option.Subcommand,
        name: 'start',
        description: 'Start a game against a person or the computer',
        options: [
          {
            type: Option.String,
            name: 'league',
            description: 'The league',
            required: true,
            autocomplete: true,
          },
          { type: Option.String, name: 'team', description: 'Your team', required: true, autocomplete: true },
          {
            type: Option.String,
            name: 'opponent',
            description: 'The other team',
            required: true,
            autocomplete: true,
          },
          { type: Option.User, name: 'user', description: 'Who manages it; without it, its own manager' },
          {
            type: Option.String,
            name: 'computer',
            description: 'Let the computer manage it',
            choices: [
              { name: 'Balanced', value: 'balanced' },
              { name: 'Bold', value: 'yolo' },
              { name: 'Careful', value: 'safe' },
            ],
          },
          {
            type: Option.String,
            name: 'at',
            description: 'Where you play; away unless told otherwise',
            choices: [
              { name: 'Away', value: 'away' },
              { name: 'Home', value: 'home' },
            ],
          },
        ],
      },
      {
        type: Option.Subcommand,
        name: 'accept',
        description: 'Accept an invitation',
        options: [
          game,
          {
            type: Option.String,
            name: 'nonce',
            description: 'Any words of yours; they are mixed into the dice',
            max_length: 64,
          },
        ],
      },
      {
        type: Option.Subcommand,
        name: 'list',
        description: 'Games to watch',
        options: [{ type: Option.Boolean, name: 'mine', description: 'Only your own' }],
      },
      { type: Option.Subcommand, name: 'show', description: 'Where a game stands', options: [game] },
      {
        type: Option.Subcommand,
        name: 'abandon',
        description: 'Abandon a game; the other manager must agree',
        options: [game],
      },
    ],
  },
  {
    name: 'lineup',
    description: 'Set or see the lineups',
    ...everywhere,
    options: [
      {
        type: Option.Subcommand,
        name: 'auto',
        description: 'One sensible lineup in one step',
        options: [game],
      },
      { type: Option.Subcommand, name: 'show', description: 'Both lineups', options: [game] },
    ],
  },
  { name: 'roll', description: 'Roll the dice of the plate appearance', ...everywhere, options: [game] },
  {
    name: 'outcome',
    description: 'Report what the card says for the dice on the table',
    ...everywhere,
    options: [
      {
        type: Option.String,
        name: 'outcome',
        description: 'What the card says',
        required: true,
        autocomplete: true,
      },
      { type: Option.String, name: 'location', description: 'Where the ball was hit', autocomplete: true },
      game,
    ],
  },
  { name: 'resolve', description: 'Let the engine read the digital card', ...everywhere, options: [game] },
  { name: 'scorebug', description: 'The score, the bases and who is up', ...everywhere, options: [game] },
  {
    name: 'plays',
    description: 'The last plays',
    ...everywhere,
    options: [
      { type: Option.Integer, name: 'count', description: 'How many', min_value: 1, max_value: 20 },
      game,
    ],
  },
  { name: 'boxscore', description: 'The line score and the box score', ...everywhere, options: [game] },
  { name: 'link', description: 'The scorecard on the web', ...everywhere, options: [game] },
] as const satisfies readonly RESTPostAPIChatInputApplicationCommandsJSONBody[];
