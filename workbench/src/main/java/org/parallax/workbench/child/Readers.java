package org.parallax.workbench.child;

import org.parallax.document.Format;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Reader;
import org.parallax.document.Source;
import org.parallax.document.StandardReader;

/// The reader of the program: plain formats in this process, the others in a child.
public final class Readers {
  private Readers() {}

  /// {@return a reader of every format, safe for use by several threads}
  public static Reader standard() {
    return new Routed(StandardReader.create(), ChildReader.shared());
  }

  private record Routed(Reader here, Reader child) implements Reader {
    @Override
    public ReadResult read(Source source, Limits limits) {
      return (Format.of(source).untrusted() ? child : here).read(source, limits);
    }
  }
}
