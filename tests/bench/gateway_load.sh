#!/bin/bash
# 500 pushes a second for a minute against `yiren-cli gateway run`, each sealed and signed as WeChat does it, each another one: prints the
# latency that wrk saw and how many were kept. Ends with 1 when the 99th percentile is 100 ms or more, fewer than 500 a second were answered,
# one was not answered `success`, or one of them is not kept. Needs wrk, python3 and its cryptography.
# Usage: gateway_load.sh PATH/yiren-cli [SECONDS]
set -e
cli=$1 seconds=${2:-60}
here=$(dirname "$(readlink -f "$0")")
work=$(mktemp -d)
trap 'kill $gateway 2>/dev/null; rm -rf "$work"' EXIT
umask 077
echo passphrase-of-the-load >"$work/passphrase"
echo opc_sim_token_01 >"$work/token"
echo AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA >"$work/key"
export YIREN_PASSPHRASE_FILE=$work/passphrase
unset DBUS_SESSION_BUS_ADDRESS
"$cli" --data-dir "$work/data" account add --name load --appid wx0123456789abcdef --push-token-file "$work/token" --push-key-file "$work/key" >/dev/null
"$cli" --json --data-dir "$work/data" gateway run --listen 127.0.0.1:0 >"$work/said" &
gateway=$!
until [ -s "$work/said" ]; do sleep 0.1; done
url=$(python3 -c 'import json,sys; print(json.loads(open(sys.argv[1]).readline())["listening"])' "$work/said")
PUSHES=$work/pushes python3 "$here/gateway_pushes.py" $((seconds * 700))
# 66 connections, each of which waits 100 ms before its next request: 660 a second at most, so that none is sent twice.
PUSHES=$work/pushes THREADS=2 wrk -t2 -c66 -d"${seconds}s" --timeout 5s -s "$here/gateway_load.lua" "$url" | tee "$work/wrk"
kill -INT $gateway
wait $gateway
python3 - "$work/data/yiren.db" "$work/wrk" <<'P'
import re, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
kept = db.execute("SELECT count(*) FROM push").fetchone()[0]
print("kept", kept, "in the conversation", db.execute("SELECT count(*) FROM talk_message").fetchone()[0])
said = re.search(r"p99 ([\d.]+) ms.*requests (\d+) in ([\d.]+) s, errors (\d+)/(\d+)/(\d+)", open(sys.argv[2]).read())
p99, requests, seconds = float(said[1]), int(said[2]), float(said[3])
problems = []
if p99 >= 100:
    problems.append("the 99th percentile is not under 100 ms")
if requests / seconds < 500:
    problems.append("only %.1f requests a second" % (requests / seconds))
if any(int(said[i]) for i in (4, 5, 6)):
    problems.append("not every request was answered")
if kept < requests: # what was under way at the end may be kept besides
    problems.append("%d of %d are not kept" % (requests - kept, requests))
for problem in problems:
    print(problem)
sys.exit(1 if problems else 0)
P
