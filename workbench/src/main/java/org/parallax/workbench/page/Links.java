package org.parallax.workbench.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Addresses of pages.
public final class Links {
  private Links() {}

  /// {@return the address of a number's derivation}
  public static String why(String document, String id) {
    return "/why/" + segment(document) + "/" + segment(id);
  }

  /// {@return one part of a path, with everything that means something in an address encoded}
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
