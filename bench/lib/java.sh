# Sourced by the Java benchmarks: run_java <main class> [arguments] runs it on the test class path.
cd "$(dirname "$0")/.."
. .mvn/find-jdk.sh

run_java() {
  if [ "${BENCH_BUILD:-yes}" = yes ]; then
    ./mvnw -B -ntp -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath >&2
  fi
  # shellcheck disable=SC2086 # several options
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${JAVA_OPTS:-} \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager \
    -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" "$@"
}
