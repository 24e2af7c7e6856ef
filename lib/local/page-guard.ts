import type { MiddlewareHandler } from "hono";
import { problemResponse } from "../../functions/webhook/problems.ts";

/** Names by which only this machine reaches itself: a page that rebinds a name of its own has another one. */
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);
/** What a browser says of a request that no page of another origin made. */
const OWN_SITES: ReadonlySet<string> = new Set(["same-origin", "none"]);
const API_PATH = /^\/v1(\/|$)/;
const AWS_PATH = /^\/local\/aws\//;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/**
 * Keeps pages of the web away from the local runtime: 403 to a foreign `Host`, and outside `/v1`, whose callers prove
 * themselves, to a foreign `Origin` or `Sec-Fetch-Site`; 415 to what is posted there and is not JSON, as forms need no
 * leave of a browser. `/v1` answers to `publicHost` too, the name of a tunnel.
 */
export function pageGuard(publicHost: string | undefined): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    const host = (req.header("host") ?? "").toLowerCase();
    const isApi = API_PATH.test(req.path);
    const isPublic = isApi && publicHost !== undefined && hostName(host) === publicHost.toLowerCase();
    if (!LOOPBACK.has(hostName(host)) && !isPublic)
      return refuse(context, "the name it was asked by is not this machine's");
    if (!isApi && isForeignPage(req.raw.headers, host)) return refuse(context, "a page of another origin asked");
    const takesJson = !isApi && req.method === "POST" && !AWS_PATH.test(req.path);
    if (takesJson && !JSON_TYPE.test(req.header("content-type") ?? "")) {
      const detail = "Send the body with content-type: application/json.";
      return problemResponse(context, { status: 415, title: "Unsupported media type", detail });
    }
    return next();
  };
}

type Asked = Parameters<MiddlewareHandler>[0];

function refuse(context: Asked, why: string): Response {
  return problemResponse(context, {
    status: 403,
    title: "Forbidden",
    detail: `Not answered: ${why} (docs/local.md).`,
  });
}

function isForeignPage(headers: Headers, host: string): boolean {
  const [origin, site] = [headers.get("origin"), headers.get("sec-fetch-site")];
  return (origin !== null && origin.toLowerCase() !== `http://${host}`) || (site !== null && !OWN_SITES.has(site));
}

/** A host without its port. */
function hostName(host: string): string {
  return host.replace(/:\d{1,5}$/, "");
}
