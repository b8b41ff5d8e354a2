package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Part;

/// Which place a claim is about: one named in its metric, else the nearest in its sentence that is
/// no destination ("exports to the US"), else the document's.
final class PlaceRules {

  private PlaceRules() {}

  /// A place and the part of it that narrows it.
  ///
  /// @param code ISO 3166 alpha-2, `WLD`, or null
  /// @param part the token of a region or city inside it, or [Draft#NONE]
  record Found(@Nullable String code, int part) {}

  static Found of(Tokens s, Draft d, @Nullable String dominant, String home) {
    int anchor = d.value != Draft.NONE ? d.value : d.predicate;
    int best = Draft.NONE;
    double least = Distance.FAR;
    for (int i = 0; i < s.size(); i++) {
      if (!isPlace(s, i)
          || isElsewhere(s, i)
          || isRanking(s, i)
          || (i > anchor && isOfNext(s, anchor, i))) {
        continue;
      }
      boolean inMetric = d.metric != null && d.metric.from() - 2 <= i && i < d.metric.to();
      int near =
          d.metric != null && d.carriedFrom == null && i < d.metric.from()
              ? d.metric.from()
              : anchor;
      double cost = leads(s, d, i) ? -1 : inMetric ? 0 : Distance.between(s, i, near);
      if (cost < least) {
        least = cost;
        best = i;
      }
    }
    String only = home(s, d);
    boolean within = best != Draft.NONE && s.has(best, CueKind.CITY);
    if (!only.isEmpty() && !within) {
      return new Found(only, Draft.NONE);
    }
    if (best == Draft.NONE) {
      return new Found(dominant, Draft.NONE);
    }
    if (s.is(best, "我国")) {
      return new Found(home, Draft.NONE);
    }
    String city = s.get(best).senses.value(CueKind.CITY);
    return city.isEmpty()
        ? new Found(s.get(best).senses.value(CueKind.PLACE), Draft.NONE)
        : new Found(city, best);
  }

  /// "…，對岸為4.6%": a place before the value in a part of the sentence whose metric is carried.
  private static boolean leads(Tokens s, Draft d, int place) {
    Draft from = d.carriedFrom;
    return s.isChinese()
        && from != null
        && from.value != Draft.NONE
        && from.value < place
        && place < d.value
        && !isOfNext(s, place, d.value);
  }

  /// A Chinese place leads its part of the sentence and never reaches back over a comma.
  static boolean isOfNext(Tokens s, int anchor, int place) {
    if (s.isEnglish()) {
      return isOfNextClause(s, anchor, place);
    }
    for (int i = anchor + 1; i < place && s.isChinese(); i++) {
      if (s.isPunct(i, ',') || s.isPunct(i, ';')) {
        return true;
      }
    }
    return false;
  }

  /// "…, and in Shanghai new flats cost 3 % more": the place opens a clause of its own.
  private static boolean isOfNextClause(Tokens s, int anchor, int place) {
    for (int i = anchor + 1; i < place; i++) {
      boolean joint =
          s.isPunct(i, ';')
              || (s.part(i) == Token.Part.CONJ && s.isPunct(i - 1, ','))
              || s.part(i) == Token.Part.SUB;
      if (joint) {
        return true;
      }
    }
    return false;
  }

  /// The country of a metric that only one has (社会融资规模), or an empty string.
  private static String home(Tokens s, Draft d) {
    for (int i = d.metric == null ? 0 : d.metric.from();
        d.metric != null && i < d.metric.to();
        i++) {
      String home = s.get(i).senses.value(CueKind.HOME);
      if (!home.isEmpty()) {
        return home;
      }
    }
    return "";
  }

  /// 세계 1위: where one stands in the world is said of a country.
  private static boolean isRanking(Tokens s, int i) {
    if (!s.isVerbFinal() || i + 1 >= s.size() || !s.get(i + 1).isValue()) {
      return false;
    }
    int end = s.get(i + 1).end;
    return (end < s.end && s.text.charAt(end) == '위') || s.text.charAt(end - 1) == '위';
  }

  static boolean isPlace(Tokens s, int i) {
    if (!s.has(i, CueKind.PLACE) && !s.has(i, CueKind.CITY)) {
      return false;
    }
    Token token = s.get(i);
    boolean pronoun = token.end - token.start == 2 && token.first == 'u' && s.is(i, "us");
    return !pronoun || Character.isUpperCase(s.text.charAt(token.start));
  }

  /// The other end of a flow, or what is left out: "exports to the US", 对美国出口, 대미 수출, "outside
  /// America".
  static boolean isElsewhere(Tokens s, int i) {
    boolean directed =
        i + 1 < s.size()
            && s.part(i + 1) == Part.POSSESSIVE
            && s.get(i + 1).end - s.get(i + 1).start > 2;
    if (directed) {
      return true;
    }
    int p = i - 1;
    while (p >= 0 && s.part(p) == Part.DET) {
      p--;
    }
    return s.has(p, CueKind.ELSEWHERE);
  }
}
