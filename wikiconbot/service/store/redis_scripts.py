"""The steps of the Redis store that need more than one command, in Lua: Redis runs each of them whole.

Every script begins with the time: that of Redis, or the first argument if it is not empty (tests). Times are written with six
decimals, because Lua's own way of writing a number keeps only 14 digits. Numbers are returned as texts, because Redis cuts their
decimals (https://redis.io/docs/latest/develop/programmability/lua-api/).
"""

from wikiconbot.service.store.base import AGES

_NOW = f"""
local ages = {AGES}
local now = tonumber(ARGV[1])
if not now then local t = redis.call('TIME'); now = t[1] + t[2] / 1000000 end
local function text(number) return string.format('%.6f', number) end
"""

# A hint is in two keys: KEYS[1] has when each page is due, KEYS[2] when it came first, when its job was to run, its priority.
# Redis may evict either of them: without the second, a job is asked for again.
HINT = (
    _NOW
    + """
local title, want, priority, lost = ARGV[2], now + ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5])
local since, promised, before = string.match(redis.call('HGET', KEYS[2], title) or '', '^(%S+) (%S+) (%S+)$')
local due = tonumber(redis.call('ZSCORE', KEYS[1], title) or want)
if not redis.call('ZSCORE', KEYS[1], title) then since, before = nil, nil
elseif before and want >= due and priority <= tonumber(before) and tonumber(promised) >= now - lost then return 0 end
redis.call('ZADD', KEYS[1], text(math.min(due, want)), title)
redis.call('HSET', KEYS[2], title,
  text(tonumber(since or now)) .. ' ' .. text(want) .. ' ' .. math.max(priority, tonumber(before or priority)))
redis.call('SADD', KEYS[3], ARGV[6])
return 1
"""
)

TAKE_UP = (
    _NOW
    + """
local due, about = redis.call('ZSCORE', KEYS[1], ARGV[2]), redis.call('HGET', KEYS[2], ARGV[2])
redis.call('HDEL', KEYS[2], ARGV[2])
if redis.call('ZREM', KEYS[1], ARGV[2]) == 0 then return nil end
local since, _, priority = string.match(about or '', '^(%S+) (%S+) (%S+)$')
return {since or text(now), due, priority or '0'}
"""
)

# A lease is a field of a hash: until when, and the token. Redis's own expiry is not used: one clock decides everywhere.
_HELD = """
local until_, owner = string.match(redis.call('HGET', KEYS[1], ARGV[2]) or '', '^(%S+) (.*)$')
local held = until_ and tonumber(until_) > now and tonumber(until_) <= now + ages
"""
LEASE = (
    _NOW
    + _HELD
    + """
if held and owner ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[1], ARGV[2], text(now + ARGV[4]) .. ' ' .. ARGV[3])
redis.call('SADD', KEYS[2], ARGV[5])
return 1
"""
)
RENEW = (
    _NOW
    + _HELD
    + """
if not held or owner ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[1], ARGV[2], text(now + ARGV[4]) .. ' ' .. ARGV[3])
return 1
"""
)
RELEASE = (
    _NOW
    + _HELD
    + """
if owner == ARGV[3] then redis.call('HDEL', KEYS[1], ARGV[2]) end
"""
)

# Makes the names of keys itself, as FIGURES does.
ABANDONED = (
    _NOW
    + """
local found, most = {}, tonumber(ARGV[4])
local function add(wiki, title) if #found < most then found[#found + 1] = {wiki, title} end end
for _, wiki in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  local function key(name) return ARGV[2] .. name .. ':' .. wiki end
  local ended = {}
  local leases = redis.call('HGETALL', key('leases'))
  for i = 1, #leases, 2 do
    local until_ = tonumber(string.match(leases[i + 1], '^%S+'))
    if until_ <= now or until_ > now + ages then ended[leases[i]] = true; add(wiki, leases[i]) end
  end
  for _, title in ipairs(redis.call('ZRANGEBYSCORE', key('due'), '-inf', '(' .. text(now - ARGV[3]))) do
    local promised = string.match(redis.call('HGET', key('hint'), title) or '', '^%S+ (%S+) ')
    if not ended[title] and (not promised or tonumber(promised) < now - ARGV[3]) then add(wiki, title) end
  end
end
return found
"""
)

# GCRA; the time after a full burst is the latest, so that a clock that is set back blocks nothing.
BUDGET = (
    _NOW
    + """
local step, burst, shortest = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local tat = math.min(tonumber(redis.call('HGET', KEYS[1], ARGV[2]) or now), now + step * burst)
local go = tat <= now + step * (burst - 1)
redis.call('HSET', KEYS[1], ARGV[2], text(go and math.max(tat, now) + step or tat))
if go then return '0' end
return text(math.max(shortest, tat - now - step * (burst - 1)))
"""
)

FAILED = (
    _NOW
    + """
redis.call('HINCRBY', KEYS[2], ARGV[3], 1)
redis.call('SADD', KEYS[3], ARGV[5])
local tries = (string.match(redis.call('HGET', KEYS[1], ARGV[2]) or '', '^(%d+) ') or 0) + 1
redis.call('HSET', KEYS[1], ARGV[2], tries .. ' ' .. text(tonumber(ARGV[4]) or now) .. ' ' .. ARGV[3])
return tries
"""
)

COMPARE_AND_SET = """
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then return 0 end
if ARGV[3] == '' then redis.call('HDEL', KEYS[1], ARGV[1]) else redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) end
redis.call('SADD', KEYS[2], ARGV[1])
return 1
"""

HEARTBEAT = (
    _NOW
    + """
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. text(now - ARGV[3]))
redis.call('ZADD', KEYS[1], text(now), ARGV[2])
"""
)

ALLOWED = (
    _NOW
    + """
local hour = tonumber(ARGV[3])
while tonumber(redis.call('LINDEX', KEYS[1], 0) or now) <= now - hour do redis.call('LPOP', KEYS[1]) end
if redis.call('LLEN', KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call('RPUSH', KEYS[1], text(now))
redis.call('EXPIRE', KEYS[1], 2 * hour)
return 1
"""
)

# A turn is a field of a hash, like a lease; who has to wait gets the seconds.
TURN = (
    _NOW
    + _HELD
    + """
if held and owner ~= ARGV[3] then return text(math.max(tonumber(ARGV[5]), tonumber(until_) - now)) end
redis.call('HSET', KEYS[1], ARGV[2], text(now + ARGV[4]) .. ' ' .. ARGV[3])
return '0'
"""
)
REST = (
    _NOW
    + _HELD
    + """
if owner ~= ARGV[3] then return end
if tonumber(ARGV[4]) <= 0 then redis.call('HDEL', KEYS[1], ARGV[2])
else redis.call('HSET', KEYS[1], ARGV[2], text(now + ARGV[4]) .. ' ') end
"""
)

DUE_PADS = """
local found = {}
for _, page in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])) do
  local pads = redis.call('HGET', KEYS[2], page)
  if pads then found[#found + 1] = {page, pads, redis.call('ZSCORE', KEYS[1], page)} end
end
return found
"""

# Makes the names of keys itself, so that all numbers are of one moment: no Redis Cluster.
FIGURES = (
    _NOW
    + """
local wikis = {}
for _, wiki in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  local function key(name) return ARGV[2] .. name .. ':' .. wiki end
  local running = 0
  for _, lease in ipairs(redis.call('HVALS', key('leases'))) do
    local until_ = tonumber(string.match(lease, '^%S+'))
    if until_ > now and until_ <= now + ages then running = running + 1 end
  end
  wikis[#wikis + 1] = {
    wiki, redis.call('SCARD', key('events')), redis.call('ZCARD', key('due')), running, redis.call('HLEN', key('failing')),
    redis.call('ZRANGE', key('due'), 0, 0, 'WITHSCORES')[2] or '', redis.call('HGET', KEYS[2], wiki) or '',
    redis.call('HGETALL', key('outcomes'))}
end
local oldest = redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', text(now), 'WITHSCORES', 'LIMIT', 0, 1)[2]
local pads = {redis.call('ZCARD', KEYS[4]), redis.call('ZCOUNT', KEYS[4], '-inf', text(now)), oldest or ''}
return {text(now), wikis, redis.call('ZRANGEBYSCORE', KEYS[3], text(now - ARGV[3]), '+inf', 'WITHSCORES'), pads}
"""
)
