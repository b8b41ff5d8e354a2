package org.parallax.claim;

import org.jspecify.annotations.Nullable;
import org.parallax.claim.Token.Kind;
import org.parallax.claim.Token.Part;
import org.parallax.quantity.Mention;
import org.parallax.quantity.Mention.Form;

/// What an English value is tied to on its right: "a 3 % rise in sales", "18 % of firms", "a 4 %
/// deficit", "344 billion yuan in new funds".
final class EnglishTies {
  private static final int MAX_MODIFIERS = 3;

  private final Tokens s;
  private final Phrases phrases;

  EnglishTies(Tokens s, Phrases phrases) {
    this.s = s;
    this.phrases = phrases;
  }

  /// Fills in what stands to the right and says whether the value is tied there.
  boolean right(Draft d) {
    int v = d.value;
    int unit = CarriedUnits.fractionOf(s, d);
    if (unit != Draft.NONE) {
      d.covers(v, unit + 1);
      compared(d, unit + 1);
      return true;
    }
    return changeNoun(d)
        || compared(d, v + 1)
        || wholeOf(d, v + 1)
        || carriedIn(d, v + 1)
        || premodifies(d, v + 1);
  }

  /// "5 % higher", "a third more than", "16 % above its level".
  private boolean compared(Draft d, int k) {
    boolean measured = s.kind(k) == Kind.BASIS && (s.has(k, CueKind.STATE) || opensSide(k));
    boolean upOrDown = s.is(k, "up") || s.is(k, "down") || s.is(k, "off");
    boolean state =
        measured
            || (s.has(k, CueKind.STATE) && s.part(k) == Part.ADV && (!upOrDown || closes(k)))
            || (upOrDown && s.part(k) == Part.PREP && closes(k));
    boolean side = s.is(k, "above") || s.is(k, "below");
    Form form = s.get(d.value).value().form();
    boolean relative =
        form == Form.PERCENT || form == Form.FRACTION || form == Form.PP || form == Form.BP;
    if (!(state || side) || (!relative && s.is(k, "less") && !s.is(k + 1, "than"))) {
      return false;
    }
    d.predicate = k;
    d.nominal = true;
    d.covers(d.value, k + 1);
    d.rules.add("compared");
    return true;
  }

  /// "below the year before" read as one word of measure.
  private boolean opensSide(int k) {
    String words = s.words(k);
    return words.startsWith("above ") || words.startsWith("below ");
  }

  /// "were 6.6 % up in December", "was 0.9 % down on the year": no other value hangs from "up".
  private boolean closes(int k) {
    if (s.kind(k + 1) == Kind.VALUE || s.kind(k + 1) == Kind.HEDGE || s.is(k + 1, "by")) {
      return false;
    }
    boolean onto = (s.is(k + 1, "to") || s.is(k + 1, "from")) && s.kind(k + 2) == Kind.VALUE;
    int before = phrases.leftOfAdjuncts(k - 2);
    return !onto && (s.part(before) == Part.LINK || s.has(before, CueKind.LEVEL));
  }

  private boolean changeNoun(Draft d) {
    int k = d.value + 1;
    for (int skipped = 0; skipped < MAX_MODIFIERS && isModifier(k); skipped++) {
      k++;
    }
    if (!s.has(k, CueKind.CHANGE_NOUN) || s.part(k) != Part.NOUN) {
      return false;
    }
    if (s.part(k + 1) == Part.NOUN && !s.has(k + 1, CueKind.BASIS)) {
      return false;
    }
    d.predicate = k;
    d.nominal = true;
    d.covers(d.value, k + 1);
    d.rules.add("change_noun");
    Range object =
        s.is(k + 1, "in") || s.is(k + 1, "of") || s.is(k + 1, "for")
            ? phrases.startingAt(k + 2)
            : null;
    if (object != null) {
      d.metric = object;
      d.covers(d.value, object.to());
    } else if (s.part(d.value - 1) == Part.POSSESSIVE
        || (k > d.value + 1 && s.part(k - 1) == Part.NOUN)) {
      d.metric = possessor(d.value - 1, k);
    }
    return true;
  }

  private @Nullable Range possessor(int possessive, int noun) {
    Range left = s.part(possessive) == Part.POSSESSIVE ? phrases.endingAt(possessive - 1) : null;
    if (left != null && !s.has(left.to() - 1, CueKind.PLACE)) {
      return left;
    }
    return s.part(noun - 1) == Part.NOUN ? new Range(noun - 1, noun + 1) : null;
  }

  private boolean isModifier(int i) {
    if (s.has(i, CueKind.CHANGE_NOUN)) {
      return false;
    }
    Kind kind = s.kind(i);
    return kind == Kind.BASIS
        || kind == Kind.TIME
        || s.isPunct(i, '-')
        || s.has(i, CueKind.BASIS)
        || s.has(i, CueKind.PRICE)
        || s.has(i, CueKind.SEASONAL)
        || s.part(i) == Part.ADV
        || (s.part(i) == Part.NOUN && i + 1 < s.size() && s.has(i + 1, CueKind.CHANGE_NOUN));
  }

  /// "18 % of firms", "a third of output", "1.2 trillion yuan of loans".
  private boolean wholeOf(Draft d, int k) {
    Value form = Value.of(s.get(d.value).value());
    if (!s.is(k, "of") && !(s.is(k, "worth") && s.is(k + 1, "of"))) {
      return false;
    }
    Range whole = phrases.startingAt(s.is(k, "of") ? k + 1 : k + 2);
    if (whole == null) {
      return form.part() && ofThem(d, k + 1);
    }
    d.covers(d.value, whole.to());
    if (!form.part()) {
      d.metric = whole;
      d.rules.add("amount_of");
      return true;
    }
    d.of = whole;
    d.rules.add("share_of");
    if (isSubject(d.value, whole)) {
      d.metric = new Range(whole.from(), predicateEnd(whole.to()));
      d.covers(d.value, predicateEnd(whole.to()));
    }
    return true;
  }

  /// "62 % of them": the whole is what was counted before.
  private boolean ofThem(Draft d, int k) {
    boolean pronoun = s.is(k, "them") || s.is(k, "these") || s.is(k, "those") || s.is(k, "which");
    if (!pronoun) {
      return false;
    }
    for (int i = d.value - 1; i >= 0; i--) {
      if (s.kind(i) == Kind.VALUE && s.get(i).value().noun() != null) {
        Range counted = counted(i);
        d.of = counted;
        d.metric = counted;
        d.rules.add("share_of");
        return true;
      }
    }
    return false;
  }

  /// Nothing that governs stands to the left, and a verb follows the whole.
  private boolean isSubject(int v, Range whole) {
    int verb = s.isPunct(whole.to(), '(') ? closing(whole.to()) + 1 : whole.to();
    if (s.isPunct(verb, ',')) {
      int comma = verb + 1;
      while (comma < s.size() && comma < verb + 8 && !s.isPunct(comma, ',')) {
        comma++;
      }
      verb = s.isPunct(comma, ',') ? comma + 1 : verb;
    }
    while (s.part(verb) == Part.ADV || s.part(verb) == Part.AUX || s.part(verb) == Part.REL) {
      verb++;
    }
    if (s.part(verb) != Part.VERB && s.part(verb) != Part.LINK) {
      return false;
    }
    int left = phrases.leftOfAdjuncts(s.is(v - 1, "between") ? v - 2 : v - 1);
    if (left < 0 || s.kind(left) == Kind.PUNCT) {
      return true;
    }
    Part part = s.part(left);
    boolean says = s.has(left, CueKind.SAY) || (part == Part.VERB && s.has(left, CueKind.MODALITY));
    return part == Part.CONJ || part == Part.SUB || part == Part.REL || part == Part.DET || says;
  }

  private int closing(int opening) {
    int i = opening;
    while (i < s.size() && !s.isPunct(i, ')')) {
      i++;
    }
    return i;
  }

  private int predicateEnd(int from) {
    int i = from;
    while (i < s.size()
        && i < from + 8
        && s.kind(i) == Kind.WORD
        && s.part(i) != Part.CONJ
        && s.part(i) != Part.SUB) {
      i++;
    }
    while (i > from
        && (s.part(i - 1) == Part.PREP || s.part(i - 1) == Part.DET || s.part(i - 1) == Part.TO)) {
      i--;
    }
    return i;
  }

  /// "344 billion yuan in fresh funding".
  private boolean carriedIn(Draft d, int k) {
    Form form = s.get(d.value).value().form();
    if (form != Form.MONEY || !s.is(k, "in") || s.kind(k + 1) != Kind.WORD) {
      return false;
    }
    Range phrase = phrases.startingAt(k + 1);
    if (phrase == null || !hasMetricNoun(phrase) || s.has(phrase.from(), CueKind.PLACE)) {
      return false;
    }
    d.metric = phrase;
    d.covers(d.value, phrase.to());
    d.rules.add("amount_in");
    return true;
  }

  /// "a 4 % deficit", "its 5.1 % unemployment rate", "a 30 billion yuan fund".
  private boolean premodifies(Draft d, int k) {
    if (s.part(k) != Part.NOUN || !Value.of(s.get(d.value).value()).modifies()) {
      return false;
    }
    Range phrase = phrases.startingAt(k);
    Part before = s.part(d.value - 1);
    boolean article = before == Part.DET || before == Part.POSSESSIVE;
    if (phrase == null || (!article && !hasMetricNoun(phrase))) {
      return false;
    }
    d.metric = phrase;
    d.covers(d.value, phrase.to());
    d.rules.add("premodifier");
    return true;
  }

  /// "Of the 118 firms, 45 % …": the whole leads the sentence.
  boolean leading(Draft d) {
    boolean leads = s.is(0, "of") && s.isPunct(d.value - 1, ',');
    boolean group = (s.is(0, "among") || s.is(0, "for")) && s.isPunct(d.value - 1, ',');
    if (group && s.get(d.value).value().form() == Form.PERCENT && ofGroup(d)) {
      return true;
    }
    Form form = s.get(d.value).value().form();
    if (!leads || (form != Form.PERCENT && form != Form.FRACTION)) {
      return false;
    }
    int first = 1;
    while (s.part(first) == Part.DET) {
      first++;
    }
    d.of = new Range(first, d.value - 1);
    d.metric = d.of;
    d.covers(first, d.value + 1);
    d.rules.add("share_of");
    return true;
  }

  /// "Among residents aged 16 to 24, 17.8 % were out of work": what the share is, is said behind
  /// it.
  private boolean ofGroup(Draft d) {
    int link = d.value + 1;
    while (s.part(link) == Part.ADV) {
      link++;
    }
    boolean links = s.part(link) == Part.LINK || s.part(link) == Part.VERB;
    int end = links ? predicateEnd(link + 1) : link;
    if (!links || end <= link + 1) {
      return false;
    }
    int first = 1;
    while (s.part(first) == Part.DET) {
      first++;
    }
    d.of = new Range(first, d.value - 1);
    d.metric = new Range(s.part(link) == Part.LINK ? link + 1 : link, end);
    d.covers(first, end);
    d.rules.add("share_of");
    return true;
  }

  /// "a target of 5,100 points for the CSI 300": the target's own metric follows.
  void target(Draft d) {
    Range named = d.metric;
    boolean target =
        named != null && s.get(named.to() - 1).senses.value(CueKind.MODALITY).equals("target");
    Range aim = target && s.is(d.value + 1, "for") ? phrases.startingAt(d.value + 2) : null;
    if (aim != null) {
      d.metric = aim;
      d.covers(aim.from(), aim.to());
      d.rules.add("target_for");
    }
  }

  /// {@return the noun that a count counts, with what hangs from it}
  @Nullable Range counted(int v) {
    Range after = phrases.startingAt(v + 1);
    boolean more = s.part(v + 1) == Part.PREP && (s.is(v + 1, "of") || s.is(v + 1, "in"));
    Range hung = more ? phrases.startingAt(v + 2) : null;
    int to = after != null ? after.to() : hung != null ? hung.to() : v + 1;
    return new Range(v, to);
  }

  /// {@return the head of the phrase's first part if it is a noun of change, or −1}
  int changeNounIn(Range phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      boolean head = i + 1 == phrase.to() || s.part(i + 1) == Part.PREP;
      if (s.part(i) == Part.PREP) {
        return -1;
      }
      if (s.has(i, CueKind.CHANGE_NOUN) && head) {
        return i;
      }
    }
    return -1;
  }

  /// {@return what changes: "in sales" after the noun, or what stands before it ("GDP growth")}
  @Nullable Range afterChangeNoun(int noun, Range phrase) {
    if (noun + 2 < phrase.to()) {
      return new Range(noun + 2, phrase.to());
    }
    for (int i = phrase.from(); i < noun; i++) {
      boolean modifier =
          s.part(i) == Part.NOUN
              && !s.has(i, CueKind.PLACE)
              && (!isModifier(i) || s.has(i, CueKind.METRIC))
              && !s.has(i, CueKind.STAND);
      if (modifier) {
        return phrase;
      }
    }
    return s.has(noun, CueKind.METRIC) && s.words(noun).indexOf(' ') > 0 ? phrase : null;
  }

  /// Who says or expects something is not what is measured.
  boolean isTeller(Range subject, int verb) {
    boolean says = s.has(verb, CueKind.SAY) || s.has(verb, CueKind.MODALITY);
    int head = subject.to() - 1;
    return says
        && (s.has(head, CueKind.SOURCE)
            || s.has(head, CueKind.PERSON)
            || s.has(head, CueKind.DOCUMENT));
  }

  boolean hasMetricNoun(Range phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (s.has(i, CueKind.METRIC)) {
        return true;
      }
    }
    return false;
  }

  /// What a value can be, by its form.
  private record Value(boolean part, boolean modifies) {
    static Value of(Mention.Value value) {
      return switch (value.form()) {
        case PERCENT, FRACTION -> new Value(true, true);
        case PP, BP, MONEY, DURATION, INDEX, PHYSICAL -> new Value(false, true);
        case BARE, YEAR_LIKE, COUNT, VAGUE -> new Value(true, false);
        case MULTIPLE -> new Value(false, false);
      };
    }
  }
}
