// Asks the sandbox's own server.

/** @throws Error in the server's words */
export async function ask<T>(
  path: string,
  method: 'GET' | 'POST' | 'PUT' = 'GET',
  body: object = {},
): Promise<T> {
  const sent =
    method === 'GET' ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const answer = await fetch(`/api/${path}`, { method, ...sent });
  const read = (await answer.json()) as T & { message?: string }; // a parser: both ends are this sandbox's
  if (!answer.ok) throw new Error(read.message ?? `The sandbox answers ${answer.status}.`);
  return read;
}
