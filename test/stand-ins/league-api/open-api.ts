import { ROUTES, type Route } from './routes.ts';

const parametersOf = ({ path, query = [] }: Route): readonly object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: {} })),
  ...query.map((name) => ({ name, in: 'query', required: false, schema: {} })),
];

/** The OpenAPI document of the server, as FastAPI writes one, without the paths that `lacking` names. */
export const openApi = (lacking: readonly string[]): object => {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) {
    if (lacking.includes(route.path)) continue;
    const operations = (paths[`/api${route.path}`] ??= {});
    operations[route.method.toLowerCase()] = {
      parameters: parametersOf(route),
      responses: { 200: { description: 'OK' } },
    };
  }
  return { openapi: '3.1.0', info: { title: 'League API', version: '3' }, paths };
};
