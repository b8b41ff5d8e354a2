package org.parallax.workbench.model;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Where a language model answers, in the form of OpenAI's chat completions.
///
/// @param base the address before `/chat/completions`; plain HTTP only on this machine
/// @param model the model's name, as the service knows it
/// @param key the service's key, or an empty string
public record ModelAddress(URI base, String model, String key) {
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

  public ModelAddress {
    String scheme = ("" + base.getScheme()).toLowerCase(Locale.ROOT);
    String host = "" + base.getHost();
    boolean here = scheme.equals("http") && HERE.contains(host);
    if (base.getHost() == null || !(scheme.equals("https") || here)) {
      throw new IllegalArgumentException(
          "https://HOST/v1, or http://127.0.0.1:PORT/v1 on this machine");
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException("the name of a model");
    }
  }

  /// {@return the address to ask}
  URI completions() {
    String text = base.toString();
    String slash = text.endsWith("/") ? "" : "/";
    return URI.create(text + slash + "chat/completions");
  }

  @Override
  public String toString() {
    return model + " at " + base;
  }
}
