package org.parallax.workspace;

import java.nio.file.Path;
import java.time.InstantSource;
import org.parallax.document.Limits;

/// A process that watches the folder `drop` beside its workspace until it is killed.
final class WatchingChild {
  private WatchingChild() {}

  /// Watches.
  ///
  /// @param args the workspace's folder
  public static void main(String[] args) throws InterruptedException {
    Path dir = Path.of(args[0]);
    WatchedFolder watched =
        new WatchedFolder(dir.resolveSibling("drop"), ImportingChild.MAPPING, Limits.standard());
    InstantSource clock = InstantSource.system();
    try (Workspace workspace = Workspace.open(dir, FakeEngine.engine(), clock)) {
      while (true) {
        // Whatever its time says, a file that came by a rename is whole.
        watched.look(workspace, clock.instant().plusSeconds(60));
        Thread.sleep(20);
      }
    }
  }
}
