/** The environment's failure, in words that say what to do; nobody needs to see where it arose. */
export class Trouble extends Error {}
