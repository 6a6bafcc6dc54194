import { offerExchange } from './library/exchange.ts';

/** Asked for by the library when a file is to be written or read: most visits do neither. */
globalThis.offerExchange = offerExchange;
