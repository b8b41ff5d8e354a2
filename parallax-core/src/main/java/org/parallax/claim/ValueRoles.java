package org.parallax.claim;

import java.util.ArrayList;
import java.util.List;
import org.parallax.claim.Token.Kind;
import org.parallax.document.ZoneKind;
import org.parallax.quantity.Mention;

/// Which numerals of a sentence are values: not names, labels, idioms, years, list numbers or the
/// counts of discourse ("three reasons").
final class ValueRoles {

  private ValueRoles() {}

  /// {@return the tokens that are values, in text order}
  static List<Integer> of(Tokens s, ZoneKind zone) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      if (s.kind(i) == Kind.VALUE && isValue(s, i, zone)) {
        values.add(i);
      } else if (s.kind(i) == Kind.VALUE) {
        s.get(i).inert = true;
      }
    }
    return values;
  }

  private static boolean isValue(Tokens s, int i, ZoneKind zone) {
    Mention.Value value = s.get(i).value();
    if (isAge(s, i)) {
      return false;
    }
    if (isOfDate(s, i) || isThreshold(s, i) || isPhase(s, i) || isDenominator(s, i)) {
      return false;
    }
    return switch (value.form()) {
      case YEAR_LIKE -> false;
      case BARE -> zone == ZoneKind.TABLE_ROW || (isBareValue(s, i, value) && !isMonth(s, i));
      case COUNT -> !isDiscourse(s, i, value);
      case DURATION -> isDuration(s, i);
      case MULTIPLE -> true;
      case PERCENT, PP, BP, MONEY, FRACTION, VAGUE, INDEX, PHYSICAL -> true;
    };
  }

  /// A month or a day between full stops, as in "(2025. 11. 28.)".
  private static boolean isOfDate(Tokens s, int i) {
    boolean closed = s.isPunct(i + 1, '.') || s.isPunct(i + 1, ')');
    boolean number = i > 1 && Character.isDigit(s.text.charAt(s.get(i - 2).end - 1));
    return s.isVerbFinal()
        && closed
        && number
        && s.isPunct(i - 1, '.')
        && s.get(i).end - s.get(i).start <= 2;
  }

  /// 3기, 2기(2,042억 위안): which of several funds, not how many.
  private static boolean isPhase(Tokens s, int i) {
    int start = s.get(i).start;
    int end = s.get(i).end;
    boolean small = end - start <= 2 && Character.isDigit(s.text.charAt(start));
    boolean here = end < s.end && s.text.charAt(end) == '기';
    boolean inside = s.text.charAt(end - 1) == '기';
    return s.isVerbFinal() && small && (here || inside);
  }

  /// 근로자 1만 명당: what another figure is counted by.
  private static boolean isDenominator(Tokens s, int i) {
    int end = s.get(i).end;
    return s.isVerbFinal() && end < s.end && s.text.charAt(end) == '당' && !s.is(i + 1, "당시");
  }

  /// 기준선(50), 기준선인 50: a line that has a name.
  private static boolean isThreshold(Tokens s, int i) {
    int p = i - 1;
    while (p >= i - 2 && p >= 0 && (s.isPunct(p, '(') || s.is(p, "인"))) {
      p--;
    }
    return s.has(p, CueKind.THRESHOLD);
  }

  /// "aged 16 to 24", 16—24岁, 15~29세: a band of ages says who, not how many.
  static boolean isAge(Tokens s, int i) {
    if (s.is(i + 1, "岁") || s.is(i + 1, "세")) {
      return true;
    }
    if (s.isEnglish() && (isBand(s, i) || isOfPeople(s, i))) {
      return true;
    }
    String words = s.words(i);
    boolean years =
        words.endsWith("岁")
            || words.endsWith("歲")
            || words.endsWith("세")
            || words.endsWith("year-olds")
            || words.endsWith("year-old");
    return years
        || s.is(i - 1, "aged")
        || s.is(i - 1, "ages")
        || s.is(i - 1, "age")
        || s.is(i + 1, "year-olds");
  }

  /// "16-to-24-year-olds", "16- to 24-year-olds": the lower end of a band whose upper end says so.
  private static boolean isBand(Tokens s, int i) {
    int k = i + 1;
    while (k < i + 4 && (s.isPunct(k, '-') || s.isPunct(k, '–') || isJoint(s, k))) {
      k++;
    }
    boolean joined = k > i + 1 && k < s.size();
    return joined && (s.kind(k) == Kind.VALUE || s.kind(k) == Kind.OTHER) && saysAge(s.words(k));
  }

  private static boolean isJoint(Tokens s, int k) {
    return s.is(k, "to") || s.is(k, "to-") || s.is(k, "and");
  }

  private static boolean saysAge(String words) {
    boolean plural = words.endsWith("s") && words.length() == 3;
    return words.endsWith("olds") || words.endsWith("-old") || plural;
  }

  /// "people of sixteen to twenty-four", "between the ages of 16 and 24".
  private static boolean isOfPeople(Tokens s, int i) {
    boolean of = s.is(i - 1, "of") || s.is(i - 1, "between");
    boolean range = s.get(i).value().form() == Mention.Form.BARE;
    return of
        && range
        && (s.is(i - 2, "people")
            || s.is(i - 2, "ages")
            || s.is(i - 2, "residents")
            || s.is(i - 2, "persons")
            || s.is(i - 2, "workers")
            || s.is(i - 2, "adults")
            || s.is(i - 2, "those")
            || s.is(i - 2, "dwellers")
            || s.is(i - 2, "youths")
            || s.is(i - 2, "youngsters"));
  }

  /// "8、9月": a number joined to a time is one too.
  private static boolean isMonth(Tokens s, int i) {
    boolean joined = s.isPunct(i + 1, '、') || s.isPunct(i + 1, ',') || s.has(i + 1, CueKind.CONJ);
    return s.isChinese() && joined && s.kind(i + 2) == Kind.TIME;
  }

  private static boolean isBareValue(Tokens s, int i, Mention.Value value) {
    if (isLabelled(s, i) || s.has(i + 1, CueKind.DISCOURSE) || isGlued(s, i) || isCode(s, i)) {
      return false;
    }
    if (value.wordNumeral()) {
      return !isSmallWord(value) && !s.isPunct(i + 1, ',');
    }
    if (i == 0 && (s.isPunct(1, '.') || s.isPunct(1, ')') || s.isPunct(1, '、'))) {
      return false;
    }
    boolean heading = i < 3 && s.isPunct(i + 1, ':') && isSmallWord(value);
    return !heading && !isNamed(s, i);
  }

  /// 002594, 010: digits that begin with a nought that is no nought point something only name.
  private static boolean isCode(Tokens s, int i) {
    int start = s.get(i).start;
    return s.text.charAt(start) == '0'
        && start + 1 < s.get(i).end
        && Character.isDigit(s.text.charAt(start + 1));
  }

  /// "Two", "twelve"; not "five point four", which nobody says of what he counts.
  private static boolean isSmallWord(Mention.Value value) {
    var point = value.quantity().point();
    return point != null && point.doubleValue() <= 12 && point.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isLabelled(Tokens s, int i) {
    return (s.has(i - 1, CueKind.LABEL) && !s.get(i - 1).has(CueKind.METRIC))
        || s.has(i - 1, CueKind.REFERENCE);
  }

  /// A capitalised word right before a bare number makes it part of a name ("Boeing 737").
  private static boolean isNamed(Tokens s, int i) {
    if (i < 2 || s.kind(i - 1) != Kind.WORD || s.get(i - 1).has(CueKind.METRIC)) {
      return false;
    }
    Token before = s.get(i - 1);
    char c = s.text.charAt(before.start);
    return Character.isUpperCase(c) && before.senses.isEmpty();
  }

  private static boolean isDiscourse(Tokens s, int i, Mention.Value value) {
    if (s.has(i + 1, CueKind.DISCOURSE) || s.has(i - 1, CueKind.IDIOM)) {
      return true;
    }
    String noun = value.noun();
    var point = value.quantity().point();
    boolean few = value.wordNumeral() && point != null && point.doubleValue() <= 3;
    if (few && value.cue() == null) {
      return true;
    }
    if (noun == null) {
      return isSmallWord(value) && value.wordNumeral();
    }
    return value.wordNumeral() && isSmallWord(value) && DiscourseNouns.contains(noun);
  }

  /// "2-1", "last-32", "1:36": a mark without space ties the number to something else.
  private static boolean isGlued(Tokens s, int i) {
    Token token = s.get(i);
    return (isTie(s.text, token.start - 1) && isAlnum(s.text, token.start - 2))
        || (isTie(s.text, token.end) && isAlnum(s.text, token.end + 1));
  }

  private static boolean isTie(String text, int at) {
    return at >= 0 && at < text.length() && "-–:/".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isAlnum(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /// 1년 만기, 한 달 새, 20년 만에: how long a thing runs or how far back a comparison reaches.
  private static boolean isKoreanReach(Tokens s, int i) {
    return s.isVerbFinal()
        && (s.is(i + 1, "만기")
            || s.is(i + 1, "만기의")
            || s.is(i + 1, "새")
            || s.is(i + 1, "사이")
            || s.is(i + 1, "사이에")
            || s.is(i + 1, "만에")
            || s.is(i + 1, "만의")
            || s.is(i + 1, "내내")
            || s.is(i + 1, "내리")
            || s.is(i + 1, "이상")
            || s.is(i + 1, "짜리"));
  }

  /// A length of time is a value unless it qualifies a noun ("a 10-year bond") or counts back.
  private static boolean isDuration(Tokens s, int i) {
    Token token = s.get(i);
    for (int k = token.start; k < token.end; k++) {
      if (s.text.charAt(k) == '-') {
        return false;
      }
    }
    char next = token.end < s.end ? s.text.charAt(token.end) : ' ';
    if (s.text.charAt(token.end - 1) == '간'
        || next == '期'
        || next == '물'
        || next == '만'
        || next == '간'
        || isKoreanReach(s, i)) {
      return false;
    }
    boolean reach =
        s.is(i + 1, "동안")
            || s.is(i - 1, "连续")
            || s.is(i - 1, "连着")
            || s.is(i - 1, "接连")
            || s.has(i + 1, CueKind.EXTREMUM)
            || s.has(i - 1, CueKind.EXTREMUM);
    return !reach
        && s.kind(i - 1) != Kind.TIME
        && !s.isPunct(i + 1, '-')
        && !s.is(i + 1, "ago")
        && !s.is(i + 1, "earlier");
  }
}
