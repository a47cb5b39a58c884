export interface JsonAnswer {
  status: number;
  body: unknown;
}

/** Sends JSON and reads JSON; an answer that is not JSON comes back as text. */
export async function postJson(url: string, body: unknown, token?: string, method = 'POST'): Promise<JsonAnswer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  try {
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  } catch {
    return { status: response.status, body: text };
  }
}
