#!/usr/bin/env bash
# Brings what test/wordpress/ needs on Debian: PHP with MySQL's functions and MariaDB's programs (by apt, as root, and
# only where they are missing), and WordPress' files. No server is installed or started: the test runs its own in a
# temporary folder.
set -euo pipefail
cd "$(dirname "$0")/../.."

has_all() {
  php -r 'exit(extension_loaded("mysqli") ? 0 : 1);' &>/dev/null &&
    test -x /usr/sbin/mariadbd &&
    test -x /usr/bin/mariadb-install-db &&
    # mariadb-install-db needs it.
    test -x /usr/bin/my_print_defaults &&
    # Of WordPress' own scripts, this one is a package by itself.
    test -e /usr/share/javascript/underscore/underscore.min.js
}

if ! has_all; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # The `-core` packages are the programs alone, without a service.
  apt-get install -y -qq --no-install-recommends \
    php-cli php-mysql mariadb-server-core mariadb-client-core libjs-underscore >/dev/null
fi

test -e node_modules/.debian/usr/share/wordpress/wp-load.php || test/hosts/get-debian.sh
