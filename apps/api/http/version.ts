/** Of the API as a whole; the first number is the one in its address. */
export const API_VERSION = '1.0.0';

/** What stands on every answer. */
export const stamp = (request: string) => ({ 'API-Version': API_VERSION, 'X-Request-Id': request });
