import { FINAL_WORDS } from '../strings.ts';

const FORMATS = ['eva', 'csv', 'json'] as const;

interface FileLinksProps {
  readonly gameId: string;
  /** Whether of a damaged game what can be read is meant. */
  readonly readable?: boolean;
}

/** A game as files of each kind. */
export const FileLinks = ({ gameId, readable = false }: FileLinksProps) => (
  <>
    {FORMATS.map((format, i) => (
      <span key={format}>
        {i > 0 && ' · '}
        <a href={`/api/games/${gameId}/export.${format}${readable ? '?readable=true' : ''}`} data-load>
          {FINAL_WORDS[format]}
        </a>
      </span>
    ))}
  </>
);
