package org.parallax.series;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All packs in force, as one catalogue and one store.
public final class PackSet {

  private final List<Pack> packs;
  private final Catalogue catalogue;
  private final SeriesStore store;
  private final Imported imported;

  private PackSet(List<Pack> packs, Imported imported) {
    this.packs = List.copyOf(packs);
    this.imported = imported;
    this.catalogue = new DefaultCatalogue(packs, imported);
    DefaultSeriesStore.Builder builder = new DefaultSeriesStore.Builder();
    packs.forEach(pack -> pack.observations().forEach(builder::add));
    this.store = imported.over(builder);
  }

  /// {@return the packs that travel in the jar}
  public static PackSet bundled() {
    return load(List.of());
  }

  /// {@return the packs that travel in the jar and those in these folders}
  ///
  /// @throws PackFormatException if one of them has a problem, or two claim one id or one series
  public static PackSet load(List<Path> folders) {
    List<Pack> packs = new ArrayList<>();
    for (String id : bundledIds()) {
      packs.add(PackLoader.bundled(id).orThrow());
    }
    for (Path folder : folders) {
      packs.add(PackLoader.folder(folder).orThrow());
    }
    return of(packs);
  }

  /// {@return these packs together}
  ///
  /// @throws PackFormatException if two claim one id or one series
  public static PackSet of(List<Pack> packs) {
    Map<String, String> owners = new TreeMap<>();
    for (Pack pack : packs) {
      claim(owners, "pack " + pack.id(), pack);
      pack.series().forEach(s -> claim(owners, "series " + s.key(), pack));
    }
    return new PackSet(packs, Imported.NONE);
  }

  /// {@return these packs and what a workspace has imported besides}
  public PackSet with(Imported more) {
    return new PackSet(packs, more);
  }

  private static void claim(Map<String, String> owners, String what, Pack pack) {
    String other = owners.putIfAbsent(what, pack.id());
    if (other != null) {
      throw new PackFormatException(
          pack.id(),
          List.of(
              new PackProblem(
                  what.startsWith("pack") ? "pack.yaml" : "series.csv",
                  0,
                  "",
                  what + " once over all packs",
                  "it in " + other + " too")));
    }
  }

  /// {@return the ids of the packs that travel in the jar, in the order in which they apply}
  public static List<String> bundledIds() {
    try (InputStream in = PackSet.class.getResourceAsStream("bundled-packs.txt")) {
      if (in == null) {
        throw new IllegalStateException("The list of bundled packs is missing from the jar.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Pack> packs() {
    return packs;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public SeriesStore store() {
    return store;
  }

  /// {@return what was imported besides the packs}
  public Imported imported() {
    return imported;
  }

  /// {@return the version of each pack by its id, sorted; imports count as a pack of their own}
  public Map<String, String> versions() {
    Map<String, String> versions = new TreeMap<>();
    packs.forEach(p -> versions.put(p.id(), p.version()));
    if (!imported.version().isEmpty()) {
      versions.put("imported", imported.version());
    }
    return java.util.Collections.unmodifiableMap(versions);
  }
}
