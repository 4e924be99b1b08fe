/** The target's name in messages, as the parameter that they all have. */
export const twilio = { target: "Twilio" } as const;
