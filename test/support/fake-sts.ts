import { type Loopback, startLoopback } from "./loopback.ts";

/** STS on 127.0.0.1, in its query protocol: says who asks, and what time it is. */
export interface FakeSts extends Loopback {
  /** Whoever asks is taken for them. */
  caller: { account: string; arn: string };
  /** The header Date; undefined: none. */
  date: string | undefined;
  /** Refuses whoever asks, under this code. */
  refusal: string | undefined;
}

export async function startFakeSts(account: string): Promise<FakeSts> {
  const state: Omit<FakeSts, "endpoint" | "stop"> = {
    caller: { account, arn: `arn:aws:sts::${account}:assumed-role/operator/lee@example.com` },
    date: undefined,
    refusal: undefined,
  };
  const loopback = await startLoopback(() => {
    const { refusal, date } = sts;
    const headers = { "content-type": "text/xml", ...(date === undefined ? {} : { date }) };
    return refusal === undefined
      ? { status: 200, headers, body: identityXml(sts.caller) }
      : { status: 403, headers, body: refusalXml(refusal) };
  });
  const sts: FakeSts = Object.assign(state, loopback);
  return sts;
}

function identityXml({ account, arn }: FakeSts["caller"]): string {
  const result = `<Arn>${arn}</Arn><UserId>AIDAEXAMPLE</UserId><Account>${account}</Account>`;
  return `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>${result}</GetCallerIdentityResult></GetCallerIdentityResponse>`;
}

function refusalXml(code: string): string {
  return `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>The security token included in the request is refused</Message></Error><RequestId>1</RequestId></ErrorResponse>`;
}
