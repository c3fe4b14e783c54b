"""What is done inside the server, in one go. Nothing in it is undone when it stumbles, so each script writes last, and
first of all what can be refused (`XADD`, for want of room or of copies); after a first write nothing is refused any more.

The log of an atelier is one stream whose entry ids are the `seq`s, and a hash that says under which epoch and behind
which position the stream begins. Where it ends is read off the stream itself, so that the two cannot disagree.
"""

import hashlib
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Script:
    """A Lua script, and whether it writes."""

    text: str
    writes: bool = True

    @property
    def sha1(self) -> str:
        """How the server calls it."""
        return hashlib.sha1(self.text.encode(), usedforsecurity=False).hexdigest()


_LOG: Final = """
local log, about = KEYS[1], KEYS[2]
local base = redis.call('HMGET', about, 'epoch', 'seq', 'hash')
if not base[1] then return {'none'} end
local tail = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)[1]
-- An empty stream is a key too: without one, something took the entries away.
if not tail and redis.call('EXISTS', log) == 0 then return {'gone'} end
local head_seq, head_hash = base[2], base[3]
if tail then head_seq, head_hash = string.match(tail[1], '^%d+'), tail[2][2] end

-- Whether the log has been at a position, and still remembers.
local function place(epoch, seq, hash)
  if epoch ~= base[1] then return 'rewound' end
  if tonumber(seq) < tonumber(base[2]) then return 'trimmed' end
  if seq == base[2] then return hash == base[3] and 'here' or 'rewound' end
  local found = redis.call('XRANGE', log, seq .. '-0', seq .. '-0')[1]
  return found and found[2][2] == hash and 'here' or 'rewound'
end
"""

CREATE: Final = Script("""
if redis.call('EXISTS', KEYS[2]) == 0 then
  redis.call('XADD', KEYS[1], 'MAXLEN', '0', '0-1', 'x', '')
  redis.call('HSET', KEYS[2], 'epoch', ARGV[1], 'seq', '0', 'hash', ARGV[2])
end
return {'ok'}
""")
"""Open an empty log under `epoch` whose start hashes to `hash`, unless there is one."""

HEAD: Final = Script(_LOG + "return {'ok', base[1], head_seq, head_hash}", writes=False)
"""`ok, epoch, seq, hash` of the end."""

APPEND: Final = Script(
    _LOG
    + """
local verdict = place(ARGV[1], ARGV[2], ARGV[3])
if verdict ~= 'here' then return {verdict} end
if ARGV[2] ~= head_seq then return {'lost'} end
local seq = tonumber(head_seq)
for i = 6, #ARGV, 4 do
  seq = seq + 1
  local id = string.format('%.0f-0', seq)
  if ARGV[i + 2] == '' then
    redis.call('XADD', log, id, 'h', ARGV[i], 'd', ARGV[i + 1], 'r', ARGV[i + 3])
  else
    redis.call('XADD', log, id, 'h', ARGV[i], 'd', ARGV[i + 1], 's', ARGV[i + 2], 'b', ARGV[i + 3])
  end
end
-- A refused hint must not make a written entry look refused.
redis.pcall('PUBLISH', ARGV[4], ARGV[5] .. ' ' .. string.format('%.0f', seq))
return {'ok'}
"""
)
"""Behind `epoch, seq, hash`, telling `channel` of `atelier`: hash, digest, salt, body of each; without salt, the reason."""

READ: Final = Script(
    _LOG
    + """
local epoch, seq, hash = ARGV[1], ARGV[2], ARGV[3]
if epoch == '' then
  if base[2] ~= '0' then return {'trimmed'} end
  epoch, seq, hash = base[1], base[2], base[3]
end
local verdict = place(epoch, seq, hash)
if verdict ~= 'here' then return {verdict} end
return {'ok', epoch, seq, hash, redis.call('XRANGE', log, seq .. '-1', '+', 'COUNT', ARGV[4])}
""",
    writes=False,
)
"""`ok, epoch, seq, hash, entries` behind a position (an empty epoch: from the start), at most `limit`."""

SAVE: Final = Script(
    _LOG
    + """
local verdict = place(ARGV[1], ARGV[2], ARGV[3])
if verdict ~= 'here' then return {verdict} end
local kept = redis.call('HMGET', KEYS[3], 'version', 'seq')
if kept[1] ~= ARGV[4] or tonumber(kept[2]) <= tonumber(ARGV[2]) then
  redis.call('HSET', KEYS[3], 'seq', ARGV[2], 'hash', ARGV[3], 'version', ARGV[4], 'state', ARGV[5])
end
return {'ok'}
"""
)
"""Keep a snapshot at `epoch, seq, hash` by `version`; of two by one version the further one stays."""

LOAD: Final = Script(
    _LOG
    + """
if redis.call('HGET', KEYS[3], 'version') ~= ARGV[1] then return {'ok'} end
return {'ok', base[1], unpack(redis.call('HMGET', KEYS[3], 'seq', 'hash', 'state'))}
""",
    writes=False,
)
"""`ok, epoch, seq, hash, state` of the snapshot by `version`, or `ok` alone."""

SAVE_VECTORS: Final = Script(
    _LOG
    + """
local vectors = KEYS[4]
local space = redis.call('HGET', vectors, 'space')
if space ~= ARGV[1] then
  redis.call('DEL', vectors)
  redis.call('HSET', vectors, 'space', ARGV[1])
end
local room = tonumber(ARGV[2]) + 1 - redis.call('HLEN', vectors)
for i = 3, #ARGV, 2 do
  if room > 0 or redis.call('HEXISTS', vectors, ARGV[i]) == 1 then
    room = room - redis.call('HSET', vectors, ARGV[i], ARGV[i + 1])
  end
end
return {'ok'}
"""
)
"""Keep digest, vector of each in `space`, at most `max` in all; those of another space are dropped."""

LOAD_VECTORS: Final = Script(
    _LOG
    + """
if redis.call('HGET', KEYS[4], 'space') ~= ARGV[1] then return {'ok'} end
return {'ok', unpack(redis.call('HSCAN', KEYS[4], ARGV[2], 'COUNT', ARGV[3]))}
""",
    writes=False,
)
"""`ok, cursor, digests and vectors` of `space` from a cursor on, some `count` at once; `ok` alone when there are none."""

TRIM: Final = Script(
    _LOG
    + """
if ARGV[1] == base[1] and tonumber(ARGV[2]) < tonumber(base[2]) then return {'ok'} end
local verdict = place(ARGV[1], ARGV[2], ARGV[3])
if verdict ~= 'here' then return {verdict} end
local kept = redis.call('HGET', KEYS[3], 'seq')
if not kept or tonumber(kept) < tonumber(ARGV[2]) then return {'refused'} end
redis.call('HSET', about, 'seq', ARGV[2], 'hash', ARGV[3])
redis.call('XTRIM', log, 'MAXLEN', string.format('%.0f', tonumber(head_seq) - tonumber(ARGV[2])))
return {'ok'}
"""
)
"""Forget what stands before `epoch, seq, hash`, that place included, when a snapshot holds it."""

REDACT: Final = Script(
    _LOG
    + """
if base[2] ~= '0' then return {'refused'} end
local wanted = {}
for i = 2, #ARGV do
  local seq = tonumber(ARGV[i])
  if seq < 1 or seq > tonumber(head_seq) then return {'refused'} end
  wanted[ARGV[i] .. '-0'] = true
end
-- An entry cannot be changed, and a deleted one keeps its bytes in its node and in every dump of it: so all anew.
local entries = redis.call('XRANGE', log, '-', '+')
redis.call('DEL', log)
for _, entry in ipairs(entries) do
  local id, kept = entry[1], entry[2]
  if wanted[id] and kept[5] == 's' then
    redis.call('XADD', log, id, 'h', kept[2], 'd', kept[4], 'r', ARGV[1])
  else
    redis.call('XADD', log, id, unpack(kept))
  end
end
if #entries == 0 then redis.call('XADD', log, 'MAXLEN', '0', '0-1', 'x', '') end
redis.call('DEL', KEYS[3], KEYS[4])
return {'ok'}
"""
)
"""Take salt and body from entries, for a `reason`, and drop what was folded or computed from them."""

DESTROY: Final = Script("""
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4])
redis.call('ZREM', KEYS[5], ARGV[1])
return {'ok'}
""")
"""Forget an atelier and that it was listed: what is listed and has no log counts as lost."""

ENLIST: Final = Script("""
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) then
  local last = redis.call('ZREVRANGE', KEYS[1], '0', '0', 'WITHSCORES')[2] or '0'
  redis.call('ZADD', KEYS[1], string.format('%.0f', tonumber(last) + 1), ARGV[1])
end
return {'ok'}
""")
"""Put a name at the end of a list, unless it stands there."""

FOUND: Final = Script("""
local first = redis.call('ZRANGEBYSCORE', KEYS[1], '0', '0')[1]
if not first then
  first = ARGV[1]
  redis.call('ZADD', KEYS[1], '0', first)
end
return first
""")
"""Who the store is: the name at the head of its register, given to it now if it has none."""

SET_DOOR: Final = Script("""
local atelier, code = ARGV[1], ARGV[2]
if code ~= '' then
  local other = redis.call('HGET', KEYS[1], 'code ' .. code)
  if other and other ~= atelier then return {'lost'} end
  redis.call('HSET', KEYS[1], 'code ' .. code, atelier)
end
local old = redis.call('HGET', KEYS[1], 'of ' .. atelier)
if old and old ~= code then redis.call('HDEL', KEYS[1], 'code ' .. old) end
if code ~= '' then
  redis.call('HSET', KEYS[1], 'of ' .. atelier, code)
else
  redis.call('HDEL', KEYS[1], 'of ' .. atelier)
end
return {'ok'}
""")
"""Give an atelier a code (empty: none), unless another atelier has it."""
