import type { ReasonWords } from '../reason-words.ts';

/** Why a game or a league's office does not take what was asked, in English. */
export const SERVICE_REASONS = {
  record_damaged: ({ said }) => `The record of this game is damaged, and the game is set aside: ${said}.`,
  game_not_paused: () => 'The game is not paused.',
  game_not_ended: () => 'The game is not over.',
  game_not_submitted: () => 'That game is not one that its league submits.',
  invitation_for_other_side: () => 'The invitation is for the other side.',
  no_computer_side: () => 'No side of this game is managed by the computer.',
  only_scored_games_called: () => 'Only a game that is scored without dice can be called.',
  only_admins_reopen: () => 'A completed game is sealed: only a league admin can reopen it.',
  only_admins_announce: () => 'Only a league admin makes announcements.',
  admins_act_elsewhere: () => 'A league admin acts for a side only in games that they have no part in.',
  admin_only_watches: () => 'You watch this game as a league admin: switch to acting for a side first.',
  for_game_admin: () => 'That is for a league admin to do.',
  only_managers: () => 'Only the managers of this game can do that.',
  only_managers_of_side: () => 'Only the managers of a side make its lineup.',
  for_manager_of: ({ team }) => `That is for the manager of ${team} to do.`,
  for_other_side: () => 'That is for the manager of the other side to do.',
  other_manager_answers: () => 'The other manager answers this.',
  only_asker_withdraws: () => 'Only those who asked for it can withdraw a request.',
  request_gone: () => 'That request is answered or withdrawn; look what is asked now.',
  nobody_manages: ({ team }) => `Nobody manages ${team} yet; choose the computer for it.`,
  nobody_manages_in_league: ({ team }) =>
    `Nobody manages ${team} yet: an admin names somebody in the league’s office.`,
  managed_by_another: ({ team }) => `${team} is managed by somebody else.`,
  computer_needs_managers_word: ({ team }) =>
    `In a ranked game the computer manages ${team} only where its own manager says so.`,
  same_manager_twice: ({ teams: [one, other] }) =>
    `${one} and ${other} are managed by the same person: that is no ranked game.`,
  no_team_in_league: ({ team_id, league }) => `There is no team ${team_id} in ${league}.`,
  no_team_with_id: ({ team_id }) => `There is no team ${team_id}.`,
  no_league_with_id: ({ league_id }) => `There is no league ${league_id}.`,
  person_or_computer: () => 'Choose a person or the computer for a side, not both.',
  team_against_itself: () => 'A team cannot play itself.',
  choose_your_team: () => 'Choose a team that you manage, or let the computer manage both.',
  innings_of_practice: () => 'Only a practice game can be shorter or longer than the league’s games.',
  ranked_by_schedule: () => 'A ranked game of this league is one of its schedule; choose it there.',
  computer_by_admin_only: () => 'In a game of the schedule only a league admin lets the computer manage.',
  not_in_schedule: ({ schedule_id }) => `The schedule has no game ${schedule_id}.`,
  other_teams_in_schedule: () => 'The schedule has other teams in this game.',
  given_away: () => 'That game of the schedule was given away.',
  roster_not_known: ({ team }) => `The roster of ${team} is not known.`,
  game_busy: () => 'The game is too busy just now; please try again.',
  ended_by_you: () => 'You ended this game: the other manager, or a league admin, confirms it.',

  person_open: ({ count }) =>
    `You have started ${count} games that are not over, as many as one person may: end one of them first.`,
  team_open: ({ team, count }) =>
    `${team} takes part in ${count} games that are not over, as many as a team may: end one of them first.`,
  person_start: ({ minutes }) =>
    `You have started as many games as one person may in an hour: try again in ${minutes} min.`,
  team_start: ({ team, minutes }) =>
    `As many games have been started for ${team} as may be in an hour: try again in ${minutes} min.`,
  person_invite: ({ minutes }) =>
    `You have sent as many invitations as one person may in an hour: try again in ${minutes} min.`,
  team_invite: ({ team, minutes }) =>
    `${team} has been invited as often as a team may be in an hour: try again in ${minutes} min.`,
  person_announce: ({ minutes }) =>
    `You have made as many announcements as one person may in an hour: try again in ${minutes} min.`,
  team_announce: ({ team, minutes }) =>
    `As many announcements have been made at games of ${team} as may be in an hour: try again in ${minutes} min.`,
  person_ask: ({ minutes }) =>
    `You have asked the other manager as often as one person may in an hour: try again in ${minutes} min.`,
  team_ask: ({ team, minutes }) =>
    `${team} has asked the other manager as often as a team may in an hour: try again in ${minutes} min.`,
  too_many_connections: () => 'Too many connections come from your address: close some of them.',
  reminded_lately: () => 'Whoever that game waits for has been reminded within the hour.',

  for_league_admin: () => 'Only an admin of this league may do that.',
  games_missed_out_of_range: ({ most }) => `A player misses 1 to ${most} games.`,
  not_injured: () => 'That player is not on the list of the injured.',
  nobody_to_remind: () => 'That game waits for nobody who could be reminded.',
  no_rest_chart: () => 'The league has no chart of rest yet: bring it in with league.json.',
  no_injury_chart: () => 'The league has no chart of injuries yet: bring it in with league.json.',
  started_game_stays: ({ schedule_id }) =>
    `Game ${schedule_id} of the schedule has been started: it cannot leave the schedule, nor change its teams.`,
  league_changed_since: () => 'The league has changed since this preview; look at the file again.',
  demo_is_no_file: () => 'A demo league is no league file.',
  file_too_big: () =>
    'That is more than a league file may have: 20 MB in 50 files, and half a million cells.',
  file_not_a_bundle: () => 'That is neither a .zip file that can be read nor a league.json.',
  file_empty: () => 'That file is empty.',

  field_not_right: ({ place, said }) => `${place}: ${said}`,
  request_not_right: ({ said }) => said,
  from_another_site: () => 'Requests from other sites are not taken.',
  token_not_valid: () => 'The token is not valid or has expired.',
  activity_off: () => 'This server does not show its scorecard inside Discord.',
  sign_in_failed: () => 'Signing in with Discord did not work; please try again.',
  session_ended: () => 'The session has ended; sign in again.',
  no_session: () => 'There is no such session of yours.',
  no_demo_manager: () => 'There is no such demo manager.',
  no_player: () => 'There is no such player.',
  not_a_push_service: () =>
    'That is not the address of a push service: it must be https, of the public internet.',
  no_card: () => 'There is no such card.',
  disk_full: () =>
    'The server has no room to write just now: nothing was changed. Please tell its operator, and try again later.',
  database_away: () => 'The database cannot be reached just now; please try again in a moment.',
} as const satisfies Partial<ReasonWords>;
