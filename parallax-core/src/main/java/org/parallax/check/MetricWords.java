package org.parallax.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.check.FreeWords.Role;

/// The words of a metric's name as they are matched: narrowings are one token each, words of one
/// meaning one word whatever their language, the form of a figure is known for what it is.
final class MetricWords {

  private static final String PROPORTION = "proportion";

  private final FreeWords free;
  private final Qualifiers qualifiers;
  private final Synonyms synonyms = new Synonyms();

  MetricWords(FreeWords free, Qualifiers qualifiers) {
    this.free = free;
    this.qualifiers = qualifiers;
  }

  /// {@return the tokens of a text, as matched}
  List<String> canonical(String text) {
    return synonyms.folded(qualifiers.folded(free.matched(Words.of(text))));
  }

  /// {@return whether the words say nothing about which thing is measured}
  boolean isBare(List<String> tokens) {
    List<@Nullable Role> roles = free.roles(tokens);
    boolean ofGdp = tokens.contains(PROPORTION);
    for (int i = 0; i < tokens.size(); i++) {
      boolean whole = ofGdp && List.of(PROPORTION, "gdp").contains(tokens.get(i));
      if (!whole && (roles.get(i) == null || roles.get(i) == Role.PRICE)) {
        return false;
      }
    }
    return true;
  }

  /// {@return an East Asian name without the words for the form of the figure, as matched; null
  /// where there are none, or where too little is left to name one thing}
  @Nullable List<String> bare(String text) {
    List<String> tokens = qualifiers.folded(free.matched(Words.of(text)));
    if (tokens.stream().noneMatch(Words::hasEastAsian)) {
      return null;
    }
    List<@Nullable Role> roles = free.roles(tokens);
    List<String> bare = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Role role = roles.get(i);
      if (role == null || role == Role.STOP) {
        bare.add(tokens.get(i));
      }
    }
    boolean telling =
        bare.size() >= 3
            || bare.stream().anyMatch(t -> t.startsWith("#") || !Words.hasEastAsian(t));
    return bare.size() < tokens.size() && telling ? synonyms.folded(bare) : null;
  }

  /// {@return what two names can have in common: their words, and of East Asian characters that no
  /// table knows the pairs}
  List<Feature> features(List<String> tokens) {
    List<@Nullable Role> roles = free.roles(tokens);
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean unknown = isUnknown(tokens, roles, i);
      boolean pair = unknown && isUnknown(tokens, roles, i + 1);
      boolean last = unknown && isUnknown(tokens, roles, i - 1);
      if (pair) {
        features.add(new Feature(tokens.get(i) + tokens.get(i + 1), null));
      } else if (!last) {
        features.add(new Feature(tokens.get(i), roles.get(i)));
      }
    }
    return features;
  }

  private static boolean isUnknown(List<String> tokens, List<@Nullable Role> roles, int i) {
    return i >= 0
        && i < tokens.size()
        && roles.get(i) == null
        && tokens.get(i).length() == 1
        && Words.hasEastAsian(tokens.get(i));
  }

  /// {@return the word that says what is measured: a proportion if it is one, in East Asian
  /// languages the last word with a meaning, elsewhere the last before the first preposition}
  @Nullable String head(List<Feature> features, boolean eastAsian) {
    String head = null;
    for (Feature feature : features) {
      if (feature.text().equals(PROPORTION)) {
        return PROPORTION;
      }
    }
    for (Feature feature : features) {
      if (feature.role() == Role.STOP && head != null && !eastAsian) {
        return head;
      }
      if (feature.role() == null && (feature.isPair() || !feature.isUnknown())) {
        head = feature.text();
      }
    }
    return head;
  }

  /// {@return whether the words stand for what something else is a share of: "88 % of GDP"}
  boolean isDenominator(List<String> tokens, int start, int end) {
    boolean gdp = end == start + 1 && tokens.get(start).equals("gdp");
    boolean before = start > 0 && List.of(PROPORTION, "of", "to").contains(tokens.get(start - 1));
    boolean after = end < tokens.size() && tokens.get(end).equals(PROPORTION);
    return gdp && (before || after);
  }

  /// {@return the ids of what a text narrows to}
  Set<String> narrowings(@Nullable String text) {
    return qualifiers.in(text);
  }

  /// One thing that names can share.
  ///
  /// @param role null where it carries meaning
  record Feature(String text, @Nullable Role role) {

    /// {@return whether it is a pair of characters, or one, that no table knows}
    boolean isUnknown() {
      return Words.hasEastAsian(text);
    }

    boolean isPair() {
      return text.length() > 1;
    }
  }
}
