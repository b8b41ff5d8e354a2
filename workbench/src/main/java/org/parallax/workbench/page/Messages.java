package org.parallax.workbench.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.parallax.document.DocumentKind;
import org.parallax.document.Language;

/// The words of the interface in one language. A key that a language lacks is taken from English; a
/// key that English lacks is a programming error.
public final class Messages {
  private static final Messages ENGLISH = new Messages("en", load("en"), new Properties());

  private final String tag;
  private final Properties own;
  private final Properties fallback;

  private Messages(String tag, Properties own, Properties fallback) {
    this.tag = tag;
    this.own = own;
    this.fallback = fallback;
  }

  /// {@return the words in English}
  public static Messages english() {
    return ENGLISH;
  }

  /// {@return the words in this language, where there are any, else in English}
  public static Messages in(Language language) {
    Properties own = load(language.tag());
    return own.isEmpty() ? ENGLISH : new Messages(language.tag(), own, ENGLISH.own);
  }

  /// {@return the BCP 47 tag of this language}
  public String tag() {
    return tag;
  }

  /// {@return all keys that this language has itself}
  public Set<String> keys() {
    return new TreeSet<>(own.stringPropertyNames());
  }

  /// {@return the words of a key, with `{0}`, `{1}`, … replaced}
  public String text(String key, Object... parts) {
    String words = own.getProperty(key, fallback.getProperty(key));
    if (words == null) {
      throw new IllegalArgumentException("Expected words for '" + key + "', found none.");
    }
    for (int i = 0; i < parts.length; i++) {
      words = words.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return words;
  }

  /// {@return the words of a key where there are any, else the given ones}
  public String textOr(String key, String otherwise) {
    return own.getProperty(key, fallback.getProperty(key, otherwise));
  }

  /// {@return the words of `key.one` or `key.other`, with the number as `{0}`}
  public String count(String key, int number) {
    return text(key + (number == 1 ? ".one" : ".other"), number);
  }

  /// {@return the name of an enumeration's value, from the key `type.VALUE`}
  public String name(Enum<?> value) {
    String type = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    return text(type + "." + value.name());
  }

  /// {@return what kind of writing it is, or an empty string where that is not known}
  public String kind(DocumentKind kind) {
    return kind == DocumentKind.UNKNOWN ? "" : name(kind);
  }

  /// {@return a language's name}
  public String language(Language language) {
    return textOr("language." + language.tag(), language.tag());
  }

  private static Properties load(String tag) {
    Properties words = new Properties();
    if (!tag.matches("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*")) {
      return words;
    }
    try (InputStream in = Messages.class.getResourceAsStream("messages_" + tag + ".properties")) {
      if (in != null) {
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
          words.load(reader);
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to read the words of '" + tag + "'.", e);
    }
  }
}
