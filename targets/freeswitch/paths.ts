/** Where the files stand, as the vanilla configuration includes them. */

/** The scenarios. */
export const scenariosPath = "dialplan/vats.xml";
/** The numbers, for the context `public`. */
export const numbersPath = "dialplan/public/vats.xml";
/** The mailboxes. */
export const mailboxesPath = "directory/default/vats.xml";
/** The codes of switches, for the context `default`. */
export const codesPath = "dialplan/default/vats.xml";
