#!/usr/bin/env bash
# Renders the program's icon into PNG files (resources/desktop/icons) and packs them for Windows and macOS, after the SVG has changed.
# tst_desktopentry compares pictures and SVG. Needs librsvg2-bin, icoutils and icnsutils.
set -euo pipefail
cd "$(dirname "$0")/../resources/desktop"
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" cn.yiren.yiren.svg --output "icons/$size.png"
done
icotool --create --output ../../packaging/windows/yiren.ico icons/{16,24,32,48,64}.png --raw=icons/256.png
png2icns ../../packaging/macos/yiren.icns icons/{16,32,48,128,256,512}.png >/dev/null
