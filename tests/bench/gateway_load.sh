#!/bin/bash
# 500 pushes a second for a minute against `yiren-cli gateway run`, each sealed and signed as WeChat does it, each another one: prints the
# latency that wrk saw and how many were kept. Needs wrk, python3 and its cryptography. Usage: gateway_load.sh PATH/yiren-cli [SECONDS]
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
PUSHES=$work/pushes python3 "$here/gateway_pushes.py" $((seconds * 600))
# 66 connections, each of which waits 100 ms before its next request.
PUSHES=$work/pushes THREADS=2 wrk -t2 -c66 -d"${seconds}s" --timeout 5s -s "$here/gateway_load.lua" "$url"
kill -INT $gateway
wait $gateway
python3 - "$work/data/yiren.db" <<'P'
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
print("kept", db.execute("SELECT count(*) FROM push").fetchone()[0], "in the conversation", db.execute("SELECT count(*) FROM talk_message").fetchone()[0])
P
