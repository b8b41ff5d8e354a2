package org.parallax.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.parallax.provenance.ContentHash;

/// The numbered steps that bring a derived database to the tables that this program knows.
///
/// @param steps in order
record Migrations(List<Step> steps) {
  private static final String FOLDER = "/org/parallax/workspace/migrations/";

  Migrations {
    steps = List.copyOf(steps);
  }

  /// One migration.
  ///
  /// @param number from 1, without holes
  record Step(int number, String name, String sql) {}

  /// {@return the steps that this program was built with}
  static Migrations own() {
    List<Step> steps = new ArrayList<>();
    for (String name : resource("list.txt").lines().filter(l -> !l.isBlank()).toList()) {
      steps.add(new Step(Integer.parseInt(name.substring(0, 4)), name, resource(name)));
    }
    return new Migrations(steps);
  }

  /// Applies what is missing.
  ///
  /// @return whether anything was applied
  /// @throws WorkspaceException if the database has more steps than this program knows
  /// @throws IllegalArgumentException if it has others
  boolean apply(Handle handle, String where) {
    handle.execute(
        "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL,"
            + " sha256 TEXT NOT NULL) STRICT");
    List<String> done =
        handle
            .createQuery("SELECT number || ' ' || sha256 FROM migrations ORDER BY number")
            .mapTo(String.class)
            .list();
    for (int i = 0; i < Math.min(done.size(), steps.size()); i++) {
      String known = steps.get(i).number() + " " + hash(steps.get(i));
      if (!known.equals(done.get(i))) {
        throw new IllegalArgumentException(
            "Expected migration " + known + ", found " + done.get(i) + ".");
      }
    }
    if (done.size() > steps.size()) {
      throw new WorkspaceException(
          "a database with the " + steps.size() + " migrations that this version knows",
          done.size() + " migrations",
          where,
          "use the newer version that made it, or delete parallax.db: it is made anew");
    }
    for (Step step : steps.subList(done.size(), steps.size())) {
      handle.useTransaction(inside -> {
        inside.createScript(step.sql()).executeAsSeparateStatements();
        inside.execute(
            "INSERT INTO migrations VALUES (?, ?, ?)", step.number(), step.name(), hash(step));
      });
    }
    return done.size() < steps.size();
  }

  private static String hash(Step step) {
    return ContentHash.of(step.sql()).hex();
  }

  private static String resource(String name) {
    try (InputStream stream = Migrations.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("Expected the resource " + FOLDER + name + ", found none.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
