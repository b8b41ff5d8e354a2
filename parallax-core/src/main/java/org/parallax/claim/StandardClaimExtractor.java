package org.parallax.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallax.document.Document;
import org.parallax.document.Language;
import org.parallax.document.Sentence;
import org.parallax.document.Span;
import org.parallax.document.ZoneKind;
import org.parallax.quantity.ChangeBasis;
import org.parallax.quantity.Mention;
import org.parallax.quantity.MentionScanner;
import org.parallax.quantity.Period;
import org.parallax.quantity.Quantity;

/// The claims of a document by grammar and lexicon alone, in English, Chinese and Korean.
///
/// Each sentence that may assert is scanned for numerals and times, cut into tokens, read by the
/// grammar of its language into drafts, and each draft completed with unit bases, period, place,
/// stance, source and gaps. Immutable; safe for use by many threads.
public final class StandardClaimExtractor implements ClaimExtractor {
  /// Nobody writes a sentence with more numbers or words than these: it is a table run together, or
  /// meant to keep us busy. It makes no claims.
  private static final int MOST_VALUES = 120;

  private static final int MOST_TOKENS = 2_000;

  private final Map<String, LanguageReader> readers;

  private StandardClaimExtractor(Map<String, LanguageReader> readers) {
    this.readers = readers;
  }

  /// {@return an extractor with the lexicons of all languages that Parallax reads}
  public static StandardClaimExtractor create() {
    return new StandardClaimExtractor(LanguageReader.all());
  }

  @Override
  public List<Claim> extract(Document document) {
    return extract(document, Hints.NONE);
  }

  List<Claim> extract(Document document, Hints hints) {
    var context = new DocumentContext(document);
    List<Cut> cuts = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      if (sentence.zone().asserts()) {
        LanguageReader reader = reader(sentence, document.language());
        if (reader != null) {
          cuts.add(cut(document, context, sentence, reader));
        }
      }
    }
    for (Cut cut : cuts) {
      notePlaces(cut, context);
    }
    noteTitle(document, context);
    List<Claim> claims = new ArrayList<>();
    var writer = new ClaimWriter(document, context);
    for (Cut cut : cuts) {
      read(document, cut, context, hints, writer, claims);
    }
    List<Claim> told = RepeatedFigures.with(document, context.clock(), claims);
    return SameClaims.mark(RecordClaims.with(document, RunClaims.with(document, told)));
  }

  private @Nullable LanguageReader reader(Sentence sentence, Language fallback) {
    LanguageReader own = readers.get(sentence.language().tag());
    return own != null ? own : readers.get(fallback.tag());
  }

  private static Cut cut(
      Document document, DocumentContext context, Sentence sentence, LanguageReader reader) {
    Span span = sentence.span();
    List<Mention> mentions =
        reader.scanner().scan(document.text(), span.start(), span.end(), context.clock());
    return new Cut(sentence, reader, reader.tokenizer().cut(document.text(), span, mentions));
  }

  /// A title that stands in the page's head or the file's front matter alone.
  private void noteTitle(Document document, DocumentContext context) {
    var title = document.metadata().title();
    LanguageReader reader = readers.get(document.language().tag());
    if (title == null || title.span() != null || reader == null) {
      return;
    }
    Tokens s =
        reader.tokenizer().cut(title.value(), new Span(0, title.value().length()), List.of());
    for (int i = 0; i < s.size(); i++) {
      if (PlaceRules.isPlace(s, i)) {
        context.mentions(ZoneKind.TITLE, s.get(i).senses.value(CueKind.PLACE));
      }
    }
  }

  private static void notePlaces(Cut cut, DocumentContext context) {
    Tokens s = cut.tokens();
    for (int i = 0; i < s.size(); i++) {
      if (PlaceRules.isPlace(s, i) && !PlaceRules.isElsewhere(s, i) && !s.is(i, "我国")) {
        String place = s.get(i).senses.value(CueKind.PLACE);
        String city = s.get(i).senses.value(CueKind.CITY);
        context.mentions(cut.sentence().zone(), place.isEmpty() ? city : place);
      }
      String home =
          s.isEnglish() && s.get(i).isValue()
              ? homeOf(s.get(i).value().quantity().unit().code())
              : s.get(i).senses.value(CueKind.HOME);
      if (!home.isEmpty()) {
        context.mentions(ZoneKind.BODY, home);
      }
    }
  }

  /// The country of a currency, where an English text counts in it.
  private static String homeOf(String unit) {
    return switch (unit) {
      case "CNY" -> "CN";
      case "KRW" -> "KR";
      default -> "";
    };
  }

  private static void read(
      Document document,
      Cut cut,
      DocumentContext context,
      Hints hints,
      ClaimWriter writer,
      List<Claim> into) {
    Tokens s = cut.tokens();
    Sentence sentence = cut.sentence();
    context.enter(sentence.index(), opens(document, sentence));
    List<Integer> values = ValueRoles.of(s, sentence.zone());
    if (values.size() > MOST_VALUES || s.size() > MOST_TOKENS) {
      return;
    }
    List<Draft> drafts = cut.reader().grammar().read(s, values);
    boolean head = context.tables().isHead(s, sentence.zone(), context);
    context.tables().apply(s, sentence.zone(), drafts, context);
    if (head) {
      return;
    }
    if (!hints.isEmpty()) {
      drafts = hints.with(s, drafts);
    }
    if (drafts.isEmpty()) {
      if (s.isEnglish()) {
        noteSubject(s, document, context);
      }
      if (s.isChinese()) {
        context.frames(ChineseFrames.ofNews(s));
        noteChineseSubject(s, document, context);
      }
      noteTopic(s, sentence.zone(), context);
      return;
    }
    Holes holes = Holes.in(document, sentence.span());
    drafts.sort(Comparator.comparingInt(d -> d.value == Draft.NONE ? d.predicate : d.value));
    List<Claim> claims = new ArrayList<>();
    Period framed = null;
    for (Draft d : drafts) {
      Claim claim = writer.write(s, sentence, d, holes);
      if (!hints.isEmpty() && hints.complete(s, d, claim.metric(), claim.period())) {
        claim = writer.write(s, sentence, d, holes);
      }
      if (!d.isBaseline || claim.period() != null) {
        claims.add(claim);
      }
      boolean stated =
          claim.periodHow() == PeriodHow.STATED || claim.periodHow() == PeriodHow.RELATIVE;
      Period period = claim.period();
      Period topic = context.topic();
      boolean back = d.elliptic && topic != null && period != null && period.compareTo(topic) < 0;
      boolean ahead = period != null && context.isAhead(period);
      boolean fact = claim.modality() == Modality.FACT && !ahead;
      if (stated && !d.aside && !back && fact && period != null) {
        framed = period;
      }
    }
    if (s.isEnglish()) {
      claims.removeIf(c -> c.values().isEmpty() && c.metric() == null);
    }
    into.addAll(claims);
    if (sentence.zone() == ZoneKind.TABLE_ROW) {
      return;
    }
    if (s.isEnglish()) {
      remember(sentence, claims, context);
      return;
    }
    Claim last = claims.isEmpty() ? null : claims.getLast();
    if (last != null && last.kind() != ClaimKind.DURATION) {
      Claim.Baseline since = last.baseline();
      context.told(last.period(), since == null ? null : since.period());
    }
    if (framed != null && !s.isVerbFinal()) {
      context.spoke(sentence.zone(), framed);
    }
    for (Claim claim : claims) {
      Claim.Mention metric = claim.metric();
      boolean carried = !s.isEnglish() && metric != null && metric.equals(context.subject());
      boolean length = s.isVerbFinal() && claim.kind() == ClaimKind.DURATION;
      Claim.Mention before = length ? context.subject() : null;
      if (before != null) {
        context.about(before);
      }
      if (metric != null && !length && (carried || sentence.span().contains(metric.span()))) {
        context.about(metric);
        if (claim.quantity() != null) {
          context.counted(claim.quantity().unit());
          boolean moved = claim.quantity().unit().changeBasis() != ChangeBasis.LEVEL;
          context.figured(new Figure(claim.kind(), claim.direction(), null, moved, false));
        }
      }
      if (s.isVerbFinal() && claim.period() != null) {
        spoke(sentence, claim, claim.period(), context);
      }
    }
  }

  /// What an English sentence leaves for those after it: the metric of its first claim, the unit of
  /// its last value, and the latest period that it states.
  private static void remember(Sentence sentence, List<Claim> claims, DocumentContext context) {
    Period latest = null;
    boolean named = false;
    for (Claim claim : claims) {
      Claim.Mention metric = claim.metric();
      if (!named && metric != null && sentence.span().contains(metric.span())) {
        context.about(metric);
        named = true;
      } else if (!named && metric != null && metric.equals(context.subject())) {
        context.about(metric);
      }
      Quantity quantity = claim.quantity();
      if (quantity != null) {
        context.counted(quantity.unit());
      }
      boolean stated =
          claim.periodHow() == PeriodHow.STATED || claim.periodHow() == PeriodHow.RELATIVE;
      Period period = stated && claim.modality() == Modality.FACT ? claim.period() : null;
      if (period != null && (latest == null || period.end().isAfter(latest.end()))) {
        latest = period;
      }
    }
    if (latest != null) {
      boolean day = latest.start().equals(latest.end());
      boolean last = day && latest.end().plusDays(1).getDayOfMonth() == 1;
      context.spoke(
          sentence.zone(),
          last ? Period.ofMonth(latest.end().getYear(), latest.end().getMonthValue()) : latest);
    }
  }

  /// Whether a blank line stands before the sentence.
  private static boolean opens(Document document, Sentence sentence) {
    String text = document.text();
    int lines = 0;
    for (int i = sentence.span().start() - 1;
        i >= 0 && !Character.isLetterOrDigit(text.charAt(i));
        i--) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  /// "What we watch is industry.": the one metric of a sentence that claims nothing is what the
  /// next one speaks of.
  private static void noteSubject(Tokens s, Document document, DocumentContext context) {
    var phrases = new Phrases(s);
    Range only = null;
    for (int i = 0; i < s.size(); i++) {
      boolean head = s.has(i, CueKind.METRIC) && s.part(i) == Token.Part.NOUN;
      if (!head || (only != null && only.contains(i))) {
        continue;
      }
      if (only != null) {
        return;
      }
      Range chunk = phrases.chunkAt(i);
      only = chunk == null ? null : phrases.endingAt(chunk.to() - 1);
      if (only == null) {
        return;
      }
    }
    if (only != null) {
      Range trimmed = phrases.trimmed(only);
      Span span = new Span(s.get(trimmed.from()).start, s.get(trimmed.to() - 1).end);
      context.about(new Claim.Mention(span, span.of(document.text())));
    }
  }

  /// Which period a Korean claim leaves for those after it.
  private static void spoke(
      Sentence sentence, Claim claim, Period period, DocumentContext context) {
    if (claim.periodHow() == PeriodHow.INFERRED) {
      context.relied();
    }
    boolean stated =
        claim.periodHow() == PeriodHow.STATED || claim.periodHow() == PeriodHow.RELATIVE;
    Claim.Mention metric = claim.metric();
    boolean own = metric != null && sentence.span().contains(metric.span());
    boolean opens =
        claim.periodHow() == PeriodHow.STATED
            && own
            && !isOf(period, context)
            && claim.modality() == Modality.FACT;
    context.opened(opens ? period : null);
    if (stated && !isOf(period, context) && claim.modality() == Modality.FACT) {
      context.spoke(sentence.zone(), period);
    }
  }

  /// Whether it is the day of the text itself, which no figure after it is of.
  private static boolean isOf(Period period, DocumentContext context) {
    return period.start().equals(context.clock()) && period.end().equals(context.clock());
  }

  /// "房价呢？": a Chinese sentence without figures may name what the next ones are of.
  private static void noteChineseSubject(Tokens s, Document document, DocumentContext context) {
    var phrases = new Phrases(s);
    for (int i = s.size() - 1; i >= 0; i--) {
      boolean names =
          s.has(i, CueKind.METRIC)
              && !s.has(i, CueKind.PRON)
              && !s.get(i).senses.value(CueKind.METRIC).equals("growth");
      Range phrase = names ? phrases.endingAt(i) : null;
      if (phrase != null) {
        Range named = phrases.trimmed(phrase);
        Span span = new Span(s.get(named.from()).start, s.get(named.to() - 1).end);
        context.about(new Claim.Mention(span, span.of(document.text())));
        return;
      }
    }
  }

  private static void noteTopic(Tokens s, ZoneKind zone, DocumentContext context) {
    boolean leads = s.isEnglish() && s.size() > 0 && s.get(0).isTime();
    Period framed = s.isVerbFinal() ? KoreanTimes.framed(s, context.clock()) : null;
    if (framed != null) {
      context.frames(framed);
    }
    if (s.isVerbFinal()) {
      Range topic = KoreanTopics.named(s);
      if (topic != null) {
        Span span = new Span(s.get(topic.from()).start, s.get(topic.to() - 1).end);
        context.about(new Claim.Mention(span, span.of(s.text)));
      }
    }
    if (zone != ZoneKind.TITLE && zone != ZoneKind.HEADING && !leads) {
      return;
    }
    for (int i = 0; i < s.size(); i++) {
      Period period = s.get(i).isTime() ? s.get(i).time().period() : null;
      // A day in a Korean headline is that of the issue.
      boolean issue = s.isVerbFinal() && period != null && period.start().equals(period.end());
      if (period != null && !issue) {
        context.spoke(zone, period);
      }
    }
  }

  /// A sentence cut into tokens.
  private record Cut(Sentence sentence, LanguageReader reader, Tokens tokens) {}

  /// What reads the sentences of one language.
  private record LanguageReader(MentionScanner scanner, Tokenizer tokenizer, Grammar grammar) {

    static Map<String, LanguageReader> all() {
      Map<String, LanguageReader> readers = new HashMap<>();
      readers.put("en", of("en", _ -> new EnglishGrammar()));
      readers.put("zh", of("zh", lexicon -> new ChineseGrammar(lexicon.trie())));
      readers.put("ko", of("ko", _ -> new KoreanGrammar()));
      return readers;
    }

    private static LanguageReader of(String tag, Function<Lexicon, Grammar> grammar) {
      Lexicon lexicon = Lexicon.load(tag);
      return new LanguageReader(
          MentionScanner.forLanguage(tag), new Tokenizer(tag, lexicon), grammar.apply(lexicon));
    }
  }
}
