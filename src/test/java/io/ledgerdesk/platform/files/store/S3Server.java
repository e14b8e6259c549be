package io.ledgerdesk.platform.files.store;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Adobe's S3Mock as a process of its own. */
record S3Server(Process process, URI endpoint) implements AutoCloseable {
    private static final Pattern ARCHIVE = Pattern.compile(".*[/\\\\]s3mock-[^/\\\\]*-exec\\.jar");

    static S3Server start(String bucket) throws IOException {
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                archive(),
                                "--server.port=0",
                                "--http.port=" + port,
                                "--com.adobe.testing.s3mock.store.initial-buckets=" + bucket)
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target/s3mock.log"))
                        .start();
        S3Server server = new S3Server(process, URI.create("http://127.0.0.1:" + port));
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(server::answers);
        return server;
    }

    private boolean answers() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(endpoint.resolve("/files")).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        }
    }

    private static String archive() {
        return Stream.of("surefire.test.class.path", "java.class.path")
                .map(System::getProperty)
                .filter(java.util.Objects::nonNull)
                .flatMap(path -> List.of(path.split(File.pathSeparator, -1)).stream())
                .filter(entry -> ARCHIVE.matcher(entry).matches())
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
