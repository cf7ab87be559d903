/** Somebody at a game. */
export interface PresentView {
  readonly user_id: string;
  readonly name: string;
  readonly avatar_url: string | null;
  readonly role: 'manager' | 'spectator';
}

/** Who is at a game: the signed-in people, and how many others watch. */
export interface HereView {
  readonly people: readonly PresentView[];
  readonly guests: number;
}
