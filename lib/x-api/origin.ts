/** The only host that Tanggap ever asks, and only once somebody has connected. */
export const X_API_ORIGIN = 'https://api.x.com';
