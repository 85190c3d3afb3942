/**
 * What the contract says and the program does not do yet; the generator leaves out what rests on it.
 *
 * `money` is that øre, kr., 1.000 kr., mio. kr. and mia. kr. convert exactly where they meet, and anything else that meets
 * money is refused. `literalBounds` is that a bound by a key of amounts is those amounts.
 */
export const awaited = { money: true, literalBounds: true };
