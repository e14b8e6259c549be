package io.ledgerdesk.importing.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ledgerdesk.kernel.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the maps of a source: in the operator's folder, if there is a file of its name, else in the
 * desk.
 */
public final class MapsFiles {
    private static final String ENDING = ".yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Optional<Path> folder;

    public MapsFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * Reads the file anew; blocks.
     *
     * @throws Fault {@code IMPORT_MAPS_WRONG} with file and key
     */
    public SourceMaps of(String source) {
        String name = source + ENDING;
        Optional<Path> own =
                folder.map(parent -> parent.resolve(name)).filter(Files::isRegularFile);
        String said = own.map(Path::toString).orElse("the desk's own " + name);
        try (InputStream in = own.isPresent() ? Files.newInputStream(own.get()) : builtIn(name)) {
            JsonNode root = YAML.readTree(in);
            return new MapsReader(said).read(root);
        } catch (JsonProcessingException e) {
            throw new Fault(
                    "IMPORT_MAPS_WRONG",
                    said
                            + " is no YAML, in line "
                            + e.getLocation().getLineNr()
                            + ": "
                            + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new Fault("IMPORT_MAPS_WRONG", said + " cannot be read", e);
        }
    }

    private static InputStream builtIn(String name) {
        InputStream found = MapsFiles.class.getResourceAsStream("/importing/" + name);
        if (found == null) {
            throw new Fault(
                    "IMPORT_MAPS_WRONG",
                    "there is no " + name + ": put one into the folder ledgerdesk.importing.maps");
        }
        return found;
    }
}
