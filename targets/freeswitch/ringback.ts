/** The tone that FreeSWITCH makes itself. */

/** What an answered caller hears while phones ring, for `transfer_ringback`: 425 Hz, one second in five. */
export const ringbackTone = "%(1000,4000,425)";
