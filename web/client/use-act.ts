import { useState } from 'preact/hooks';

/** How something that a person does stands: under way, what it came to in words, why it failed. */
export interface Act {
  readonly busy: boolean;
  readonly said: string | null;
  readonly failed: string | null;
  /** Does something; it answers what it came to, in words, or nothing. */
  readonly run: (work: () => Promise<string | void>) => void;
}

/** Does what a person asks for, one thing at a time, and says what it came to. */
export const useAct = (): Act => {
  const [state, setState] = useState<Omit<Act, 'run'>>({ busy: false, said: null, failed: null });
  const run: Act['run'] = (work) => {
    setState({ busy: true, said: null, failed: null });
    work().then(
      (said) => setState({ busy: false, said: said ?? null, failed: null }),
      (error: unknown) =>
        setState({ busy: false, said: null, failed: error instanceof Error ? error.message : String(error) }),
    );
  };
  return { ...state, run };
};
