#!/usr/bin/env bash
# Fetches what host pages have and only Debian packages: WordPress and its themes, Prototype, MooTools. Unpacked beside
# the npm packages, installed nowhere; needs apt, and no root.
set -euo pipefail
cd "$(dirname "$0")/../../node_modules"
mkdir -p .debian
cd .debian
apt-get download -qq wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentytwo \
  wordpress-theme-twentytwentythree libjs-prototype libjs-mootools
for package in *.deb; do dpkg -x "$package" .; done
rm -- *.deb
