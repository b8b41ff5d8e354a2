package org.parallax.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.check.ConceptIndex.Named;
import org.parallax.check.LinkedClaim.Candidate;
import org.parallax.claim.Claim;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Gap;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Frequency;
import org.parallax.quantity.Period;
import org.parallax.quantity.PriceBasis;
import org.parallax.quantity.Quantity;
import org.parallax.series.Catalogue;
import org.parallax.series.Concept;
import org.parallax.series.PackSet;
import org.parallax.series.SeriesDefinition;

/// Links a claim to the concept whose names fit its metric best, if any fits well enough and its
/// unit allows it. NONE is an answer: a wrong link makes a wrong verdict, none makes an honest one.
public final class StandardConceptLinker implements ConceptLinker {

  /// Below it there is no link.
  private static final double THRESHOLD = 0.62;

  /// The score of a thing named earlier in the sentence, for a figure that names none itself.
  private static final double SAME_SENTENCE = 0.8;

  /// The same for the paragraph before: enough to bear a figure out, not to contradict it.
  private static final double PARAGRAPH_BEFORE = 0.66;

  /// What is added where the paragraph names nothing else that fits.
  private static final double SURELY = 0.06;

  private static final int LOOK_BACK = 3;

  private static final double UNSURE = 0.68;

  /// What keeps the order of the unsure.
  private static final double TIE = 0.01;

  /// From here on a link is sure enough to contradict a text on its strength.
  static final double SURE = 0.69;

  /// A concept with figures is a little likelier to be meant than one without.
  private static final double WITHOUT_SERIES = 0.985;

  /// A change is likelier meant by the concept of the growth than by that of the thing.
  private static final double GROWTH_HAS_ITS_OWN = 0.9;

  /// What the growth of a thing loses where the words name the thing.
  private static final double BY_ITS_THING = 0.97;

  private static final String GROWTH = ".growth";

  private static final String NOMINAL = "명목 ";

  private static final String OF_GDP = " share of GDP";

  /// What GDP itself loses where the words speak of a share of it.
  private static final double WHOLE = 0.5;

  private static final double FITS = 0.8;

  private static final double A_SHARE_IS_NO_GROWTH = 0.4;

  /// What a name loses that stands in what is said of a share.
  private static final double SAID_OF_IT = 0.95;

  private static final int LONGEST_GAP = 160;

  private static final int LONGEST_OPENING = 48;

  /// The words up to the next mark or number.
  private static final Pattern CLAUSE = Pattern.compile("[^,;:.!?\\d\uff0c\u3002\uff1b\u3001]+");

  private static final int SHOWN = 5;

  private final Catalogue catalogue;
  private final ConceptIndex index;

  private StandardConceptLinker(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.index = new ConceptIndex(catalogue, new FreeWords(), new Qualifiers());
  }

  /// {@return a linker over the concepts of these packs}
  public static StandardConceptLinker create(PackSet packs) {
    return new StandardConceptLinker(packs.catalogue());
  }

  @Override
  public LinkedClaim link(Claim claim, Document document) {
    Map<String, Double> scores = scores(claim, between(claim, document));
    opening(claim, document).forEach((id, score) -> scores.merge(id, score, Math::max));
    predicate(claim, document).forEach((id, score) -> scores.merge(id, score, Math::max));
    if (scores.values().stream().noneMatch(score -> score >= THRESHOLD)) {
      Map<String, Double> named = byForm(claim, 2);
      Map<String, Double> own = named.isEmpty() && isKorean(claim) ? byForm(claim, 1) : named;
      Map<String, Double> before = own.isEmpty() ? antecedent(claim, document) : own;
      (before.isEmpty() ? byForm(claim, 1) : before)
          .forEach((id, score) -> scores.merge(id, score, Math::max));
    }
    nearer(claim, document)
        .forEach(
            other -> scores.replaceAll((id, score) -> other.contains(id) ? score : unsure(score)));
    Sentence sentence = document.sentences().get(claim.sentence());
    return linked(claim, scores, sentence.span().of(document.text()));
  }

  /// {@return the concepts that each name in a text may mean, in text order}
  List<Set<String>> named(String text) {
    return index.named(text).stream().map(Named::concepts).toList();
  }

  LinkedClaim link(Claim claim) {
    Map<String, Double> scores = scores(claim, "");
    return linked(claim, scores.isEmpty() ? byForm(claim, 1) : scores, "");
  }

  /// "Growth came to 4.8 % in the third quarter": where nothing before is meant, a bare name is
  /// that of the concept that goes by it, sure only for a span that national accounts have.
  private Map<String, Double> byForm(Claim claim, int least) {
    Map<String, Double> found = new TreeMap<>();
    Claim.Mention metric = claim.metric();
    if (metric != null && !claim.has(Gap.METRIC_LOST)) {
      double score = isOfAccounts(claim.period()) ? SAME_SENTENCE : PARAGRAPH_BEFORE;
      boolean nominal = said(claim) == PriceBasis.NOMINAL && isKorean(claim);
      String name = nominal ? NOMINAL + metric.text() : metric.text();
      fitting(claim, index.goingBy(name, least), score, found);
    }
    return found;
  }

  /// 성장률 by itself is that of the economy in Korean, whose other growth rates have names of their
  /// own.
  private static boolean isKorean(Claim claim) {
    Claim.Mention metric = claim.metric();
    return metric != null
        && isOfAccounts(claim.period())
        && metric.text().codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
  }

  private static boolean isOfAccounts(@Nullable Period period) {
    return period != null
        && PeriodFigures.lastPeriod(Frequency.QUARTER, period.end()) != null
        && period.start().plusMonths(2).isBefore(period.end());
  }

  /// "At the factory gate, prices rose": a metric of one common word means what its clause opens
  /// with.
  private Map<String, Double> opening(Claim claim, Document document) {
    Claim.Mention metric = claim.metric();
    Map<String, Double> found = new TreeMap<>();
    if (metric == null || !index.isOneWord(metric.text())) {
      return found;
    }
    int from = document.sentences().get(claim.sentence()).span().start();
    int to = metric.span().end();
    String text = from < to ? document.text().substring(from, to) : "";
    int clause = Math.max(text.lastIndexOf(';'), text.lastIndexOf('\uff1b'));
    String words = text.substring(clause + 1);
    if (words.length() <= LONGEST_OPENING) {
      index
          .scores(words, claim.population())
          .forEach((id, score) -> {
            double fitted = rounded(score * fit(claim, id));
            if (fitted >= SURE) {
              found.put(id, fitted);
            }
          });
    }
    return found;
  }

  /// "18 % of jobs are highly exposed": what is said of a share or a count may name the thing.
  private Map<String, Double> predicate(Claim claim, Document document) {
    boolean share = isShare(claim) || claim.kind() == ClaimKind.COUNT;
    Map<String, Double> found = new TreeMap<>();
    if (!share || claim.values().isEmpty()) {
      return found;
    }
    int from = claim.values().getLast().end();
    Span own = document.sentences().get(claim.sentence()).span();
    Matcher clause = CLAUSE.matcher(document.text()).region(from, Math.max(from, own.end()));
    if (clause.lookingAt()) {
      index
          .scores(clause.group(), claim.population())
          .forEach((id, score) -> {
            double fitted = rounded(score * SAID_OF_IT * fit(claim, id));
            if (fitted >= THRESHOLD) {
              found.put(id, fitted);
            }
          });
    }
    return found;
  }

  /// The words between the metric and its number.
  private static String between(Claim claim, Document document) {
    Claim.Mention metric = claim.metric();
    if (metric == null || claim.values().isEmpty()) {
      return "";
    }
    int from = metric.span().end();
    int to = claim.values().getFirst().start();
    boolean near = from < to && to <= document.text().length() && to - from <= LONGEST_GAP;
    return near ? document.text().substring(from, to) : "";
  }

  /// Not sure enough to contradict, and no nearer to a worse name than before.
  private static double unsure(double score) {
    return score <= UNSURE ? score : UNSURE - (1 - score) * TIE;
  }

  /// What the words between the metric and its number name: it may be what the number is of. What a
  /// share is one of ("GDP의 88 %") is not.
  private List<Set<String>> nearer(Claim claim, Document document) {
    String of = claim.of();
    String words = between(claim, document);
    return index.named(of == null ? words : words.replace(of, " ")).stream()
        .map(Named::concepts)
        .filter(ids -> ids.stream().anyMatch(id -> fit(claim, id) > FITS))
        .toList();
  }

  /// A figure whose words name no thing ("the increase was 4.8 %") speaks of the thing named last
  /// before it: in its own sentence, or in the sentence before if it refers back with a word.
  private Map<String, Double> antecedent(Claim claim, Document document) {
    Claim.Mention metric = claim.metric();
    Map<String, Double> found = new TreeMap<>();
    if ((metric != null && !index.isBare(metric.text())) || claim.has(Gap.METRIC_LOST)) {
      return found;
    }
    List<Sentence> sentences = document.sentences();
    Span own = sentences.get(claim.sentence()).span();
    int end = claim.values().isEmpty() ? claim.span().end() : claim.values().getFirst().start();
    if (end > own.start()) {
      String text = document.text().substring(own.start(), end);
      if (index.speaksOfGap(text)) {
        return found;
      }
      named(claim, text, text, SAME_SENTENCE, found);
    }
    if (found.isEmpty()) {
      before(claim, document, metric != null, found);
    }
    return found;
  }

  /// The paragraph before, up to three sentences: sure only where it names one thing that fits.
  private void before(
      Claim claim, Document document, boolean refersBack, Map<String, Double> found) {
    Set<String> all = new TreeSet<>();
    Map<String, Double> nearest = new TreeMap<>();
    int last = claim.sentence();
    String own = document.sentences().get(last).span().of(document.text());
    for (int i = last - 1; i >= 0 && i >= last - LOOK_BACK; i--) {
      Span span = document.sentences().get(i).span();
      Span next = document.sentences().get(i + 1).span();
      if (document.text().substring(span.end(), next.start()).contains("\n\n")) {
        break;
      }
      Map<String, Double> here = new TreeMap<>();
      for (Named name : index.named(span.of(document.text()))) {
        fitting(claim, name.concepts(), PARAGRAPH_BEFORE, here);
      }
      all.addAll(here.keySet());
      if (nearest.isEmpty()) {
        named(claim, span.of(document.text()), own, PARAGRAPH_BEFORE, nearest);
      }
    }
    boolean sure = refersBack && all.size() == nearest.size();
    nearest.forEach((id, score) -> found.put(id, sure ? score + SURELY : score));
  }

  /// @param own the claim's own words, which may make another thing of what the text names
  private void named(
      Claim claim, String text, String own, double score, Map<String, Double> found) {
    List<Named> named = index.named(text);
    for (int i = named.size() - 1; i >= 0 && found.isEmpty(); i--) {
      Named name = named.get(i);
      fitting(claim, name.concepts(), score, found);
      for (String id : Set.copyOf(found.keySet())) {
        List<String> turning = index.turning(own, id);
        if (!turning.isEmpty()) {
          found.remove(id);
          turned(claim, name.words() + " " + String.join(" ", turning), score, found);
        }
      }
    }
  }

  /// The unemployment rate of a sentence that speaks of the young is the youth rate.
  private void turned(Claim claim, String words, double score, Map<String, Double> found) {
    index.scores(words, null).entrySet().stream()
        .filter(e -> e.getValue() >= THRESHOLD && fit(claim, e.getKey()) > FITS)
        .max(Map.Entry.comparingByValue())
        .ifPresent(e -> found.put(e.getKey(), score));
  }

  private void fitting(Claim claim, Set<String> ids, double score, Map<String, Double> found) {
    for (String id : ids) {
      double fitted = rounded(score * fit(claim, id));
      if (fitted >= THRESHOLD) {
        found.put(id, fitted);
      }
    }
  }

  private static LinkedClaim linked(Claim claim, Map<String, Double> scores, String sentence) {
    List<Candidate> candidates = new ArrayList<>();
    scores.forEach((concept, score) -> candidates.add(new Candidate(concept, score)));
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparing(Candidate::concept));
    String best =
        candidates.isEmpty() || candidates.getFirst().score() < THRESHOLD
            ? null
            : candidates.getFirst().concept();
    return new LinkedClaim(
        claim, best, candidates.subList(0, Math.min(SHOWN, candidates.size())), sentence);
  }

  /// @param between the words between the metric and its number, which may narrow it
  private Map<String, Double> scores(Claim claim, String between) {
    Map<String, Double> best = new TreeMap<>();
    String population = claim.population();
    String context = population == null ? between : population + " . " + between;
    for (String mention : mentions(claim)) {
      index
          .scores(mention, context)
          .forEach((id, score) -> {
            double whole = mention.endsWith(OF_GDP) && index.isOnlyGdp(id) ? WHOLE : 1;
            double fitted = rounded(score * whole * fit(claim, id));
            if (fitted > 0) {
              best.merge(id, fitted, Math::max);
            }
            growthOf(claim, id, score, best);
          });
    }
    return best;
  }

  /// Where the growth of a thing is a concept of its own, the thing's names serve it too.
  private void growthOf(Claim claim, String id, double score, Map<String, Double> best) {
    String twin = id + GROWTH;
    if (isChange(claim) && catalogue.concept(twin) != null) {
      best.merge(twin, rounded(score * BY_ITS_THING * fit(claim, twin)), Math::max);
    }
  }

  private double fit(Claim claim, String id) {
    Concept concept = catalogue.concept(id);
    if (concept == null) {
      return 0;
    }
    double twin =
        isChange(claim) && catalogue.concept(id + GROWTH) != null ? GROWTH_HAS_ITS_OWN : 1;
    double series = catalogue.measuring(id).isEmpty() ? WITHOUT_SERIES : 1;
    boolean share = claim.kind() == ClaimKind.SHARE;
    List<SeriesDefinition> held = catalogue.measuring(id);
    boolean growth = !held.isEmpty() && held.stream().allMatch(DirectionCheck::isGrowth);
    double kind = share && growth ? A_SHARE_IS_NO_GROWTH : 1;
    return UnitFit.of(claim, concept) * series * twin * kind * index.prices(id, said(claim));
  }

  private static PriceBasis said(Claim claim) {
    Quantity quantity = claim.quantity();
    return quantity == null ? PriceBasis.UNKNOWN : quantity.unit().priceBasis();
  }

  private static boolean isChange(Claim claim) {
    Quantity quantity = claim.quantity();
    return quantity != null && Planner.isChange(claim, quantity.unit());
  }

  /// The ways in which the claim names its metric: its own words, with the population, and a share
  /// with what it is a share of.
  private static List<String> mentions(Claim claim) {
    Claim.Mention metric = claim.metric();
    String of = claim.of();
    List<String> mentions = new ArrayList<>();
    if (of != null && UnitFit.dimension(claim) == Dimension.MONEY) {
      mentions.add(of);
    }
    String after = ofWhat(claim);
    if (after != null) {
      mentions.add(after);
    }
    if (metric == null) {
      return mentions;
    }
    if (claim.rules().contains("economy")) {
      mentions.add("GDP growth");
    }
    mentions.add(metric.text());
    if (of != null && isShare(claim) && !metric.text().contains(of)) {
      mentions.add(metric.text() + " share of " + of);
    }
    if (isRelatedToGdp(claim)) {
      mentions.add(metric.text() + OF_GDP);
    }
    String population = claim.population();
    if (population != null) {
      mentions.add(population + " " + metric.text());
    }
    return mentions;
  }

  /// A percentage beside "GDP" is likely one of it: "debt came to 88 % of GDP".
  private static boolean isRelatedToGdp(Claim claim) {
    Quantity quantity = claim.quantity();
    boolean level =
        quantity != null
            && quantity.unit().dimension() == Dimension.PERCENT
            && !Planner.isChange(claim, quantity.unit());
    return level && Words.of(claim.quote()).contains("gdp");
  }

  /// What an amount is of, where the words follow the number: "34 trillion yuan of GDP".
  private static @Nullable String ofWhat(Claim claim) {
    if (claim.values().isEmpty() || UnitFit.dimension(claim) != Dimension.MONEY) {
      return null;
    }
    int from = claim.values().getLast().end() - claim.span().start();
    String quote = claim.quote();
    boolean follows = from > 0 && from < quote.length() && quote.startsWith(" of ", from);
    return follows ? quote.substring(from + " of ".length()) : null;
  }

  private static boolean isShare(Claim claim) {
    return claim.kind() == ClaimKind.SHARE || claim.kind() == ClaimKind.RATIO;
  }

  private static double rounded(double score) {
    return Math.round(Math.min(1, score) * 1000) / 1000.0;
  }
}
