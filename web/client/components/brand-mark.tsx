/** The product's mark: a diamond with its mound. It is drawn here, for an image of it would be asked for a second time beside the tab's icon. */
export const BrandMark = () => (
  <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
    <path d="M16 4 28 16 16 28 4 16Z" fill="none" stroke="currentColor" stroke-width="2.6" />
    <circle cx="16" cy="16" r="3.4" fill="#ffc53d" />
  </svg>
);
