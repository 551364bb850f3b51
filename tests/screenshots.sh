#!/usr/bin/env bash
# Takes the README's screenshots of reports/sample with Chromium, wide and narrow, light and dark.
set -euo pipefail
cd "$(dirname "$0")/.."
page="file://$PWD/$(ls reports/sample/html/corpora-*.html)"
shot() {
  local profile
  profile="$(mktemp -d)"
  "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
    --disable-sync --hide-scrollbars --user-data-dir="$profile" --window-size="$2" --screenshot="reports/screenshots/$1.png" "${@:4}" "$3" 2>/dev/null
  rm -rf "$profile"
}
shot wide-light 1400,1000 "$page"
shot wide-dark 1400,1000 "$page" --force-dark-mode --enable-features=WebContentsForceDark:inversion_method/none --blink-settings=preferredColorScheme=0
shot narrow 500,1000 "$page"
shot index 1400,900 "file://$PWD/reports/sample/html/index.html"
