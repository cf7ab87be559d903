/** The names of what goes out to a room about the game itself. */
export const WIRE_EVENT_NAMES = [
  'state_update',
  'decision_submitted',
  'decision_required',
  'dice_rolled',
  'outcome_reported',
  'play_resolved',
  'inning_changed',
  'player_substituted',
  'request_made',
  'request_answered',
  'request_withdrawn',
  'play_undone',
  'play_corrected',
  'decisions_ruled',
  'announcement',
  'game_abandoned',
  'game_completed',
  'dice_revealed',
] as const;
/** The name of what goes out to a room about the game itself. */
export type WireEventName = (typeof WIRE_EVENT_NAMES)[number];
