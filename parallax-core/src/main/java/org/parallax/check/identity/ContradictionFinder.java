package org.parallax.check.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parallax.check.LinkedClaim;
import org.parallax.claim.Attribution;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Direction;
import org.parallax.claim.Modality;
import org.parallax.claim.PeriodHow;
import org.parallax.document.Document;
import org.parallax.document.Language;
import org.parallax.document.ZoneKind;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.Period;
import org.parallax.quantity.PriceBasis;
import org.parallax.quantity.Quantity;

/// Finds places where a note gives two figures for one thing, or lets it rise and fall at once.
///
/// Two claims are of one thing when place, period, population, unit and basis agree, both are facts
/// or both look ahead in the same way, and either their metrics have the same name or their clauses
/// say the same words about the number. Figures contradict where even their widest readings have
/// nothing in common.
public final class ContradictionFinder {

  private static final int SAME_WORDS = 3;

  /// How many earlier claims of its scope a claim is held against: time stays linear in the text.
  private static final int WINDOW = 500;

  private final PhraseMatcher<Cue> shortBases = new PhraseMatcher<>();
  private final Restatements restatements = new Restatements();

  private ContradictionFinder() {
    for (Table.Row row : Table.rows("short-bases.tsv", 1)) {
      shortBases.add(row.cells().getFirst(), Cue.COMPARED);
    }
  }

  /// {@return a finder, its word lists read}
  public static ContradictionFinder create() {
    return new ContradictionFinder();
  }

  /// {@return the pairs, in the order of their later claim; each later claim is told once}
  public List<Contradiction> find(Document document, List<Claim> claims) {
    return find(document, claims, Map.of());
  }

  /// {@return the same, where two names of one concept are one thing too}
  public List<Contradiction> findLinked(Document document, List<LinkedClaim> linked) {
    Map<String, String> things = new HashMap<>();
    linked.forEach(one -> {
      String thing = one.sureThing();
      if (thing != null) {
        things.put(one.claim().id(), thing);
      }
    });
    return find(document, linked.stream().map(LinkedClaim::claim).toList(), things);
  }

  /// @param things by the claim's id what it surely measures, where that is known
  private List<Contradiction> find(
      Document document, List<Claim> claims, Map<String, String> things) {
    Map<Scope, List<Claim>> groups = new HashMap<>();
    Known words = new Known(new HashMap<>(), things);
    List<Contradiction> found = new ArrayList<>();
    Map<String, Claim> restated =
        restatements.find(document, plain(document, claims), things.keySet());
    for (Claim claim : claims) {
      Claim earlier = restated.get(claim.id());
      if (earlier != null) {
        found.add(restated(earlier, claim));
        continue;
      }
      Period period = claim.period();
      if (period == null || !isUsable(document, claim)) {
        continue;
      }
      // A time that was only carried on is no ground to tell two figures of one thing apart.
      Period when = isSure(claim) || !isKorean(document) ? period : null;
      Scope scope = new Scope(when, claim.place(), claim.population(), stance(claim));
      List<Claim> group = groups.computeIfAbsent(scope, _ -> new ArrayList<>());
      Contradiction pair = first(document, group, claim, words);
      if (pair != null) {
        found.add(pair);
      }
      group.add(claim);
    }
    return found;
  }

  private static List<Claim> plain(Document document, List<Claim> claims) {
    return claims.stream()
        .filter(c -> document.sentences().get(c.sentence()).zone() != ZoneKind.TABLE_ROW)
        .toList();
  }

  private static Contradiction restated(Claim a, Claim b) {
    Quantity p = Objects.requireNonNull(a.quantity());
    Quantity q = Objects.requireNonNull(b.quantity());
    return told(a, b, figures(a, b, p, q));
  }

  /// What is known of claims besides their own fields, by their ids.
  private record Known(Map<String, ClauseWords> words, Map<String, String> things) {
    ClauseWords words(Document document, Claim claim) {
      return words.computeIfAbsent(claim.id(), _ -> ClauseWords.of(document, claim));
    }
  }

  /// When, where, of whom, and whether of the future: claims can only contradict within one scope.
  /// A target for a share index is what its author expects of it.
  private record Scope(
      @Nullable Period period,
      @Nullable String place,
      @Nullable String population,
      @Nullable Modality ahead) {}

  private static boolean isKorean(Document document) {
    return document.language().equals(Language.KOREAN);
  }

  private static @Nullable Modality stance(Claim claim) {
    boolean ahead = claim.modality() == Modality.FORECAST || claim.modality() == Modality.TARGET;
    Quantity quantity = claim.quantity();
    boolean index = quantity != null && quantity.unit().dimension() == EconUnit.Dimension.INDEX;
    return ahead ? (index ? Modality.FORECAST : claim.modality()) : null;
  }

  private @Nullable Contradiction first(
      Document document, List<Claim> group, Claim claim, Known words) {
    for (int i = Math.max(0, group.size() - WINDOW); i < group.size(); i++) {
      Contradiction pair = pair(document, group.get(i), claim, words);
      if (pair != null) {
        return pair;
      }
    }
    return null;
  }

  private @Nullable Contradiction pair(Document document, Claim a, Claim b, Known words) {
    if (a.sentence() == b.sentence()) {
      return null;
    }
    Quantity p = a.quantity();
    Quantity q = b.quantity();
    if (p != null && q != null && areDisjoint(a, b, p, q) && sameThing(document, a, b, words)) {
      return told(a, b, figures(a, b, p, q));
    }
    if (areOpposed(a, b) && sameName(a, b) && sameBasis(document, a, b)) {
      String message =
          "\"%s\" rises in one sentence and falls in another, for the same time."
              .formatted(name(b));
      return told(a, b, message);
    }
    return null;
  }

  private static Contradiction told(Claim a, Claim b, String message) {
    boolean bySource =
        (isReported(a) || isReported(b))
            && !Objects.equals(a.attributionName(), b.attributionName());
    String remark = bySource ? " Each is given to another source." : "";
    return new Contradiction(a.id(), b.id(), message + remark, bySource);
  }

  private static boolean isReported(Claim claim) {
    return claim.attribution() == Attribution.THIRD_PARTY && claim.attributionName() != null;
  }

  private static String figures(Claim a, Claim b, Quantity p, Quantity q) {
    String what = name(b);
    return "The note gives two figures for "
        + (what.isEmpty() ? "one thing" : "\"" + what + "\"")
        + ": "
        + Figures.stated(operand(a, p))
        + " and "
        + Figures.stated(operand(b, q))
        + ".";
  }

  private static Operand operand(Claim claim, Quantity quantity) {
    return new Operand.Words(
        claim.span().start(), claim.span().end(), Extent.of(quantity), quantity.unit());
  }

  private static String name(Claim claim) {
    Claim.Mention metric = claim.metric();
    return metric == null ? "" : metric.text();
  }

  private static boolean isUsable(Document document, Claim claim) {
    ZoneKind zone = document.sentences().get(claim.sentence()).zone();
    boolean plain = !claim.denied() && !claim.negated() && zone != ZoneKind.TABLE_ROW;
    return plain && isComparable(claim.kind()) && isMeant(claim.modality());
  }

  private static boolean isComparable(ClaimKind kind) {
    return switch (kind) {
      case LEVEL, SHARE, RATE, COUNT, FLOW, FLOW_CUMULATIVE, CHANGE_PCT, CHANGE_PP -> true;
      case INDEX_LEVEL, TARGET, FORECAST_LEVEL, DIRECTION -> true;
      case RATIO, FROM_TO, DURATION, PERIODICITY, EVENT_DATE, RANK, EXTREMUM, COMPARISON -> false;
      case CORRELATION, EVENT_FORECAST, DEFINITION -> false;
    };
  }

  private static boolean isMeant(Modality modality) {
    return switch (modality) {
      case FACT, ESTIMATE, FORECAST, TARGET -> true;
      case OPINION, HYPOTHETICAL, DEFINITION -> false;
    };
  }

  private static boolean areDisjoint(Claim a, Claim b, Quantity p, Quantity q) {
    Quantity x = Objects.requireNonNull(a.signed());
    Quantity y = Objects.requireNonNull(b.signed());
    return sameUnit(p.unit(), q.unit())
        && read(a, x).fit(read(b, y)) == Extent.Fit.NONE
        && read(a, p).fit(read(b, q)) == Extent.Fit.NONE;
  }

  private static Extent read(Claim claim, Quantity quantity) {
    return Extent.read(quantity, claim.values().isEmpty() ? "" : claim.values().getFirst().text());
  }

  private static boolean sameUnit(EconUnit p, EconUnit q) {
    boolean prices =
        p.priceBasis() == q.priceBasis()
            || p.priceBasis() == PriceBasis.UNKNOWN
            || q.priceBasis() == PriceBasis.UNKNOWN;
    boolean economic =
        switch (p.dimension()) {
          case PERCENT, PP, BP, MONEY, COUNT, INDEX -> true;
          case RATIO, DURATION, RANK, CORRELATION, PHYSICAL, UNKNOWN -> false;
        };
    return prices
        && economic
        && p.dimension() == q.dimension()
        && p.code().equals(q.code())
        && !p.code().startsWith("unknown")
        && Objects.equals(p.per(), q.per())
        && p.changeBasis() == q.changeBasis();
  }

  private static boolean sameThing(Document document, Claim a, Claim b, Known words) {
    if (a.values().isEmpty() || b.values().isEmpty()) {
      return false;
    }
    ClauseWords v = words.words(document, a);
    ClauseWords w = words.words(document, b);
    if (v.isOneOfSeveral() || w.isOneOfSeveral() || v.areOfOthers(w)) {
      return false;
    }
    boolean sure = isSure(a) && isSure(b);
    String thing = words.things().get(a.id());
    if (sure && thing != null && thing.equals(words.things().get(b.id())) && sameTeller(a, b)) {
      return a.kind() == b.kind() || (isAhead(a) && isAhead(b));
    }
    if (sure && a.kind() == b.kind() && sameName(a, b) && v.isWithin(w)) {
      return v.sharesNames(w);
    }
    boolean targets = a.kind() == ClaimKind.TARGET && b.kind() == ClaimKind.TARGET;
    int least = sure ? SAME_WORDS - (targets ? 1 : 0) : SAME_WORDS + 1;
    return v.common(w) >= least && v.isWithin(w) && v.sharesNames(w);
  }

  private static boolean sameTeller(Claim a, Claim b) {
    return a.attribution() == b.attribution()
        && Objects.equals(a.attributionName(), b.attributionName());
  }

  private static boolean isAhead(Claim claim) {
    return claim.modality() == Modality.FORECAST || claim.modality() == Modality.TARGET;
  }

  private static boolean isSure(Claim claim) {
    return claim.periodHow() == PeriodHow.STATED || claim.periodHow() == PeriodHow.RELATIVE;
  }

  private static boolean sameName(Claim a, Claim b) {
    String name = MetricName.of(a);
    return name != null && name.equals(MetricName.of(b));
  }

  private static boolean areOpposed(Claim a, Claim b) {
    boolean opposed =
        (a.direction() == Direction.UP && b.direction() == Direction.DOWN)
            || (a.direction() == Direction.DOWN && b.direction() == Direction.UP);
    return opposed && isSure(a) && isSure(b) && isMove(a) && isMove(b);
  }

  private static boolean isMove(Claim claim) {
    return claim.kind() == ClaimKind.DIRECTION || claim.kind() == ClaimKind.CHANGE_PCT;
  }

  /// Up on the year and down on the month is no contradiction: where a sentence names a short
  /// basis, both must.
  private boolean sameBasis(Document document, Claim a, Claim b) {
    Quantity p = a.quantity();
    Quantity q = b.quantity();
    boolean told = p == null || q == null || p.unit().changeBasis() == q.unit().changeBasis();
    return told && isShort(document, a) == isShort(document, b);
  }

  private boolean isShort(Document document, Claim claim) {
    var span = document.sentences().get(claim.sentence()).span();
    boolean[] found = {false};
    for (int at = span.start(); at < span.end() && !found[0]; at++) {
      shortBases.at(document.text(), at, span.end(), (_, _) -> found[0] = true);
    }
    return found[0];
  }
}
