package org.parallax.workbench.child;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.parallax.document.Limits;
import org.parallax.document.ReadResult;
import org.parallax.document.Reader;
import org.parallax.document.Refusal;
import org.parallax.document.Source;

/// Hands files to child processes and takes documents back. A child that crashes, runs out of
/// memory or out of time is ended, and its file refused with the limit named; an idle child is kept
/// for the next file.
final class ChildReader implements Reader {
  private static final int MOST_CHILDREN = 2;
  private static final ChildReader SHARED = new ChildReader();

  private final Semaphore places = new Semaphore(MOST_CHILDREN, true);
  private final Deque<Child> idle = new ArrayDeque<>();

  private ChildReader() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "parallax-end-children"));
  }

  /// {@return the one pool of children of this process}
  static ChildReader shared() {
    return SHARED;
  }

  @Override
  public ReadResult read(Source source, Limits limits) {
    if (source.bytes().length > limits.bytes()) {
      return refused(
          "at most " + limits.bytes() + " bytes (limit bytes)",
          source.bytes().length + " bytes",
          source,
          "split it, or --limit bytes=N");
    }
    places.acquireUninterruptibly();
    try {
      return readInChild(source, limits);
    } finally {
      places.release();
    }
  }

  private ReadResult readInChild(Source source, Limits limits) {
    Child child = take();
    Child.Answer answer = child.read(source, limits);
    switch (answer) {
      case Child.Answer.Result result -> {
        give(child);
        return result.result();
      }
      case Child.Answer.TimedOut _ -> {
        child.end();
        return refused(
            "a file that can be read in " + limits.time().toSeconds() + " s (limit seconds)",
            "one that takes longer",
            source,
            "print it to a new PDF, or --limit seconds=N");
      }
      case Child.Answer.Died died -> {
        child.end();
        return refused(
            "a file that a reader with " + Child.HEAP_MEGABYTES + " MB can read",
            died.how(),
            source,
            "save it anew from the program that made it, or split it");
      }
    }
  }

  private Child take() {
    synchronized (idle) {
      while (!idle.isEmpty()) {
        Child child = idle.pop();
        if (child.isAlive()) {
          return child;
        }
      }
    }
    return new Child();
  }

  private void give(Child child) {
    synchronized (idle) {
      idle.push(child);
    }
  }

  private void endAll() {
    synchronized (idle) {
      idle.forEach(Child::end);
      idle.clear();
    }
  }

  private static ReadResult refused(String expected, String found, Source source, String advice) {
    return new ReadResult.Refused(new Refusal(expected, found, source.name(), advice));
  }
}
