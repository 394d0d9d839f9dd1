/** X still sends by XMLHttpRequest, with these headers (x-web.md §6.1). */
export function xhr<Result>(url: string, body: object | string | undefined): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(body === undefined ? 'GET' : 'POST', url);
    request.withCredentials = true;
    request.setRequestHeader('authorization', 'Bearer REPLICA');
    request.setRequestHeader('x-csrf-token', 'replica-csrf');
    request.setRequestHeader('x-client-transaction-id', btoa(String(Math.random())));
    request.setRequestHeader('x-twitter-active-user', 'yes');
    request.setRequestHeader('x-twitter-auth-type', 'OAuth2Session');
    const isForm = typeof body === 'string';
    request.setRequestHeader('content-type', isForm ? 'application/x-www-form-urlencoded' : 'application/json');
    request.onload = () => {
      try {
        resolve(JSON.parse(request.responseText) as Result);
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new Error(`no answer from ${url}`));
    request.send(body === undefined || isForm ? body : JSON.stringify(body));
  });
}
