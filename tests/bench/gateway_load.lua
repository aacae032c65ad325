-- wrk: each request is another push of the file that PUSHES names; every thread takes its own.
local lines = {}
local total = tonumber(os.getenv("THREADS"))
local counter = 0
function setup(thread) thread:set("id", counter); counter = counter + 1 end
function init(args)
  local i = 0
  for line in io.lines(os.getenv("PUSHES")) do
    if i % total == id then lines[#lines + 1] = line end
    i = i + 1
  end
  at = 0; bad = 0
end
function delay() return 100 end
function request()
  at = at + 1
  local line = lines[(at - 1) % #lines + 1]
  local tab = string.find(line, "\t", 1, true)
  local body = "<xml><ToUserName><![CDATA[gh_0a1b2c3d4e5f]]></ToUserName><Encrypt><![CDATA[" .. string.sub(line, tab + 1) .. "]]></Encrypt></xml>"
  return wrk.format("POST", string.sub(line, 1, tab - 1), {["Content-Type"] = "text/xml"}, body)
end
function response(status, headers, body) if status ~= 200 or body ~= "success" then bad = bad + 1; wrk.thread:stop() end end
function done(summary, latency, requests)
  io.write(string.format("p50 %.2f ms p99 %.2f ms p99.9 %.2f ms max %.2f ms, requests %d in %.1f s, errors %d/%d/%d\n", latency:percentile(50)/1000, latency:percentile(99)/1000, latency:percentile(99.9)/1000, latency.max/1000, summary.requests, summary.duration/1e6, summary.errors.status, summary.errors.timeout, summary.errors.connect + summary.errors.read + summary.errors.write))
end
