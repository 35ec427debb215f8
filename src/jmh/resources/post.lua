-- Posts the lines of a file in turns, each connection thread from another line on.
-- Arguments: path, file, token.
local threads = 0

function setup(thread)
  thread:set("first", threads * 97)
  threads = threads + 1
end

function init(arguments)
  requests = {}
  next = first
  local headers =
    { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. arguments[3] }
  for body in io.lines(arguments[2]) do
    requests[#requests + 1] =
      wrk.format("POST", arguments[1], headers, body)
  end
end

function request()
  next = next % #requests + 1
  return requests[next]
end

function done(summary, latency)
  local failed = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d\n",
    summary.requests, summary.duration,
    failed.status + failed.connect + failed.read + failed.write + failed.timeout,
    latency:percentile(50), latency:percentile(99)))
end
