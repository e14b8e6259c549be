# Sourced by mvnw: points JAVA_HOME at a JDK 25 or newer, wherever one is installed.
# Taken in this order: JAVA_HOME, javac on the PATH, macOS's java_home, /usr/lib/jvm, SDKMAN, ~/.jdks, /opt.

ledgerdesk_is_jdk() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  ledgerdesk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${ledgerdesk_version:-0}" -ge 25 ] 2>/dev/null
}

ledgerdesk_find_jdk() {
  ledgerdesk_javac=$(command -v javac 2>/dev/null || true)
  if [ -n "$ledgerdesk_javac" ]; then
    ledgerdesk_javac=$(readlink -f "$ledgerdesk_javac" 2>/dev/null || echo "$ledgerdesk_javac")
  fi
  ledgerdesk_mac=$(/usr/libexec/java_home -v 25+ 2>/dev/null || true)
  for ledgerdesk_home in \
    "${JAVA_HOME:-}" "${ledgerdesk_javac%/bin/javac}" "$ledgerdesk_mac" \
    /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /opt/*; do
    if ledgerdesk_is_jdk "$ledgerdesk_home"; then
      JAVA_HOME=$ledgerdesk_home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Ledgerdesk needs a JDK 25 or newer. None was found in JAVA_HOME, on the PATH, in /usr/lib/jvm," >&2
  echo "~/.sdkman, ~/.jdks or /opt. Install one (for example Temurin 25) or set JAVA_HOME to it." >&2
  exit 1
}

ledgerdesk_find_jdk
