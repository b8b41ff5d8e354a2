package org.parallax.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.parallax.document.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The notes of our own writing that travel in the jar, as `planted.yaml` lists them.
public final class SampleNotes {
  private static final String FOLDER = "/packs/china-ai-economy/notes/";

  private SampleNotes() {}

  /// {@return the sample notes, in the order of the list}
  public static List<Source> sources() {
    JsonNode list = new YAMLMapper().readTree(bytes("planted.yaml"));
    List<Source> sources = new ArrayList<>();
    for (JsonNode note : list) {
      String file = note.path("file").asString("");
      sources.add(new Source(file, bytes(file)));
    }
    return sources;
  }

  private static byte[] bytes(String name) {
    try (InputStream in = SampleNotes.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("Expected the sample note " + name + " in the jar.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
