package io.ledgerdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Offences for the rules to catch: compiled for one test from the text beside its assertion, so
 * that neither the build nor the running desk ever meets them.
 */
final class Planted {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private Planted() {}

    /** The rule reports one offence at least, with its way to mend it. */
    static void assertCaught(ArchRule rule, Path scratch, String... sources) {
        EvaluationResult result = rule.evaluate(classes(scratch, sources));
        assertThat(result.hasViolation()).as("caught by: %s", rule.getDescription()).isTrue();
        assertThat(rule.getDescription()).contains("because").containsPattern("\\(rule\\s\\d+\\)");
    }

    /** The rule reports nothing. */
    static void assertSpared(ArchRule rule, Path scratch, String... sources) {
        assertThat(rule.evaluate(classes(scratch, sources)).getFailureReport().getDetails())
                .isEmpty();
    }

    /**
     * Compiles the sources and reads them as ArchUnit sees classes.
     *
     * @param scratch where a folder for the class files is made
     * @param sources one top-level type each
     */
    private static JavaClasses classes(Path scratch, String... sources) {
        Path folder = newFolder(scratch);
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(new Source(source));
        }
        List<String> options =
                List.of(
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "-nowarn");
        try (StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null)) {
            boolean compiled = COMPILER.getTask(null, manager, null, options, null, files).call();
            if (!compiled) {
                throw new IllegalArgumentException("a planted source does not compile, see above");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static Path newFolder(Path scratch) {
        try {
            return Files.createTempDirectory(scratch, "planted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of so many lines in that package. */
    static void file(Path root, String packageName, String name, int lines) {
        try {
            Path folder = Files.createDirectories(root.resolve(packageName.replace('.', '/')));
            Files.writeString(folder.resolve(name + ".java"), "//\n".repeat(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(
                    URI.create(
                            "string:///"
                                    + first(PACKAGE, text).replace('.', '/')
                                    + "/"
                                    + first(TYPE, text)
                                    + Kind.SOURCE.extension),
                    Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String first(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new IllegalArgumentException("no " + pattern + " in: " + text);
            }
            return matcher.group(1);
        }
    }
}
