import { inSpanish } from '@paper-dynasty/engine/wire/es/particulars';
import type * as en from '../en/refusals.ts';

export const REFUSAL_PARTICULARS: typeof en.REFUSAL_PARTICULARS = (message) => inSpanish(message) ?? '';
