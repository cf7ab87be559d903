/** The slot (1-9) after a slot. */
export const nextSlot = (slot: number): number => (slot % 9) + 1;
