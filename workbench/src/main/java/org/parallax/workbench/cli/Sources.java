package org.parallax.workbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Limits;
import org.parallax.document.Refusal;
import org.parallax.document.Source;

/// Files opened one at a time, as they are asked for; what cannot be opened is set aside.
final class Sources implements Iterable<Source> {
  private final List<Path> files;
  private final Limits limits;
  private final List<Refusal> refusals = new ArrayList<>();

  Sources(List<Path> files, Limits limits) {
    this.files = List.copyOf(files);
    this.limits = limits;
  }

  /// {@return the files that could not be opened so far}
  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  @Override
  public Iterator<Source> iterator() {
    Iterator<Path> paths = files.iterator();
    return new Iterator<>() {
      private @Nullable Source next;

      @Override
      public boolean hasNext() {
        while (next == null && paths.hasNext()) {
          switch (Inputs.open(paths.next(), limits)) {
            case Inputs.Opened.Bytes bytes -> next = bytes.source();
            case Inputs.Opened.Closed closed -> refusals.add(closed.refusal());
          }
        }
        return next != null;
      }

      @Override
      public Source next() {
        if (!hasNext() || next == null) {
          throw new NoSuchElementException();
        }
        Source source = next;
        next = null;
        return source;
      }
    };
  }
}
