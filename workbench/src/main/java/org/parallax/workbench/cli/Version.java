package org.parallax.workbench.cli;

import org.parallax.workbench.Engines;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Engines.version()};
  }
}
