import { offerExchange } from './library/exchange.ts';

/** The library loads this script when a file is to be written or read: most visits do neither. */
globalThis.offerExchange = offerExchange;
