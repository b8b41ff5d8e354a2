package org.parallax.document;

/// The language of a text, by its BCP 47 tag (`und` where it could not be told).
public record Language(String tag) {
  public static final Language ENGLISH = new Language("en");
  public static final Language CHINESE = new Language("zh");
  public static final Language KOREAN = new Language("ko");
  public static final Language UNKNOWN = new Language("und");

  /// {@return whether Parallax reads claims in this language}
  public boolean isRead() {
    return equals(ENGLISH) || equals(CHINESE) || equals(KOREAN);
  }
}
