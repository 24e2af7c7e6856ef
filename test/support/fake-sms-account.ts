/** How an account may text, as SNS's actions tell it. */
export interface FakeSmsAccount {
  isInSandbox: boolean;
  readonly attributes: Map<string, string>;
  readonly numbers: { readonly phone: string; readonly status: string; readonly capabilities: readonly string[] }[];
}

/** Numbers a page. */
const PAGE = 2;

export function createFakeSmsAccount(): FakeSmsAccount {
  return { isInSandbox: false, attributes: new Map(), numbers: [] };
}

/** The inside of a result of SNS's query protocol; undefined when the action is another's. */
export function answerOfSmsAccount(
  fields: Readonly<Record<string, string>>,
  { account, optedOut }: { readonly account: FakeSmsAccount; readonly optedOut: ReadonlySet<string> },
): string | undefined {
  switch (fields["Action"] ?? "") {
    case "GetSMSSandboxAccountStatus":
      return `<IsInSandbox>${account.isInSandbox}</IsInSandbox>`;
    case "GetSMSAttributes":
      return `<attributes>${[...account.attributes].map(entryXml).join("")}</attributes>`;
    case "ListOriginationNumbers": {
      const page = pageOf(account.numbers, fields["NextToken"], "NextToken");
      return `<PhoneNumbers>${page.members.map(numberXml).join("")}</PhoneNumbers>${page.next}`;
    }
    case "ListPhoneNumbersOptedOut": {
      const page = pageOf([...optedOut], fields["nextToken"], "nextToken");
      return `<phoneNumbers>${page.members.map((phone) => `<member>${phone}</member>`).join("")}</phoneNumbers>${page.next}`;
    }
    default:
      return undefined;
  }
}

function pageOf<T>(
  all: readonly T[],
  token = "0",
  name: string,
): { readonly members: readonly T[]; readonly next: string } {
  const end = Number(token) + PAGE;
  return { members: all.slice(Number(token), end), next: end < all.length ? `<${name}>${end}</${name}>` : "" };
}

function entryXml([key, value]: readonly [string, string]): string {
  return `<entry><key>${key}</key><value>${value}</value></entry>`;
}

function numberXml({ phone, status, capabilities }: FakeSmsAccount["numbers"][number]): string {
  const can = capabilities.map((each) => `<member>${each}</member>`).join("");
  return `<member><CreatedAt>2026-01-01T00:00:00Z</CreatedAt><PhoneNumber>${phone}</PhoneNumber><Status>${status}</Status><Iso2CountryCode>US</Iso2CountryCode><RouteType>Transactional</RouteType><NumberCapabilities>${can}</NumberCapabilities></member>`;
}
