package org.parallax.check.identity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallax.claim.Claim;
import org.parallax.claim.Claim.ValueSpan;
import org.parallax.claim.ClaimKind;
import org.parallax.claim.Gap;
import org.parallax.document.Document;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.document.Zone;
import org.parallax.document.ZoneKind;
import org.parallax.quantity.EconUnit;
import org.parallax.quantity.EconUnit.Dimension;
import org.parallax.quantity.Quantity;

/// A document as the families see it: its numbers in text order, and the cues around them.
final class Note {

  private static final Pattern LOOKING_BACK = Pattern.compile("\\s(?:before|earlier|ago)");

  private static final Pattern LIST_JOINT =
      Pattern.compile("\\s*(?:,|、|，|和|与|及|,?\\s+and|와|과)\\s*");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private final Document document;
  private final List<List<Term>> terms = new ArrayList<>();
  private final List<List<Claim>> said = new ArrayList<>();
  private final List<List<CueHit>> cues = new ArrayList<>();
  private final List<List<Operand>> durations = new ArrayList<>();
  private final int[] paragraph;

  Note(Document document, List<Claim> claims, Cues lexicon, Durations times) {
    this.document = document;
    List<Sentence> sentences = document.sentences();
    paragraph = paragraphs(document);
    for (int i = 0; i < sentences.size(); i++) {
      terms.add(new ArrayList<>());
      said.add(new ArrayList<>());
      cues.add(List.of());
    }
    for (Claim claim : claims) {
      if (claim.sentence() < sentences.size()) {
        said.get(claim.sentence()).add(claim);
      }
      if (claim.sentence() < sentences.size() && isUsable(claim)) {
        addTerms(claim, terms.get(claim.sentence()));
      }
    }
    for (int i = 0; i < sentences.size(); i++) {
      terms
          .get(i)
          .sort(
              Comparator.comparingInt(Term::start)
                  .thenComparing(t -> t.role() == Term.Role.VALUE)
                  .thenComparing(t -> t.claim().id()));
      dropRepeats(terms.get(i));
      shareScale(document.text(), terms.get(i));
      Span span = sentences.get(i).span();
      boolean counts = !terms.get(i).isEmpty() || hasYear(document.text(), span);
      if (counts) {
        cues.set(i, lexicon.in(document.text(), span.start(), span.end()));
        addServing(document.sentences().get(i), terms.get(i));
      }
      durations.add(counts ? durations(span, times, i) : List.of());
    }
  }

  Document document() {
    return document;
  }

  String text() {
    return document.text();
  }

  int sentences() {
    return terms.size();
  }

  Span span(int sentence) {
    return document.sentences().get(sentence).span();
  }

  /// {@return the numbers of a sentence, in text order}
  List<Term> terms(int sentence) {
    return terms.get(sentence);
  }

  /// {@return the id of the sentence's claim at or nearest before an offset, or an empty string}
  String claimAt(int sentence, int offset) {
    String nearest = "";
    for (Claim claim : said.get(sentence)) {
      if (nearest.isEmpty() || claim.span().start() <= offset) {
        nearest = claim.id();
      }
    }
    return nearest;
  }

  /// {@return the lengths of time that a sentence with a number words, in text order}
  List<Operand> durations(int sentence) {
    return durations.get(sentence);
  }

  private List<Operand> durations(Span span, Durations times, int sentence) {
    List<Operand> found = new ArrayList<>();
    for (Operand.Words words : times.in(document.text(), span.start(), span.end())) {
      Operand claimed = words;
      for (Term term : terms.get(sentence)) {
        boolean same = term.start() < words.end() && words.start() < term.end();
        if (same && term.is(Dimension.DURATION)) {
          claimed = term.lasting(words.extent(), words.unit());
        }
      }
      found.add(claimed);
    }
    return found;
  }

  /// {@return whether two sentences stand in one paragraph or one list}
  boolean sameParagraph(int a, int b) {
    return paragraph[a] == paragraph[b];
  }

  /// {@return the cues of a sentence with a number in it}
  List<CueHit> cues(int sentence) {
    return cues.get(sentence);
  }

  /// {@return the first cue of these kinds within a stretch of a sentence, or null}
  @Nullable CueHit first(int sentence, int from, int to, Set<Cue> kinds) {
    for (CueHit hit : cues.get(sentence)) {
      if (hit.start() >= from && hit.end() <= to && kinds.contains(hit.cue())) {
        return hit;
      }
    }
    return null;
  }

  /// {@return the last cue of these kinds within a stretch of a sentence, or null}
  @Nullable CueHit last(int sentence, int from, int to, Set<Cue> kinds) {
    List<CueHit> hits = cues.get(sentence);
    for (int i = hits.size() - 1; i >= 0; i--) {
      CueHit hit = hits.get(i);
      if (hit.start() >= from && hit.end() <= to && kinds.contains(hit.cue())) {
        return hit;
      }
    }
    return null;
  }

  /// {@return the cue of these kinds that ends last within a stretch of a sentence, or null}
  @Nullable CueHit nearest(int sentence, int from, int to, Set<Cue> kinds) {
    CueHit nearest = null;
    for (CueHit hit : cues.get(sentence)) {
      boolean inside = hit.start() >= from && hit.end() <= to && kinds.contains(hit.cue());
      nearest = inside && (nearest == null || hit.end() > nearest.end()) ? hit : nearest;
    }
    return nearest;
  }

  boolean has(int sentence, int from, int to, Set<Cue> kinds) {
    return first(sentence, from, to, kinds) != null;
  }

  /// {@return the gap between two offsets of a sentence, for reading what binds two numbers}
  GapText gap(int sentence, int from, int to) {
    return new GapText(document.text(), from, Math.max(from, to), cues.get(sentence));
  }

  private void addServing(Sentence sentence, List<Term> sorted) {
    List<Term> serving = Unclaimed.in(document, sentence, sorted, cues.get(sentence.index()));
    if (!serving.isEmpty()) {
      sorted.addAll(serving);
      sorted.sort(Comparator.comparingInt(Term::start));
    }
  }

  private static boolean isUsable(Claim claim) {
    if (claim.quantity() == null || claim.values().isEmpty() || claim.denied()) {
      return false;
    }
    if (claim.negated() || claim.has(Gap.UNIT_LOST)) {
      return false;
    }
    return switch (claim.kind()) {
      case EVENT_DATE, EVENT_FORECAST, RANK, CORRELATION, DEFINITION, PERIODICITY -> false;
      case LEVEL, SHARE, RATE, RATIO, COUNT, FLOW, FLOW_CUMULATIVE, CHANGE_PCT, CHANGE_PP -> true;
      case FROM_TO, INDEX_LEVEL, DURATION, EXTREMUM, DIRECTION, COMPARISON, TARGET -> true;
      case FORECAST_LEVEL -> true;
    };
  }

  private void addTerms(Claim claim, List<Term> out) {
    Quantity to = claim.quantity();
    if (to == null) {
      return;
    }
    List<ValueSpan> values = claim.values();
    Claim.Baseline baseline = claim.baseline();
    Quantity from = baseline == null ? null : baseline.quantity();
    if (from != null && values.size() == 2) {
      boolean fromFirst = !isReversed(values);
      out.add(term(claim, Term.Role.FROM, values.get(fromFirst ? 0 : 1), from));
      out.add(term(claim, Term.Role.TO, values.get(fromFirst ? 1 : 0), to));
      return;
    }
    ValueSpan first = values.getFirst();
    int end = values.getLast().end();
    Term.Role role = claim.kind() == ClaimKind.FROM_TO ? Term.Role.TO : Term.Role.VALUE;
    if (to.unit().code().startsWith("unknown") && isNoAmount(first.start(), end)) {
      return;
    }
    String text = document.text().substring(first.start(), end);
    out.add(term(claim, role, new ValueSpan(first.start(), end, text), to));
  }

  /// "to 15 from 12": the cue of the start stands between the two.
  private boolean isReversed(List<ValueSpan> values) {
    int start = values.get(0).end();
    int end = values.get(1).start();
    return start < end
        && document.text().substring(start, end).toLowerCase(Locale.ROOT).contains("from");
  }

  private Term term(Claim claim, Term.Role role, ValueSpan span, Quantity quantity) {
    EconUnit unit = quantity.unit();
    boolean idle = unit.dimension() == Dimension.MONEY && "gdp".equals(unit.per());
    if (idle || isLookingBack(span, unit)) {
      unit = unit.per(null);
    }
    return new Term(
        claim, role, span.start(), span.end(), Extent.read(quantity, span.text()), unit);
  }

  /// Whether a number without a unit only counts up a list, "(1)", or is followed by what may be a
  /// unit that was not understood.
  private boolean isNoAmount(int start, int end) {
    if (end >= document.text().length()) {
      return false;
    }
    char next = document.text().charAt(end);
    char lead = start == 0 ? ' ' : document.text().charAt(start - 1);
    if ((lead == '(' || lead == '（') && ")）*".indexOf(next) >= 0) {
      return true;
    }
    return (next >= '\u2e80' && Character.isLetter(next)) || "%％°‰".indexOf(next) >= 0;
  }

  /// "100 billion a year before": the year is when, not how often.
  private boolean isLookingBack(ValueSpan span, EconUnit unit) {
    String rest =
        document.text().substring(span.end(), Math.min(document.text().length(), span.end() + 9));
    return unit.per() != null && LOOKING_BACK.matcher(rest).lookingAt();
  }

  private static void dropRepeats(List<Term> sorted) {
    int i = 1;
    while (i < sorted.size()) {
      if (sorted.get(i).start() >= sorted.get(i - 1).end()) {
        i++;
      } else {
        boolean end = sorted.get(i).role() != Term.Role.VALUE;
        boolean keepLater = end && sorted.get(i - 1).role() == Term.Role.VALUE;
        sorted.remove(keepLater ? i - 1 : i);
        i = Math.max(1, keepLater ? i - 1 : i);
      }
    }
  }

  /// "2.51, 0.87 and 1.99 trillion": the scale of the last is that of all.
  private static void shareScale(String text, List<Term> sorted) {
    for (int i = sorted.size() - 2; i >= 0; i--) {
      Term plain = sorted.get(i);
      Term next = sorted.get(i + 1);
      BigDecimal digits = next.written(text);
      String joint = text.substring(plain.end(), next.start());
      boolean listed =
          plain.isBare()
              && digits != null
              && LIST_JOINT.matcher(joint).matches()
              && text.substring(plain.start(), plain.end()).chars().noneMatch(Character::isLetter)
              && digits.signum() != 0
              && next.extent().point().abs().compareTo(digits.abs().multiply(THOUSAND)) >= 0;
      if (listed && digits != null) {
        BigDecimal factor = next.extent().point().divide(digits, MathContext.DECIMAL64);
        sorted.set(i, plain.scaled(factor, next.unit()));
      }
    }
  }

  private static int[] paragraphs(Document document) {
    List<Sentence> sentences = document.sentences();
    List<Zone> blocks =
        document.zones().stream().filter(z -> z.kind() != ZoneKind.CITATION_MARK).toList();
    int[] result = new int[sentences.size()];
    int block = 0;
    int group = 0;
    int lastBlock = -1;
    for (int i = 0; i < result.length; i++) {
      Span span = sentences.get(i).span();
      while (block < blocks.size() && blocks.get(block).span().end() <= span.start()) {
        block++;
      }
      boolean broken =
          i > 0 && isBlankLine(document.text(), sentences.get(i - 1).span().end(), span.start());
      boolean listGoesOn =
          i > 0
              && sentences.get(i).zone() == ZoneKind.LIST_ITEM
              && sentences.get(i - 1).zone() == ZoneKind.LIST_ITEM;
      if (i > 0 && !listGoesOn && (broken || block != lastBlock)) {
        group++;
      }
      lastBlock = block;
      result[i] = group;
    }
    return result;
  }

  /// Whether an empty line lies between two offsets.
  private static boolean isBlankLine(String text, int from, int to) {
    boolean line = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' && line) {
        return true;
      }
      line = c == '\n' || (line && Character.isWhitespace(c));
    }
    return false;
  }

  /// Whether four digits that may be a year stand in a sentence.
  private static boolean hasYear(String text, Span span) {
    int digits = 0;
    for (int i = span.start(); i < span.end(); i++) {
      boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
      digits = digit ? digits + 1 : 0;
      if (digits == 4) {
        return true;
      }
    }
    return false;
  }
}
