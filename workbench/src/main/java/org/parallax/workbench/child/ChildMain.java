package org.parallax.workbench.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.parallax.document.ReadResult;
import org.parallax.document.Reader;
import org.parallax.document.Refusal;
import org.parallax.document.StandardReader;

/// The child's side: reads files as they are handed over until its input ends.
public final class ChildMain {
  static final int OUT_OF_MEMORY = 3;

  private ChildMain() {}

  /// Serves the parent.
  public static void main(String[] args) throws IOException {
    DataInputStream from =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    DataOutputStream to =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Reader reader = StandardReader.create();
    try {
      while (true) {
        Wire.Request request = Wire.readRequest(from);
        Wire.writeResult(to, read(reader, request));
      }
    } catch (EOFException _) {
      System.exit(0);
    } catch (OutOfMemoryError _) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private static ReadResult read(Reader reader, Wire.Request request) {
    try {
      return reader.read(request.source(), request.limits());
    } catch (StackOverflowError | RuntimeException e) {
      return new ReadResult.Refused(
          new Refusal(
              "a sound file",
              "one that its reader cannot follow (" + e.getClass().getSimpleName() + ")",
              request.source().name(),
              "save it anew from the program that made it"));
    }
  }
}
