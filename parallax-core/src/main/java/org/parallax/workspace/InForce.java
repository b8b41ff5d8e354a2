package org.parallax.workspace;

import org.parallax.audit.Auditor;
import org.parallax.series.Imported;
import org.parallax.series.PackSet;

/// The figures that decide at one state of a workspace: the packs, what was imported besides, and
/// the auditor over both.
///
/// @param signature names the state of the imports; an empty string where there are none
/// @param name engine, packs and imports, as kept with all that is derived
record InForce(String signature, PackSet packs, Auditor auditor, String name) {

  /// {@return the state without imports}
  static InForce alone(Engine engine) {
    return new InForce("", engine.figures().packs(), engine.auditor(), name(engine));
  }

  /// {@return the state with these imports}
  static InForce with(Engine engine, Imported imported) {
    PackSet packs = engine.figures().packs().with(imported);
    return new InForce(
        imported.version(),
        packs,
        engine.figures().auditors().apply(packs),
        name(engine) + "; imported " + imported.version());
  }

  /// {@return engine and packs, without imports}
  static String name(Engine engine) {
    StringBuilder name = new StringBuilder(engine.version());
    engine
        .packs()
        .forEach((id, version) -> name.append("; ").append(id).append(' ').append(version));
    return name.toString();
  }
}
