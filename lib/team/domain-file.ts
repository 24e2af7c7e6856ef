import * as z from "zod/mini";
import { fieldsOf, text } from "./fields.ts";
import type { TeamDomain } from "./team.ts";

const fields = {
  name: text(
    'a domain name in lower case such as "hooks.example.com"',
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
  ),
  certificateArn: text(
    'the ARN of a certificate, "arn:aws:acm:<region>:<account>:certificate/<id>"',
    /^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]{36}$/,
  ),
};

/** The `domain` part of a team file. */
export const domainFile: z.ZodMiniType<TeamDomain> = z.strictObject(fields, { error: fieldsOf(Object.keys(fields)) });
