/** Where it is asked who is signed in; the contract's address without its schemas, which are not needed this early. */
export const sessionAddress = '/api/session';
