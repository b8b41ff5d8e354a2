package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.document.Document;
import org.parallax.provenance.ContentHash;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.HanForms;
import org.parallax.quantity.Quantity;

/// Finds where a note takes up a number of its own again and gives another: the same firm's staff,
/// the same flat's rent, the shops that the same survey reached.
///
/// The later clause must say nothing that the earlier one, its sentence, or what that points back
/// to does not say; both must name the thing by words that are rare in the note, and by the same
/// time.
final class Restatements {

  private static final int RARE = 4;

  /// The document looked at last, folded: many of its pairs are asked about one after another.
  private volatile @Nullable Folded last;

  private static final int EXTRA = 3;
  private static final int NEAR = 2;
  private static final int WINDOW = 300;

  private final Restating table = new Restating();

  /// {@return by the id of the later claim, the earlier one that it takes up with another number}
  ///
  /// @param known the claims that surely measure something official: their periods decide, not
  ///   words
  Map<String, Claim> find(Document document, List<Claim> claims, Set<String> known) {
    Map<String, Claim> found = new LinkedHashMap<>();
    var sentences = new Saying.Sentences(document, table);
    List<Saying> earlier = new ArrayList<>();
    Set<String> many = new HashSet<>();
    for (Claim claim : claims) {
      if (!isUsable(claim) || (known.contains(claim.id()) && !isAhead(claim) && !isCount(claim))) {
        continue;
      }
      Saying saying = Saying.of(document, claim, sentences);
      int differing = 0;
      for (int i = earlier.size() - 1; i >= Math.max(0, earlier.size() - WINDOW); i--) {
        Claim before = earlier.get(i).claim();
        if (differs(document, earlier.get(i), saying) && !areBothTold(claims, before, claim)) {
          differing++;
          found.put(claim.id(), before);
        }
      }
      if (differing > 1) {
        found.remove(claim.id());
        many.add(claim.id());
      }
      earlier.add(saying);
    }
    return withoutSeries(found, many);
  }

  /// A thing with three values and more is a list, or told as it changed.
  private static Map<String, Claim> withoutSeries(Map<String, Claim> found, Set<String> many) {
    Map<String, Integer> uses = new HashMap<>();
    many.forEach(id -> uses.merge(id, 2, Integer::sum));
    found.forEach((later, before) -> {
      uses.merge(later, 1, Integer::sum);
      uses.merge(before.id(), 1, Integer::sum);
    });
    Map<String, Claim> kept = new HashMap<>();
    found.forEach((later, before) -> {
      if (uses.getOrDefault(later, 0) == 1 && uses.getOrDefault(before.id(), 0) == 1) {
        kept.put(later, before);
      }
    });
    return kept;
  }

  /// Whether one of the two sentences gives both numbers: then they are of two things.
  private static boolean areBothTold(List<Claim> claims, Claim a, Claim b) {
    for (Claim claim : claims) {
      boolean beside = claim.sentence() == a.sentence() && !claim.equals(a);
      boolean behind = claim.sentence() == b.sentence() && !claim.equals(b);
      if ((beside && isOfValue(claim, b)) || (behind && isOfValue(claim, a))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfValue(Claim claim, Claim like) {
    Quantity p = claim.quantity();
    Quantity q = like.quantity();
    return p != null
        && q != null
        && p.unit().dimension() == q.unit().dimension()
        && p.stated().equals(q.stated());
  }

  private static boolean isUsable(Claim claim) {
    Quantity quantity = claim.quantity();
    if (quantity == null || claim.values().isEmpty() || claim.negated() || claim.denied()) {
      return false;
    }
    boolean kind =
        switch (claim.kind()) {
          case LEVEL, SHARE, RATE, COUNT, FLOW, FLOW_CUMULATIVE, INDEX_LEVEL -> true;
          case TARGET, FORECAST_LEVEL -> true;
          case CHANGE_PCT, CHANGE_PP, RATIO, FROM_TO, DURATION, PERIODICITY, EVENT_DATE -> false;
          case RANK, EXTREMUM, DIRECTION, COMPARISON, CORRELATION -> false;
          case EVENT_FORECAST, DEFINITION -> false;
        };
    boolean meant =
        switch (claim.modality()) {
          case FACT, ESTIMATE, FORECAST, TARGET -> true;
          case OPINION, HYPOTHETICAL, DEFINITION -> false;
        };
    return kind && meant && quantity.unit().changeBasis() == ChangeBasis.LEVEL;
  }

  private static boolean isAhead(Claim claim) {
    return claim.modality() == Modality.FORECAST || claim.modality() == Modality.TARGET;
  }

  private boolean differs(Document document, Saying a, Saying b) {
    Claim p = a.claim();
    Claim q = b.claim();
    return p.sentence() != q.sentence()
        && isAhead(p) == isAhead(q)
        && (p.kind() == q.kind() || (isLevel(p) && isLevel(q)))
        && !a.isApart()
        && !b.isApart()
        && agree(p.place(), q.place())
        && (isCount(p)
            ? agree(p.population(), q.population())
            : Objects.equals(p.population(), q.population()))
        && (!isDated(p) || !isDated(q) || Objects.equals(p.period(), q.period()))
        && sameUnit(document.text(), p, q)
        && areDisjoint(p, q)
        && (isOneThing(document, a, b) || isOneSurvey(a, b));
  }

  private static boolean agree(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.equalsIgnoreCase(b);
  }

  private static boolean isDated(Claim claim) {
    return claim.periodHow() == PeriodHow.STATED;
  }

  private static boolean isLevel(Claim claim) {
    return claim.kind() != ClaimKind.SHARE && claim.kind() != ClaimKind.RATE;
  }

  private boolean isOneThing(Document document, Saying a, Saying b) {
    if (!a.times().equals(b.times()) || !b.beyond(a).isEmpty()) {
      return false;
    }
    Set<String> more = a.beyond(b);
    boolean otherTime =
        !a.sentenceTimes().isEmpty()
            && !b.sentenceTimes().isEmpty()
            && a.sentenceTimes().stream().noneMatch(b.sentenceTimes()::contains);
    boolean otherName = a.names().stream().anyMatch(n -> more.contains(n.toLowerCase(Locale.ROOT)));
    if (more.size() > EXTRA || otherTime || otherName || !agreeOnNames(a, b)) {
      return false;
    }
    Set<String> shared = a.shared(b);
    boolean han = shared.stream().anyMatch(Saying::isHan);
    boolean western = shared.stream().noneMatch(w -> w.charAt(0) >= '\u2e80');
    boolean named = a.names().stream().anyMatch(b.names()::contains);
    boolean close = b.claim().sentence() - a.claim().sentence() <= NEAR;
    boolean near = close && more.isEmpty() && !han;
    boolean target = a.claim().kind() == ClaimKind.TARGET && b.claim().kind() == ClaimKind.TARGET;
    int least = near || target || (named && !western) ? 2 : western ? 2 : 3;
    boolean held = !western || near || target || (named && isAmount(a.claim()));
    int weight = western ? a.common(b).size() : shared.size() + longNames(shared);
    // Side by side, like clauses are more often of two things: 背鳍…枚 and 臀鳍…枚.
    if (han && close && !target) {
      return false;
    }
    boolean own = target || b.words().size() >= 2;
    return held && own && weight >= least && isRare(document, a, b, shared, han);
  }

  /// Four syllables and more are mostly a name: 탄탄모터스.
  private static int longNames(Set<String> shared) {
    int names = 0;
    for (String word : shared) {
      names += word.length() >= 4 && word.charAt(0) >= '\uac00' ? 1 : 0;
    }
    return names;
  }

  /// A percentage is mostly of something that its clause leaves out.
  private static boolean isAmount(Claim claim) {
    Quantity quantity = claim.quantity();
    return quantity != null && quantity.unit().dimension() != Dimension.PERCENT;
  }

  /// Whether nothing is named in the one sentence that the other's context leaves out.
  private static boolean agreeOnNames(Saying a, Saying b) {
    return a.names().isEmpty()
        || b.names().isEmpty()
        || a.names().stream().anyMatch(b.names()::contains);
  }

  /// Whether what the two share is not what the whole note is about.
  private boolean isRare(Document document, Saying a, Saying b, Set<String> shared, boolean han) {
    for (String word : shared) {
      if (!Saying.isHan(word) && sentencesWith(document, word) <= RARE) {
        return true;
      }
    }
    for (String word : a.names()) {
      if (b.names().contains(word)) {
        return true;
      }
    }
    if (!han) {
      return false;
    }
    var span = document.sentences().get(b.claim().sentence()).span();
    String first = HanForms.simplified(span.of(document.text()));
    for (int i = 0; i + 1 < first.length(); i++) {
      String pair = first.substring(i, i + 2);
      boolean both = shared.contains(pair.substring(0, 1)) && shared.contains(pair.substring(1));
      if (both && sentencesWith(document, pair) <= RARE) {
        return true;
      }
    }
    return false;
  }

  private int sentencesWith(Document document, String word) {
    Folded known = last;
    if (known == null || !known.text().equals(document.textHash())) {
      known = Folded.of(document);
      last = known;
    }
    int count = 0;
    for (String sentence : known.sentences()) {
      count += sentence.contains(word) ? 1 : 0;
    }
    return count;
  }

  /// The sentences of the document in hand, in small letters and simplified script.
  private record Folded(ContentHash text, List<String> sentences) {

    static Folded of(Document document) {
      return new Folded(
          document.textHash(),
          document.sentences().stream()
              .map(s -> HanForms.simplified(s.span().of(document.text())).toLowerCase(Locale.ROOT))
              .toList());
    }
  }

  /// Two numbers of those whom a survey reached, the later taken up as known or in the same words.
  private boolean isOneSurvey(Saying a, Saying b) {
    boolean counts =
        a.claim().quantity() != null
            && a.isSurvey()
            && b.isSurvey()
            && isCount(a.claim())
            && isCount(b.claim());
    if (!counts || !agreeOnNames(a, b)) {
      return false;
    }
    boolean same = a.times().equals(b.times());
    boolean told = b.isOfTheSurvey() && b.times().isEmpty();
    return (same || told) && b.beyond(a).stream().allMatch(table::isSurvey);
  }

  private static boolean isCount(Claim claim) {
    Quantity quantity = claim.quantity();
    return quantity != null && quantity.unit().dimension() == Dimension.COUNT;
  }

  private static boolean areDisjoint(Claim a, Claim b) {
    Quantity p = Objects.requireNonNull(a.quantity());
    Quantity q = Objects.requireNonNull(b.quantity());
    return read(a, p).fit(read(b, q)) == Extent.Fit.NONE;
  }

  private static Extent read(Claim claim, Quantity quantity) {
    return Extent.read(quantity, claim.values().getFirst().text());
  }

  private static boolean sameUnit(String text, Claim a, Claim b) {
    EconUnit p = Objects.requireNonNull(a.quantity()).unit();
    EconUnit q = Objects.requireNonNull(b.quantity()).unit();
    if (p.dimension() != q.dimension() || !Objects.equals(p.per(), q.per())) {
      return false;
    }
    return switch (p.dimension()) {
      case MONEY, INDEX -> p.code().equals(q.code()) && !p.code().startsWith("unknown");
      case PERCENT -> true;
      case COUNT -> p.code().equals(q.code()) || sameCounter(text, a, b);
      case RATIO, DURATION, RANK, CORRELATION, PHYSICAL, UNKNOWN, PP, BP -> false;
    };
  }

  /// "520名坐席", "坐席是860名": the word for counting right behind the number.
  private static boolean sameCounter(String text, Claim a, Claim b) {
    String p = counter(text, a);
    return p != null && p.equals(counter(text, b));
  }

  private static @Nullable String counter(String text, Claim claim) {
    int at = claim.values().getFirst().start();
    int end = Math.min(text.length(), at + 20);
    while (at < end && (text.charAt(at) < '\u2e80')) {
      at++;
    }
    return at == end ? null : HanForms.simplified(text.substring(at, at + 1));
  }
}
