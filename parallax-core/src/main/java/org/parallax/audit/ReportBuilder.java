package org.parallax.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallax.check.Evidence;
import org.parallax.check.Identity;
import org.parallax.check.Judgement;
import org.parallax.check.Reason;
import org.parallax.check.Verdict;
import org.parallax.check.identity.Contradiction;
import org.parallax.claim.Claim;
import org.parallax.claim.Gap;
import org.parallax.claim.Modality;
import org.parallax.document.Damage;
import org.parallax.document.DamageKind;
import org.parallax.document.Document;
import org.parallax.document.Language;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.document.Zone;
import org.parallax.document.ZoneKind;
import org.parallax.provenance.ContentHash;
import org.parallax.provenance.Derivation;
import org.parallax.provenance.Grade;

/// Collects findings by sentence and gives every sentence its mark.
final class ReportBuilder {
  private final Document document;
  private final List<Claim> claims;
  private final Map<String, Claim> byId = new HashMap<>();
  private final Map<String, List<Judgement>> judgements;
  private final Map<String, Verdict> claimVerdicts = new HashMap<>();
  private final SortedMap<Grade, Integer> grades = new TreeMap<>();
  private final List<List<Finding>> findings = new ArrayList<>();
  private final List<List<Claim>> bySentence = new ArrayList<>();
  private final BitSet cited = new BitSet();

  ReportBuilder(Document document, List<Claim> claims, Map<String, List<Judgement>> judgements) {
    this.document = document;
    this.claims = claims;
    this.judgements = judgements;
    for (int i = 0; i < document.sentences().size(); i++) {
      findings.add(new ArrayList<>());
      bySentence.add(new ArrayList<>());
    }
    for (Claim claim : claims) {
      byId.put(claim.id(), claim);
      bySentence.get(claim.sentence()).add(claim);
    }
    for (Zone zone : document.zones()) {
      if (zone.kind() == ZoneKind.CITATION_MARK) {
        sentencesAt(zone.span()).forEach(cited::set);
      }
    }
  }

  /// A damaged sentence is no longer the author's. A span touches both sides of its hole, so the
  /// mark goes to the sentence that holds most of it, or to both where two were glued together.
  void addDamage() {
    for (Damage damage : document.damage()) {
      Verdict verdict = damage.kind().marksSentence() ? Verdict.DAMAGED : null;
      for (int index : damagedBy(damage)) {
        add(
            index,
            Finding.Type.DAMAGE,
            verdict,
            null,
            damage.message(),
            List.of(),
            damage.span(),
            null,
            "the text as first published",
            null);
      }
    }
  }

  private List<Integer> damagedBy(Damage damage) {
    List<Integer> touched = sentencesAt(damage.span()).boxed().toList();
    boolean joint =
        damage.kind() == DamageKind.GLUED_SENTENCES || damage.kind() == DamageKind.GLUED_BYLINE;
    if (joint || touched.size() < 2) {
      return touched;
    }
    int most = touched.getFirst();
    for (int index : touched) {
      if (overlap(index, damage.span()) > overlap(most, damage.span())) {
        most = index;
      }
    }
    return List.of(most);
  }

  private int overlap(int index, Span span) {
    Span sentence = document.sentences().get(index).span();
    return Math.min(sentence.end(), span.end()) - Math.max(sentence.start(), span.start());
  }

  /// What the official figures say, one finding a reading; readings that disagree are mixed.
  void addJudgements() {
    for (Claim claim : claims) {
      List<Judgement> readings = judgements.getOrDefault(claim.id(), List.of());
      Verdict verdict = verdictOf(claim, readings);
      claimVerdicts.put(claim.id(), verdict);
      Grade grade = null;
      for (Judgement reading : readings) {
        Verdict shown =
            verdict == Verdict.MIXED && isDecided(reading.verdict())
                ? Verdict.MIXED
                : reading.verdict();
        boolean outvoted =
            reading.verdict() == Verdict.NOT_CHECKABLE && verdict != Verdict.NOT_CHECKABLE;
        Evidence evidence = reading.evidence();
        add(
            claim.sentence(),
            isAhead(claim) ? Finding.Type.FORECAST : Finding.Type.SERIES,
            outvoted ? null : shown,
            reading.reason(),
            reading.message(),
            List.of(claim.id()),
            markSpan(claim),
            evidence,
            reading.settles(),
            evidence == null ? null : evidence.derivation());
        if (evidence != null && evidence.grade() != null) {
          grade = grade == null ? evidence.grade() : grade.weaker(evidence.grade());
        }
      }
      if (grade != null && isDecided(verdict)) {
        grades.merge(grade, 1, Integer::sum);
      }
    }
  }

  /// Arithmetic that fails is told where its last number stands; what holds or follows is told too.
  void addArithmetic(List<Identity> identities) {
    for (Identity identity : identities) {
      List<Claim> parts =
          identity.claims().stream()
              .filter(byId::containsKey)
              .map(id -> byId.get(id))
              .sorted(Comparator.comparing(Claim::span))
              .toList();
      if (parts.isEmpty()) {
        continue;
      }
      Claim last = parts.getLast();
      boolean fails = identity.result() == Identity.Result.INCONSISTENT;
      add(
          last.sentence(),
          Finding.Type.ARITHMETIC,
          fails ? Verdict.INCONSISTENT : null,
          null,
          identity.message(),
          identity.claims(),
          markSpan(last),
          null,
          fails ? "the figures in the author's source" : "",
          identity.derivation());
    }
  }

  /// Two figures for one thing: told at the later one, or at the earlier where the official figures
  /// bear out the later alone.
  void addContradictions(List<Contradiction> contradictions) {
    for (Contradiction pair : contradictions) {
      Claim first = byId.get(pair.first());
      Claim second = byId.get(pair.second());
      boolean borneOut = isBorneOut(second) && !isBorneOut(first);
      Claim wrong = borneOut && first != null ? first : second;
      if (wrong != null) {
        add(
            wrong.sentence(),
            Finding.Type.CONTRADICTION,
            pair.bySource() ? null : Verdict.INCONSISTENT,
            null,
            pair.message(),
            List.of(pair.first(), pair.second()),
            markSpan(wrong),
            null,
            "which of the two the author means",
            null);
      }
    }
  }

  private boolean isBorneOut(@Nullable Claim claim) {
    return claim != null && claimVerdicts.get(claim.id()) == Verdict.SUPPORTED;
  }

  /// What a claim leaves unsaid; never a verdict, since an incomplete figure may be true.
  void addCompleteness() {
    for (Claim claim : claims) {
      List<Gap> unstated =
          claim.gaps().stream().filter(gap -> !gap.name().endsWith("_LOST")).toList();
      if (!unstated.isEmpty() && claim.quantity() != null) {
        add(
            claim.sentence(),
            Finding.Type.COMPLETENESS,
            null,
            Reason.of(unstated.getFirst()),
            GapWords.describe(unstated),
            List.of(claim.id()),
            markSpan(claim),
            null,
            GapWords.settles(unstated),
            null);
      }
    }
  }

  /// A source invoked but not named.
  void addAttribution(UnsourcedCues cues) {
    for (Sentence sentence : document.sentences()) {
      if (!sentence.zone().asserts() || cited.get(sentence.index())) {
        continue;
      }
      Span cue = cues.find(document.text(), sentence.span(), sentence.language());
      if (cue != null) {
        List<String> about = bySentence.get(sentence.index()).stream().map(Claim::id).toList();
        add(
            sentence.index(),
            Finding.Type.ATTRIBUTION,
            null,
            null,
            "\"" + cue.of(document.text()) + "\" invokes a source without naming it.",
            about,
            cue,
            null,
            "the name and date of the source",
            null);
      }
    }
  }

  /// Sentences in a language that we do not read are said to be unread, never passed over.
  void addUnreadLanguages() {
    for (Sentence sentence : document.sentences()) {
      Language language = sentence.language();
      if (sentence.zone().asserts() && !language.isRead() && !language.equals(Language.UNKNOWN)) {
        add(
            sentence.index(),
            Finding.Type.COMPLETENESS,
            Verdict.NOT_CHECKABLE,
            Reason.LANGUAGE_NOT_READ,
            "Parallax reads English, Chinese and Korean; this is '" + language.tag() + "'.",
            List.of(),
            sentence.span(),
            null,
            "a translation",
            null);
      }
    }
  }

  List<SentenceAudit> sentences() {
    List<SentenceAudit> audits = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      SortedMap<Verdict, Integer> counts = new TreeMap<>();
      Verdict mark = Verdict.NO_CLAIM;
      for (Claim claim : bySentence.get(sentence.index())) {
        Verdict verdict = claimVerdicts.getOrDefault(claim.id(), Verdict.NO_CLAIM);
        counts.merge(verdict, 1, Integer::sum);
        mark = mark.graver(verdict);
      }
      List<Finding> own = findings.get(sentence.index());
      for (Finding finding : own) {
        if (finding.verdict() != null) {
          mark = mark.graver(finding.verdict());
        }
      }
      audits.add(
          new SentenceAudit(sentence, sentence.span().of(document.text()), mark, counts, own));
    }
    return audits;
  }

  AuditReport.Summary summary(List<SentenceAudit> sentences) {
    SortedMap<Verdict, Integer> marks = new TreeMap<>();
    for (SentenceAudit sentence : sentences) {
      if (sentence.sentence().zone() != ZoneKind.FURNITURE) {
        marks.merge(sentence.verdict(), 1, Integer::sum);
      }
    }
    SortedMap<Verdict, Integer> verdicts = new TreeMap<>();
    int undecided = 0;
    for (Claim claim : claims) {
      Verdict verdict = claimVerdicts.getOrDefault(claim.id(), Verdict.NO_CLAIM);
      verdicts.merge(verdict, 1, Integer::sum);
      if (!isDecided(verdict)) {
        undecided++;
      }
    }
    return new AuditReport.Summary(marks, verdicts, grades, undecided);
  }

  private static Verdict verdictOf(Claim claim, List<Judgement> readings) {
    boolean supported = false;
    boolean loosely = false;
    boolean contradicted = false;
    Verdict other = null;
    for (Judgement reading : readings) {
      switch (reading.verdict()) {
        case SUPPORTED -> supported = true;
        case SUPPORTED_LOOSELY -> loosely = true;
        case CONTRADICTED -> contradicted = true;
        case INCONSISTENT, MIXED, DAMAGED, NOT_CHECKABLE, OPINION, NO_CLAIM ->
            other = other == null ? reading.verdict() : other.graver(reading.verdict());
      }
    }
    if (contradicted) {
      return supported || loosely ? Verdict.MIXED : Verdict.CONTRADICTED;
    }
    if (other == Verdict.MIXED) {
      return Verdict.MIXED;
    }
    if (supported || loosely) {
      return supported ? Verdict.SUPPORTED : Verdict.SUPPORTED_LOOSELY;
    }
    if (other != null) {
      return other;
    }
    return claim.modality() == Modality.OPINION ? Verdict.OPINION : Verdict.NO_CLAIM;
  }

  private static boolean isDecided(Verdict verdict) {
    return switch (verdict) {
      case CONTRADICTED, MIXED, SUPPORTED, SUPPORTED_LOOSELY -> true;
      case INCONSISTENT, DAMAGED, NOT_CHECKABLE, OPINION, NO_CLAIM -> false;
    };
  }

  private static boolean isAhead(Claim claim) {
    return claim.modality() == Modality.FORECAST || claim.modality() == Modality.TARGET;
  }

  /// The indexes of the sentences that overlap a span, found by bisection: sentences are in order.
  private IntStream sentencesAt(Span span) {
    List<Sentence> all = document.sentences();
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return IntStream.range(low, all.size()).takeWhile(i -> all.get(i).span().start() < span.end());
  }

  /// The words after which a claim's mark is printed: its last value, or all of it.
  private static Span markSpan(Claim claim) {
    if (claim.values().isEmpty()) {
      return claim.span();
    }
    Claim.ValueSpan last = claim.values().getLast();
    return new Span(last.start(), last.end());
  }

  private void add(
      int sentence,
      Finding.Type type,
      @Nullable Verdict verdict,
      @Nullable Reason reason,
      String message,
      List<String> about,
      Span span,
      @Nullable Evidence evidence,
      String settles,
      @Nullable Derivation derivation) {
    List<Finding> own = findings.get(sentence);
    String name =
        String.join(
            "|",
            document.textHash().hex(),
            type.json(),
            span.start() + "-" + span.end(),
            String.join(",", about),
            message,
            Integer.toString(own.size()));
    own.add(
        new Finding(
            "f" + ContentHash.of(name).abbreviated(12),
            type,
            verdict,
            reason,
            message,
            about,
            span,
            evidence,
            settles,
            derivation));
  }
}
