package org.parallax.workbench.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallax.provenance.ContentHash;

/// The scripts, styles and the icon that pages ask for: a closed list, read once from the program
/// itself, so that no request can name any other file.
public final class Assets {
  private static final List<String> STYLES =
      List.of(
          "base.css",
          "note.css",
          "audit.css",
          "evidence.css",
          "library.css",
          "ledger.css",
          "print.css");
  private static final List<String> SCRIPTS =
      List.of(
          "script.js",
          "parallax.js",
          "audit.js",
          "review.js",
          "library.js",
          "jobs.js",
          "parts.js",
          "series.js");

  /// The charts of the pages of series: a library, taken from its own jar.
  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

  private static final Assets LOADED = new Assets();

  private final SortedMap<String, Asset> byName = new TreeMap<>();
  private final String styles;
  private final String digest;

  private Assets() {
    styles = joined();
    byName.put("parallax.css", new Asset("text/css; charset=utf-8", styles));
    for (String script : SCRIPTS) {
      byName.put(script, new Asset("text/javascript; charset=utf-8", own(script)));
    }
    byName.put("echarts.js", new Asset("text/javascript; charset=utf-8", read(ECHARTS)));
    byName.put("icon.svg", new Asset("image/svg+xml", own("icon.svg")));
    StringBuilder all = new StringBuilder();
    byName.forEach((name, asset) -> all.append(name).append(ContentHash.of(asset.text())));
    digest = ContentHash.of(all.toString()).abbreviated(12);
  }

  /// {@return all of them}
  public static Assets loaded() {
    return LOADED;
  }

  /// {@return the style sheet, for pages that carry it inside}
  public static String styleSheet() {
    return LOADED.styles;
  }

  /// {@return a name that changes with any of them}
  public String digest() {
    return digest;
  }

  /// {@return one of them, or null}
  public @Nullable Asset get(String name) {
    return byName.get(name);
  }

  /// One file.
  public record Asset(String mediaType, String text) {}

  private static String joined() {
    StringBuilder css = new StringBuilder();
    STYLES.forEach(name -> css.append(own(name)));
    return css.toString();
  }

  private static String own(String name) {
    return read("static/" + name);
  }

  private static String read(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Expected " + path + " in the program, found none.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read " + path + ".", e);
    }
  }
}
