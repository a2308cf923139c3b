#!/bin/sh
# Sees to a Chromium for the tests that open a page: one that is there, else Debian's through apt-get where that may be run.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then
        echo "browser: $(command -v "$name")"
        exit 0
    fi
done
if ! command -v apt-get >/dev/null 2>&1; then
    echo "browser: none here and no apt-get; the tests that open a page are skipped"
    exit 1
fi
if [ "$(id -u)" = 0 ]; then
    as=""
elif sudo -n true 2>/dev/null; then
    as="sudo -n"
else
    echo "browser: none here, and apt-get needs root; the tests that open a page are skipped"
    exit 1
fi
echo "browser: installing chromium with apt-get"
if $as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null; then
    echo "browser: $(command -v chromium)"
else
    echo "browser: apt-get could not install chromium; the tests that open a page are skipped"
    exit 1
fi
