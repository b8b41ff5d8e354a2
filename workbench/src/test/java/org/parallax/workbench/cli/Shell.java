package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// One command run in this process.
record Shell(int code, String out, String err) {

  static Shell run(String... args) {
    return run(new ParallaxCommand(), args);
  }

  static Shell run(ParallaxCommand root, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = root.execute(args, new PrintWriter(out), new PrintWriter(err));
    return new Shell(code, out.toString(), err.toString());
  }
}
