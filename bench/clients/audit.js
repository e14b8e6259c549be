import { auditServer } from 'graphql-http';

/** The audit of GraphQL over HTTP that the reference implementation brings, as nobody in particular. */
export async function* audit({ url, authorization }) {
  const results = await auditServer({
    url,
    fetchFn: (address, init) =>
      fetch(address, { ...init, headers: { ...init?.headers, authorization } }),
  });
  for (const level of ['MUST', 'SHOULD', 'MAY']) {
    const of = results.filter((result) => result.name.split(' ')[0] === level);
    const failed = of.filter((result) => result.status !== 'ok');
    yield [
      `${level} of the protocol`,
      () => {
        const held = `${of.length - failed.length} of ${of.length} hold`;
        const names = failed.map((result) => `${result.id} ${result.name}: ${result.reason}`).join('; ');
        if (failed.length > 0 && level !== 'MAY') throw new Error(`${held}; not: ${names}`);
        return failed.length > 0 ? `${held}; not: ${names}` : held;
      },
    ];
  }
}
