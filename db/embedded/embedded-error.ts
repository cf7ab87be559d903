/** Why the embedded Postgres does not serve, in words that say what whoever runs the product can do. */
export class EmbeddedPostgresError extends Error {}
