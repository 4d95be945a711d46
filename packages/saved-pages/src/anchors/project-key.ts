/** Public key (Ed25519) of those who make Queunir: what they sign is used without a setting. */
export const projectKey = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEA8GCHBJyzeJK/QuRGcZGJxdzZd0nWIbm0n0pJAv7KPtI=
-----END PUBLIC KEY-----
`;
