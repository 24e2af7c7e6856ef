/** The team of the local runtime, as commands know it without loading the runtime. */
export const LOCAL_TEAM = { name: "Demo team", optOutContact: null } as const;
export const LOCAL_LANGUAGE = "en";
export const LOCAL_TABLE_NAME = "cooldown-local";
/** The local runtime has one shard. */
export const LOCAL_SHARDS = 1;
export const LOCAL_RETENTION_DAYS = 800;
