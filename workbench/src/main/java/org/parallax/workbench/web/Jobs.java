package org.parallax.workbench.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Refusal;
import org.parallax.document.Source;

/// Audits under way and those that ended lately.
final class Jobs implements AutoCloseable {
  private static final int AT_ONCE = 2;
  private static final int REMEMBERED = 1_000;

  private final Desk desk;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final AtomicInteger number = new AtomicInteger();
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private volatile boolean closed;

  Jobs(Desk desk) {
    this.desk = desk;
  }

  /// Begins the audit of a file.
  Job begin(Source source) {
    Job job = new Job("j" + number.incrementAndGet(), source.name());
    synchronized (jobs) {
      jobs.put(job.id, job);
      if (jobs.size() > REMEMBERED) {
        jobs.remove(jobs.keySet().iterator().next());
      }
    }
    Thread.ofVirtual().name("audit-" + job.id).start(() -> run(job, source));
    return job;
  }

  @Nullable Job get(String id) {
    synchronized (jobs) {
      return jobs.get(id);
    }
  }

  @Override
  public void close() {
    closed = true;
    synchronized (jobs) {
      jobs.values().forEach(Job::stop);
    }
  }

  private void run(Job job, Source source) {
    places.acquireUninterruptibly();
    try {
      job.end.complete(job.stopped() ? new Desk.Added.Stopped() : desk.add(source, job));
    } catch (RuntimeException fault) {
      System.getLogger(Jobs.class.getName())
          .log(System.Logger.Level.ERROR, "While auditing " + source.name(), fault);
      job.end.complete(
          new Desk.Added.Refused(
              new Refusal(
                  "a text that can be audited",
                  "a fault of ours (" + fault.getClass().getSimpleName() + ")",
                  source.name(),
                  "the command line, which says more")));
    } finally {
      places.release();
    }
  }

  /// One audit.
  final class Job implements Desk.Work {
    private final String id;
    private final String name;
    private final CompletableFuture<Desk.Added> end = new CompletableFuture<>();
    private volatile Desk.Step step = Desk.Step.QUEUED;
    private volatile boolean stop;

    private Job(String id, String name) {
      this.id = id;
      this.name = name;
    }

    String id() {
      return id;
    }

    String name() {
      return name;
    }

    void stop() {
      stop = true;
    }

    Desk.Step step() {
      return step;
    }

    /// {@return what came of it, or null while it is under way}
    Desk.@Nullable Added outcome() {
      return end.getNow(null);
    }

    /// {@return what came of it, once it ended}
    Desk.Added await() {
      return end.join();
    }

    @Override
    public void doing(Desk.Step now) {
      step = now;
    }

    @Override
    public boolean stopped() {
      return stop || closed;
    }
  }
}
