/** Inês: five requests wait for her (402 to 406), and three that she sent (407 to 409). */
export const INES = 401;
export const TOMASZ = 402;
export const STRANGER = 417;
export const LONELY = 424;
export const POPULAR = 411;
