package org.parallax.workbench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/// One command run in this process.
record Shell(int code, String out, String err) {

  static Shell run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = ParallaxCommand.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Shell(code, out.toString(), err.toString());
  }
}
