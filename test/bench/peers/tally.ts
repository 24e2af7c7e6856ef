/** What became of texts of which each should go once. */
export interface Tally {
  readonly sent: number;
  /** How many went more than once. */
  readonly doubled: number;
  /** How many never went. */
  readonly missing: number;
}

/** Compares what was to be sent with what arrived, a word for each text. */
export function tallyOf(expected: readonly string[], arrived: readonly string[]): Tally {
  const times = new Map<string, number>();
  for (const id of arrived) times.set(id, (times.get(id) ?? 0) + 1);
  const counts = expected.map((id) => times.get(id) ?? 0);
  return {
    sent: counts.filter((count) => count > 0).length,
    doubled: counts.filter((count) => count > 1).length,
    missing: counts.filter((count) => count === 0).length,
  };
}

export interface PeerFigures {
  readonly name: string;
  readonly durability: string;
  readonly postsPerSecond: number;
  readonly cpuMsPerPost: number;
  readonly textsPerSecond: number;
  readonly cpuMsPerText: number;
  /** With its worker killed half way and started again; null where that is not tried here. */
  readonly killed: Tally | null;
}

/** The figures as a table of docs/benchmarks.md. */
export function peerTable(peers: readonly PeerFigures[]): string {
  const head = ["", "stored when", "posts/s", "CPU ms a post", "texts/s", "CPU ms a text", "killed half way"];
  const rows = peers.map((peer) => [
    peer.name,
    peer.durability,
    peer.postsPerSecond.toFixed(0),
    peer.cpuMsPerPost.toFixed(2),
    peer.textsPerSecond.toFixed(0),
    peer.cpuMsPerText.toFixed(2),
    peer.killed === null ? "" : `${peer.killed.doubled} twice, ${peer.killed.missing} never`,
  ]);
  return `${[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}
