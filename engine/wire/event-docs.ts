import type { ClientEventName } from './client-events.ts';
import type { ServerEvents } from './server-events.ts';

/** What each client event asks for, in one sentence. */
export const CLIENT_EVENT_DOCS: Readonly<Record<ClientEventName, string>> = {
  join_game: 'Joins a game’s room. Without last_seq the game comes whole, with it what was missed.',
  leave_game: 'Leaves the room.',
  heartbeat: 'Says that the client lives.',
  request_game_state: 'Asks for the game whole.',
  submit_defensive_decision: 'Sets the defense for the next dice; an intentional walk is played at once.',
  submit_offensive_decision: 'Chooses what the offense has on for the next dice.',
  roll_dice: 'Rolls the plate appearance, the steal or the bunt.',
  submit_manual_outcome: 'Reports what the card says; with advances, the whole play as the scorer saw it.',
  resolve_play: 'Lets the engine read the digital card for the pending dice.',
  submit_decision: 'Answers the question of the play under way.',
  substitute_player: 'Changes the lineup.',
  get_lineup: 'Answers both lineups, benches and changes.',
  get_box_score: 'Answers the box score.',
  get_chances:
    'Answers the chances of what one’s own sides can decide now: that it comes off, and to win with it, by the dice and the ratings.',
  get_play:
    'Answers a past play as the scorer would write it, and what it can be corrected to; managers only.',
  preview_play:
    'Answers what a scorer’s entry makes of the play now, or of a past one, and records nothing; managers only.',
  request_abandon: 'Asks to abandon the game.',
  request_undo: 'Asks to go back to just before a play (default: the last).',
  request_correction: 'Asks to change what was reported for a past play.',
  request_ruling: 'Asks to rule on winner, loser and save; what is left out is as the rules have it.',
  answer_request: 'Answers the other manager’s request.',
  withdraw_request: 'Withdraws what one’s own side has asked for.',
  pause_game: 'Stops the game until it is resumed.',
  resume_game: 'Goes on with a paused game.',
  hold_computer: 'Makes the computer wait before its next dice, or play on.',
  open_form:
    'Says that the person has a form open, so that the computer waits; to be said again every ten seconds.',
  act_for: 'Acts for a side from now on, or only watches again; league admins who do not play in the game.',
  announce: 'Tells everybody at the game something; league admins only.',
};

/** Who is told of each server event, and of what. */
export const SERVER_EVENT_DOCS: Readonly<Record<keyof ServerEvents, { to: string; says: string }>> = {
  connected: {
    to: 'the client',
    says: 'Who they are, how often to send a heartbeat, and the form of what is told.',
  },
  game_joined: {
    to: 'the client',
    says: 'Which sides they act for, and whether they may act for others as a league admin; again when that changes.',
  },
  game_state: { to: 'the client', says: 'The game whole, on joining.' },
  game_state_sync: { to: 'the client', says: 'The game whole, on request.' },
  user_connected: { to: 'the room', says: 'Somebody has come; who is here.' },
  user_disconnected: { to: 'the room', says: 'Somebody has gone; who is here.' },
  heartbeat_ack: { to: 'the client', says: 'The server’s time.' },
  outcome_accepted: { to: 'the client', says: 'Their report was taken.' },
  outcome_rejected: { to: 'the client', says: 'Their report was refused, and why.' },
  server_restarting: {
    to: 'everybody',
    says: 'The service stops: connect again and go on at the last event.',
  },
  error: { to: 'the client', says: 'An event without an acknowledgement was refused.' },
  state_update: { to: 'the room', says: 'What has changed of the game, where no other event tells it.' },
  decision_submitted: { to: 'the room', says: 'A side has decided; its own managers are told what.' },
  decision_required: { to: 'the managers of a side', says: 'The game waits for a decision of theirs.' },
  dice_rolled: { to: 'the room', says: 'The dice.' },
  outcome_reported: { to: 'the room', says: 'What was reported for them.' },
  play_resolved: { to: 'the room', says: 'The play, in words and in figures.' },
  inning_changed: { to: 'the room', says: 'The next half begins.' },
  player_substituted: { to: 'the room', says: 'A change in a lineup.' },
  request_made: {
    to: 'the room',
    says: 'One manager asks the other for an undo, a correction, a ruling or an end.',
  },
  request_answered: { to: 'the room', says: 'The answer.' },
  request_withdrawn: { to: 'the room', says: 'Whoever asked has withdrawn it.' },
  play_undone: { to: 'the room', says: 'The game is back before a play.' },
  play_corrected: { to: 'the room', says: 'A play and those after it, as they were decided again.' },
  decisions_ruled: { to: 'the room', says: 'The scorer has ruled on the pitchers of record.' },
  announcement: { to: 'the room', says: 'A league admin’s words.' },
  game_abandoned: { to: 'the room', says: 'The game is over without a result.' },
  game_completed: { to: 'the room', says: 'The game is over.' },
  dice_revealed: { to: 'the room', says: 'The seed of the dice, to check every roll.' },
};
