// What every way to vote is given: a ballot, what is on it, and how to put a mark. Types only.

import type { Boards, Kit } from "../../../kit.d.ts";
import type { VoteRecord } from "../../../wire.d.ts";
import type { Ballot, Changes } from "../ballot.js";
import type { Item } from "../items.js";

export interface WayProps {
  kit: Kit;
  boards: Boards;
  vote: VoteRecord;
  /** In the order in which this person sees them. */
  items: Item[];
  ballot: Ballot;
  cast(changes: Changes): void;
  /** Begins the names and ids of its fields: several ballots may stand on one page. */
  name: string;
  /** It is copied from paper: everything stands on one page, and nothing is said of secrecy. */
  paper?: boolean;
}
