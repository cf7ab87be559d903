/** The brightness of a color as the contrast rules of WCAG 2 reckon it, 0-1. */
const luminance = (color: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Black or white, whichever is read better on a color. */
export const inkOn = (color: string): '#000' | '#fff' => (luminance(color) > 0.179 ? '#000' : '#fff');
