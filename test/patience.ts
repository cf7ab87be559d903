/** How long a test waits for what must come, in milliseconds: long enough for a machine that is busy with something else. A test that passes never waits so long. */
export const PATIENCE = 60_000;
