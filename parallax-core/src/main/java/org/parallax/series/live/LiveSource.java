package org.parallax.series.live;

import java.io.IOException;
import java.net.URI;
import org.parallax.document.Source;

/// Fetches the bytes of one address. It changes nothing: what it gives is imported like a file, so
/// that a source that lies leaves everything as it was.
public interface LiveSource {

  /// {@return what the address gives}
  ///
  /// @throws LiveException if the host is not on the list, does not answer, or answers with
  ///   something that is no data; the message says which
  /// @throws InterruptedException if the thread is interrupted meanwhile
  Source fetch(URI address) throws LiveException, InterruptedException;

  /// An answer that is none.
  final class LiveException extends IOException {
    private static final long serialVersionUID = 1L;

    LiveException(String expected, String found, String where) {
      super("%s: expected %s, found %s.".formatted(where, expected, found));
    }
  }
}
